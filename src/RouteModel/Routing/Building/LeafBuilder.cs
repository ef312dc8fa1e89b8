using RouteModel.Eskip;
using RouteModel.Resources.Text.Re2;
using RouteModel.Routing.Paths;
using RouteModel.Routing.Predicates;
using RouteModel.Routing.Requests;

namespace RouteModel.Routing.Building;

/// <summary>
/// Makes a route ready for the table, or says in Skipper's words why it is dropped. Expressions that several routes share are compiled once.
/// Upstream: Skipper, <c>routing/datasource.go</c>, <c>loadbalancer/algorithm.go</c>, <c>routing/matcher.go</c>, in this order.
/// </summary>
internal sealed class LeafBuilder(RouteTableOptions options)
{
    private readonly Dictionary<string, (Re2Regex? Regex, string? Error)> _expressions = new(StringComparer.Ordinal);
    private string? _fault;
    private RouteStage _stage;

    public RouteLeaf? Build(EskipRoute route, int index, out DroppedRoute? dropped)
    {
        _fault = null;
        _stage = RouteStage.Processing;
        RouteLeaf? leaf = Process(route, index);
        dropped = leaf is null ? new DroppedRoute(route.Id, _stage, _fault!) : null;
        return leaf;
    }

    private RouteLeaf? Process(EskipRoute route, int index)
    {
        _fault = BackendRules.FindAddressFault(route.Backend) ?? FilterRules.FindFault(route, options.HasConditionalFilters);
        if (_fault is not null
            || RouteFields.Read(route, out _fault) is not { } fields
            || CreatePredicates(route, out int weight) is not { } predicates
            || FindTree(route, out bool isSubtree) is not { } path)
        {
            return null;
        }

        _stage = RouteStage.LoadBalancer;
        _fault = BackendRules.FindBalancerFault(route.Id, route.Backend);
        if (_fault is not null)
        {
            return null;
        }

        _stage = RouteStage.Matcher;
        Re2Regex[] hosts = CompileAll(fields.Hosts);
        Re2Regex[] paths = CompileAll(fields.PathRegexps);
        HeaderValue[] headers = Headers(fields);
        HeaderExpressions[] headerExpressions = HeaderRegexps(fields);
        if (_fault is not null || PathPatterns.Create(path, isSubtree, options.IgnoreTrailingSlash, out _fault) is not { } patterns)
        {
            return null;
        }

        return new RouteLeaf
        {
            Route = route,
            Index = index,
            Patterns = patterns,
            Method = fields.Method,
            Hosts = hosts,
            Paths = paths,
            Headers = headers,
            HeaderExpressions = headerExpressions,
            Predicates = [.. predicates],
            Weight = weight + (fields.Method.Length > 0 ? 1 : 0) + hosts.Length + paths.Length + headers.Length + headerExpressions.Length
                + predicates.Count - predicates.Count(static bound => bound.Predicate is TrafficSegmentPredicate),
        };
    }

    private List<BoundPredicate>? CreatePredicates(EskipRoute route, out int weight)
    {
        var predicates = new List<BoundPredicate>();
        weight = 0;
        foreach (EskipPredicate source in route.Predicates)
        {
            if (source.Name == PredicateNames.Weight)
            {
                if (source.Args.Count != 1 || !source.Args[0].TryGetNumber(out double number))
                {
                    _fault = "invalid_predicate_params: invalid argument for the Weight predicate";
                    return null;
                }

                weight = (int)Math.Clamp(weight + Math.Truncate(number), int.MinValue / 2, int.MaxValue / 2);
            }
            else if (!RouteFields.IsField(source) && source.Name is not (PredicateNames.Path or PredicateNames.PathSubtree))
            {
                if (PredicateFactory.Create(source, out _fault) is not { } predicate)
                {
                    return null;
                }

                predicates.Add(new BoundPredicate(predicate, source));
            }
        }

        return predicates;
    }

    private string? FindTree(EskipRoute route, out bool isSubtree)
    {
        EskipPredicate? tree = null;
        int count = route.Legacy.Path.Length > 0 ? 1 : 0;
        foreach (EskipPredicate source in route.Predicates)
        {
            if (source.Name is PredicateNames.Path or PredicateNames.PathSubtree)
            {
                tree = source;
                count++;
            }
        }

        isSubtree = false;
        if (count > 1)
        {
            _fault = "multiple tree predicates (Path, PathSubtree) in the route: " + route.Id;
            return null;
        }

        if (tree is null)
        {
            return route.Legacy.Path;
        }

        isSubtree = tree.Name == PredicateNames.PathSubtree;
        if (tree.Args.Count == 1 && tree.Args[0].TryGetString(out string? path))
        {
            return path;
        }

        _fault = PredicateArguments.Invalid;
        return null;
    }

    // What cannot be compiled drops the route; its place is then never looked at.
    private Re2Regex[] CompileAll(List<string> patterns)
    {
        var compiled = patterns.Count == 0 ? [] : new Re2Regex[patterns.Count];
        for (int i = 0; i < compiled.Length; i++)
        {
            compiled[i] = Compile(patterns[i])!;
        }

        return compiled;
    }

    private Re2Regex? Compile(string pattern)
    {
        if (!_expressions.TryGetValue(pattern, out (Re2Regex? Regex, string? Error) compiled))
        {
            compiled = Re2Regex.TryParse(pattern, out Re2Regex? regex, out string? error) ? (regex, null) : (null, error);
            _expressions[pattern] = compiled;
        }

        _fault ??= compiled.Error;
        return compiled.Regex;
    }

    // Of names that differ only in case one is kept, which one is nowhere said: here the last in ordinal order.
    private static HeaderValue[] Headers(RouteFields fields) => fields.Headers.Count == 0 ? [] :
    [
        .. fields.Headers.Select(static header => new HeaderValue(HeaderNames.Canonicalize(header.Key), header.Value, header.Key))
            .GroupBy(static header => header.Name, StringComparer.Ordinal)
            .Select(static same => same.MaxBy(static header => header.WrittenName, StringComparer.Ordinal)!),
    ];

    private HeaderExpressions[] HeaderRegexps(RouteFields fields) => fields.HeaderRegexps.Count == 0 ? [] :
    [
        .. fields.HeaderRegexps.Select(header => new HeaderExpressions(HeaderNames.Canonicalize(header.Key), CompileAll(header.Value), header.Key))
            .GroupBy(static header => header.Name, StringComparer.Ordinal)
            .Select(static same => same.MaxBy(static header => header.WrittenName, StringComparer.Ordinal)!),
    ];
}
