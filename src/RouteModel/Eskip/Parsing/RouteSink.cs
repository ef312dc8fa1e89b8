using RouteModel.Eskip.Lexing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>Makes routes of what the grammar reads, until a route breaks a rule.</summary>
internal struct RouteSink : IEskipSink
{
    private static readonly ValueList<EskipPredicate> NoPredicates = [];
    private static readonly ValueList<EskipFilter> NoFilters = [];

    private readonly EskipSourceValues _values;
    private readonly LegacyPredicateBuilder _legacy = new();
    private readonly List<EskipPredicate> _predicates = [];
    private readonly List<EskipFilter> _filters = [];
    private readonly List<EskipRoute> _routes = [];
    private RouteRules _rules;
    private EskipToken _id;

    /// <param name="length">The length of the text.</param>
    public RouteSink(int length) => _values = new EskipSourceValues(length);

    /// <summary>The first error of a route; null when there is none.</summary>
    public readonly EskipError? Error => _rules.Error;

    /// <summary>The routes; they count when there is no error.</summary>
    public readonly ValueList<EskipRoute> Routes => ValueList.From(_routes);

    /// <summary>The filters that belong to no route.</summary>
    public readonly ValueList<EskipFilter> Filters => ValueList.From(_filters);

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

    public void Predicate(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
        _rules.Predicate(text, name, end);
        switch (_rules.LastPredicate)
        {
            case BuiltInPredicate.None:
                _predicates.Add(_values.Predicate(text, name, end));
                break;
            case BuiltInPredicate.Any:
                break;
            default:
                AddBuiltIn(text, _rules.LastPredicate);
                break;
        }
    }

    public readonly void Filter(ReadOnlySpan<byte> text, EskipToken name, int end) => _filters.Add(_values.Filter(text, name, end));

    public void Backend(ReadOnlySpan<byte> text, EskipToken backend)
    {
        _rules.Backend(text, backend);
        Add(text, _values.Backend(text, backend));
    }

    public void Endpoint(ReadOnlySpan<byte> text, EskipToken address)
    {
        _rules.Endpoint(text, address);
        _values.Endpoint(address);
    }

    public void LoadBalanced(ReadOnlySpan<byte> text, EskipToken open, EskipToken algorithm, EskipToken close)
    {
        _rules.LoadBalanced(text, open, algorithm, close);
        Add(text, _values.LoadBalanced(text, open, algorithm, close));
    }

    private readonly void AddBuiltIn(ReadOnlySpan<byte> text, BuiltInPredicate predicate)
    {
        if (_rules.LastIsRight)
        {
            string second = predicate.Arity() == 2 ? _values.Text(text, _rules.SecondArgument) : "";
            _legacy.Add(predicate, _values.Text(text, _rules.FirstArgument), second);
        }
    }

    private readonly void Add(ReadOnlySpan<byte> text, EskipBackend backend)
    {
        _routes.Add(new EskipRoute
        {
            Id = EskipTokenText.Value(text, _id),
            Legacy = _legacy.Take(),
            Predicates = _predicates.Count == 0 ? NoPredicates : ValueList.From(_predicates),
            Filters = _filters.Count == 0 ? NoFilters : ValueList.From(_filters),
            Backend = backend,
        });
        _predicates.Clear();
        _filters.Clear();
    }
}
