using RouteModel.Eskip.Lexing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>Makes routes of what the grammar reads, until a route breaks a rule.</summary>
internal struct RouteSink : IEskipSink
{
    // Of a text as Skipper prints it; more routes make the list grow, fewer leave some of it empty.
    private const int BytesPerRoute = 256;

    private static readonly ValueList<EskipPredicate> NoPredicates = [];
    private static readonly ValueList<EskipFilter> NoFilters = [];

    private readonly EskipSourceValues _values;
    private readonly LegacyPredicateBuilder _legacy = new();
    private readonly List<EskipPredicate> _predicates = [];
    private readonly List<EskipFilter> _filters = [];
    private readonly EskipListCache<EskipPredicate> _predicateLists;
    private readonly EskipListCache<EskipFilter> _filterLists;
    private readonly List<EskipRoute> _routes;
    private RouteRules _rules;
    private EskipToken _id;
    private uint _predicateKey;
    private uint _filterKey;

    /// <param name="length">The length of the text.</param>
    public RouteSink(int length)
    {
        _values = new EskipSourceValues(length);
        _predicateLists = new(length);
        _filterLists = new(length);
        _routes = new List<EskipRoute>(length / BytesPerRoute);
    }

    /// <summary>The first error of a route; null when there is none.</summary>
    public readonly EskipError? Error => _rules.Error;

    /// <summary>The routes; they count when there is no error.</summary>
    public readonly ValueList<EskipRoute> Routes => new(_routes.ToArray());

    /// <summary>The filters that belong to no route.</summary>
    public readonly ValueList<EskipFilter> Filters => new(_filters.ToArray());

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

    public bool TryRepeatPredicate(ReadOnlySpan<byte> text, EskipToken name, out int end)
    {
        end = 0;
        BuiltInPredicate builtIn = BuiltInPredicates.Find(text[name.Start..name.End]);
        if (!RouteRules.MayRepeat(builtIn) || !_values.TryRepeatPredicate(text, name, out end, out object? known) || !_rules.TryRepeat(builtIn))
        {
            return false;
        }

        if (known is EskipPredicate predicate)
        {
            AddPredicate(predicate);
        }
        else
        {
            AddRepeatable(builtIn, known);
        }

        return true;
    }

    public void Predicate(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        _rules.Predicate(text, name, end);
        switch (_rules.LastPredicate)
        {
            case BuiltInPredicate.None:
                AddPredicate(_values.Predicate(text, name, end));
                break;
            case BuiltInPredicate.Any:
                break;
            default:
                if (_rules.LastIsRight)
                {
                    AddBuiltIn(text, name, end);
                }

                break;
        }
    }

    public bool TryRepeatFilter(ReadOnlySpan<byte> text, EskipToken name, out int end)
    {
        if (!_values.TryRepeatFilter(text, name, out end, out EskipFilter? filter))
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

    public bool TryRepeatEndpoints(ReadOnlySpan<byte> text, EskipToken algorithm, EskipToken first, out int end)
    {
        if (!_values.TryRepeatEndpoints(text, algorithm, first, out end, out EskipBackend? backend))
        {
            return false;
        }

        Add(text, backend);
        return true;
    }

    public void LoadBalanced(ReadOnlySpan<byte> text, EskipToken algorithm, EskipTextSpan endpoints) =>
        Add(text, _values.LoadBalanced(text, algorithm, endpoints));

    private void AddPredicate(EskipPredicate predicate)
    {
        _predicates.Add(predicate);
        _predicateKey = (_predicateKey * 31) + (uint)_values.LastSlot;
    }

    private void AddFilter(EskipFilter filter)
    {
        _filters.Add(filter);
        _filterKey = (_filterKey * 31) + (uint)_values.LastSlot;
    }

    private readonly void AddBuiltIn(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        BuiltInPredicate predicate = _rules.LastPredicate;
        string first = EskipTokenText.Value(text, _rules.FirstArgument);
        switch (predicate)
        {
            case BuiltInPredicate.Path:
                _legacy.AddPath(first);
                break;
            case BuiltInPredicate.Header:
                _legacy.AddHeader(first, _values.Text(text, _rules.SecondArgument));
                break;
            case BuiltInPredicate.HeaderRegexp:
                _legacy.AddHeaderRegexp(first, _values.Text(text, _rules.SecondArgument));
                break;
            default:
                object value = predicate == BuiltInPredicate.Method ? first : new ValueList<string>([first]);
                _values.KeepPredicate(name, end, value);
                AddRepeatable(predicate, value);
                break;
        }
    }

    // What is kept of a method is its name, and of an expression a list of it.
    private readonly void AddRepeatable(BuiltInPredicate predicate, object value)
    {
        switch (predicate)
        {
            case BuiltInPredicate.Method:
                _legacy.AddMethod((string)value);
                break;
            case BuiltInPredicate.Host:
                _legacy.AddHost((ValueList<string>)value);
                break;
            default:
                _legacy.AddPathRegexp((ValueList<string>)value);
                break;
        }
    }

    private void Add(ReadOnlySpan<byte> text, EskipBackend backend)
    {
        _rules.EndRoute();
        _routes.Add(new EskipRoute
        {
            Id = EskipTokenText.Value(text, _id),
            Legacy = _legacy.Take(),
            Predicates = _predicates.Count == 0 ? NoPredicates : _predicateLists.Get(_predicates, _predicateKey),
            Filters = _filters.Count == 0 ? NoFilters : _filterLists.Get(_filters, _filterKey),
            Backend = backend,
        });
        _predicates.Clear();
        _filters.Clear();
        _predicateKey = 0;
        _filterKey = 0;
    }
}
