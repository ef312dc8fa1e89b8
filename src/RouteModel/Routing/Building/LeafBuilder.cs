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
        EskipPredicate[] trees = [.. route.Predicates.Where(static source => source.Name is PredicateNames.Path or PredicateNames.PathSubtree)];
        bool hasLegacy = route.Legacy.Path.Length > 0;
        isSubtree = false;
        if (trees.Length + (hasLegacy ? 1 : 0) > 1)
        {
            _fault = "multiple tree predicates (Path, PathSubtree) in the route: " + route.Id;
            return null;
        }

        if (trees.Length == 0)
        {
            return route.Legacy.Path;
        }

        isSubtree = trees[0].Name == PredicateNames.PathSubtree;
        if (trees[0].Args.Count == 1 && trees[0].Args[0].TryGetString(out string? path))
        {
            return path;
        }

        _fault = PredicateArguments.Invalid;
        return null;
    }

    private Re2Regex[] CompileAll(List<string> patterns) => [.. patterns.Select(Compile).OfType<Re2Regex>()];

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
    private static HeaderValue[] Headers(RouteFields fields) =>
    [
        .. fields.Headers.Select(static header => new HeaderValue(HeaderNames.Canonicalize(header.Key), header.Value, header.Key))
            .GroupBy(static header => header.Name, StringComparer.Ordinal)
            .Select(static same => same.MaxBy(static header => header.WrittenName, StringComparer.Ordinal)!),
    ];

    private HeaderExpressions[] HeaderRegexps(RouteFields fields) =>
    [
        .. fields.HeaderRegexps.Select(header => new HeaderExpressions(HeaderNames.Canonicalize(header.Key), CompileAll(header.Value), header.Key))
            .GroupBy(static header => header.Name, StringComparer.Ordinal)
            .Select(static same => same.MaxBy(static header => header.WrittenName, StringComparer.Ordinal)!),
    ];
}
