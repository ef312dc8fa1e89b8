using System.Buffers;
using RouteModel.Eskip.Lexing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>Makes routes of what the grammar reads, until a route breaks a rule.</summary>
internal struct RouteSink : IEskipSink
{
    // Of a text as Skipper prints it; more routes make the array grow, fewer leave some of it empty.
    private const int BytesPerRoute = 256;

    private static readonly ValueList<EskipPredicate> NoPredicates = [];
    private static readonly ValueList<EskipFilter> NoFilters = [];

    private readonly EskipSourceValues _values;
    private readonly LegacyPredicateBuilder _legacy = new();
    private readonly List<EskipPredicate> _predicates = [];
    private readonly List<EskipFilter> _filters = [];
    private readonly EskipListCache<EskipPredicate> _predicateLists;
    private readonly EskipListCache<EskipFilter> _filterLists;
    private EskipRoute[] _routes;
    private int _count;
    private RouteRules _rules;
    private EskipToken _id;
    private object? _known;
    private uint _predicateKey;
    private uint _filterKey;

    /// <param name="length">The length of the text.</param>
    public RouteSink(int length)
    {
        _values = new EskipSourceValues(length);
        _predicateLists = new(length);
        _filterLists = new(length);
        _routes = ArrayPool<EskipRoute>.Shared.Rent(length / BytesPerRoute);
    }

    /// <summary>The first error of a route; null when there is none.</summary>
    public readonly EskipError? Error => _rules.Error;

    /// <summary>The routes; they count when there is no error.</summary>
    public readonly ValueList<EskipRoute> Routes => new(_routes.AsSpan(0, _count).ToArray());

    /// <summary>The filters that belong to no route.</summary>
    public readonly ValueList<EskipFilter> Filters => new(_filters.ToArray());

    /// <summary>Gives pooled memory back; nothing is read any more, and the routes were asked for.</summary>
    public readonly void Return()
    {
        _values.Return();
        Return(_routes, _count);
    }

    public void BeginRoute(EskipToken id)
    {
        _id = id;
        _rules.BeginRoute(id);
    }

    public void BeginArguments()
    {
        _rules.BeginArguments();
        _values.BeginArguments();
    }

    public void Argument(EskipToken value)
    {
        _rules.Argument(value);
        _values.Argument(value);
    }

    public bool TryRepeatPredicate(ReadOnlySpan<byte> text, int start, out int end)
    {
        _known = null;
        if (!_values.TryRepeatPredicate(text, start, out end, out KnownPredicate known))
        {
            return false;
        }

        if (!_rules.TryRepeat(known.Kind))
        {
            _known = known.Value;
            return false;
        }

        Add(known.Kind, known.Value);
        return true;
    }

    public void Predicate(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        _rules.Predicate(text, name, end);
        BuiltInPredicate kind = _rules.LastPredicate;
        if (kind != BuiltInPredicate.None && !_rules.LastIsRight)
        {
            return;
        }

        object? value = _known ?? Value(text, kind, name);
        _values.KeepPredicate(name, end, new KnownPredicate(kind, value));
        Add(kind, value);
    }

    public bool TryRepeatFilter(ReadOnlySpan<byte> text, int start, out int end)
    {
        if (!_values.TryRepeatFilter(text, start, out end, out EskipFilter filter))
        {
            return false;
        }

        AddFilter(filter);
        return true;
    }

    public void Filter(ReadOnlySpan<byte> text, EskipToken name, int end) => AddFilter(_values.Filter(text, name, end));

    public void Backend(ReadOnlySpan<byte> text, EskipToken backend) => Add(text, _values.Backend(text, backend));

    public void Endpoint(ReadOnlySpan<byte> text, EskipToken address)
    {
        _rules.Endpoint(text, address);
        _values.Endpoint(address);
    }

    public bool TryRepeatEndpoints(ReadOnlySpan<byte> text, EskipToken algorithm, int start, out int end)
    {
        if (!_values.TryRepeatEndpoints(text, algorithm, start, out end, out EskipBackend backend))
        {
            return false;
        }

        Add(text, backend);
        return true;
    }

    public void LoadBalanced(ReadOnlySpan<byte> text, EskipToken algorithm, EskipTextSpan endpoints) =>
        Add(text, _values.LoadBalanced(text, algorithm, endpoints));

    private void AddFilter(EskipFilter filter)
    {
        _filters.Add(filter);
        _filterKey = (_filterKey * 31) + (uint)_values.LastFilterSlot;
    }

    // Of a built-in predicate it is what the builder takes.
    private readonly object? Value(ReadOnlySpan<byte> text, BuiltInPredicate kind, EskipToken name)
    {
        switch (kind)
        {
            case BuiltInPredicate.None:
                return _values.Predicate(text, name);
            case BuiltInPredicate.Any:
                return null;
        }

        string first = EskipTokenText.Value(text, _rules.FirstArgument);
        switch (kind)
        {
            case BuiltInPredicate.Path or BuiltInPredicate.Method:
                return first;
            case BuiltInPredicate.Header:
                return ValueMap<string>.Owning(new(1, StringComparer.Ordinal) { [first] = _values.Text(text, _rules.SecondArgument) });
            case BuiltInPredicate.HeaderRegexp:
                ValueList<string> expression = new([_values.Text(text, _rules.SecondArgument)]);
                return ValueMap<ValueList<string>>.Owning(new(1, StringComparer.Ordinal) { [first] = expression });
            default:
                return new ValueList<string>([first]);
        }
    }

    private void Add(BuiltInPredicate kind, object? value)
    {
        if (kind == BuiltInPredicate.None)
        {
            _predicates.Add((EskipPredicate)value!);
            _predicateKey = (_predicateKey * 31) + (uint)_values.LastPredicateSlot;
        }
        else
        {
            _legacy.Add(kind, value);
        }
    }

    private void Add(ReadOnlySpan<byte> text, EskipBackend backend)
    {
        _rules.EndRoute();
        if (_count == _routes.Length)
        {
            Grow();
        }

        _routes[_count++] = new EskipRoute(
            EskipTokenText.Symbol(text, _id),
            _legacy.Take(),
            _predicates.Count == 0 ? NoPredicates : _predicateLists.Get(_predicates, _predicateKey),
            _filters.Count == 0 ? NoFilters : _filterLists.Get(_filters, _filterKey),
            backend);
        _predicates.Clear();
        _filters.Clear();
        _predicateKey = 0;
        _filterKey = 0;
    }

    private void Grow()
    {
        EskipRoute[] larger = ArrayPool<EskipRoute>.Shared.Rent(Math.Max(16, 2 * _count));
        _routes.AsSpan(0, _count).CopyTo(larger);
        Return(_routes, _count);
        _routes = larger;
    }

    private static void Return(EskipRoute[] routes, int count)
    {
        routes.AsSpan(0, count).Clear();
        ArrayPool<EskipRoute>.Shared.Return(routes);
    }
}
