using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.Routing.Building;
using RouteModel.Routing.Paths;
using RouteModel.Routing.Shares;

namespace RouteModel.Routing;

/// <summary>
/// Skipper's routing table: which route answers a request. Immutable, and safe for any number of threads. Upstream: Skipper v0.27.65,
/// <c>routing/matcher.go</c>, <c>pathmux/tree.go</c>.
/// </summary>
/// <example>
/// <code>
/// RouteTable table = RouteTable.Create(EskipParser.Parse(text).Items);
/// if (RoutingRequest.TryCreate("GET", "shop.example", "/v1", [], null, out RoutingRequest? request, out string? error))
/// {
///     RouteExplanation explanation = table.Explain(request);
/// }
/// </code>
/// </example>
public sealed class RouteTable
{
    private readonly PathTree _tree;
    private readonly RouteLeaf[] _leaves;
    private readonly RouteLeaf[] _rootLeaves;

    private RouteTable(RouteTableOptions options, PathTree tree, List<RouteLeaf> leaves, List<RouteLeaf> rootLeaves)
    {
        Options = options;
        _tree = tree;
        _leaves = [.. leaves];
        _rootLeaves = RouteLeaf.InOrder(rootLeaves);
    }

    /// <summary>The options that the table was made with.</summary>
    public RouteTableOptions Options { get; }

    /// <summary>How many routes there are in the table.</summary>
    public int Count => _leaves.Length;

    /// <summary>The routes that were dropped, in order.</summary>
    public ValueList<DroppedRoute> Dropped { get; private init; } = [];

    /// <summary>What Skipper only logs: patterns that stay in the table and can match no path. Each pattern is told once.</summary>
    public ValueList<string> Warnings { get; private init; } = [];

    internal ReadOnlySpan<RouteLeaf> Leaves => _leaves;

    /// <summary>Makes a table. A route that is wrong is dropped and harms no other.</summary>
    /// <param name="routes">The routes; of those with the same id the last counts.</param>
    /// <param name="options">The options; Skipper's defaults if <see langword="null"/>.</param>
    public static RouteTable Create(IEnumerable<EskipRoute> routes, RouteTableOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(routes);
        options ??= RouteTableOptions.Default;
        var builder = new LeafBuilder(options);
        var tree = new PathTree();
        var leaves = new List<RouteLeaf>();
        var rootLeaves = new List<RouteLeaf>();
        var dropped = new List<DroppedRoute>();
        var warnings = new List<string>();
        var warned = new HashSet<string>(StringComparer.Ordinal);
        foreach (EskipRoute route in LastOfEachId(routes))
        {
            if (builder.Build(route, leaves.Count, out DroppedRoute? refused) is not { } leaf)
            {
                dropped.Add(refused!);
                continue;
            }

            leaves.Add(leaf);
            if (leaf.Patterns.Patterns.Length == 0)
            {
                rootLeaves.Add(leaf);
            }

            foreach (PathPattern pattern in leaf.Patterns.Patterns)
            {
                if (pattern.Fault is not { } fault)
                {
                    tree.Add(pattern, leaf);
                }
                else if (warned.Add(pattern.Text))
                {
                    warnings.Add(fault);
                }
            }
        }

        tree.Seal();
        return new RouteTable(options, tree, leaves, rootLeaves) { Dropped = ValueList.From(dropped), Warnings = ValueList.From(warnings) };
    }

    /// <summary>
    /// The route that answers a request, decided by the draws alone. Of routes with equal weight, whose order Skipper leaves open, the earlier
    /// of the table is tried first. Allocates nothing, save for what <c>Cookie</c>, <c>QueryParam</c>, <c>JWTPayload...</c>, <c>HeaderSHA256</c> and
    /// <c>Forwarded...</c> read.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="draws">The randomness of this request; it is read only as far as predicates ask for it.</param>
    /// <typeparam name="TDraws">The kind of randomness; a struct saves a call.</typeparam>
    public RouteMatch Find<TDraws>(RoutingRequest request, ref TDraws draws)
        where TDraws : ITrafficDraws
    {
        ArgumentNullException.ThrowIfNull(request);
        string host = HostOf(request);
        ReadOnlyMemory<char> path = PathOf(request);
        var walk = new PathWalk(_tree.Root, path.Span);
        while (walk.MoveNext())
        {
            foreach (RouteLeaf leaf in walk.Leaves)
            {
                if (leaf.Matches(request, host, ref draws))
                {
                    return new RouteMatch(leaf, walk.Position, path);
                }
            }
        }

        foreach (RouteLeaf leaf in _rootLeaves)
        {
            if (leaf.Matches(request, host, ref draws))
            {
                return new RouteMatch(leaf, default, path);
            }
        }

        return default;
    }

    /// <summary>Which routes can answer a request, with the exact share of each, and why the others do not.</summary>
    /// <param name="request">The request.</param>
    public RouteExplanation Explain(RoutingRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Explainer(this, request, HostOf(request), PathOf(request).ToString()).Explain(_tree.Root, _rootLeaves);
    }

    private static IEnumerable<EskipRoute> LastOfEachId(IEnumerable<EskipRoute> routes)
    {
        EskipRoute[] all = [.. routes];
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < all.Length; i++)
        {
            last[all[i].Id] = i;
        }

        return all.Where((route, i) => last[route.Id] == i);
    }

    private string HostOf(RoutingRequest request) => Options.NormalizeHost ? request.NormalizedHost : request.Host;

    private ReadOnlyMemory<char> PathOf(RoutingRequest request)
    {
        ReadOnlyMemory<char> path = request.Path.AsMemory(1);
        return Options.IgnoreTrailingSlash && path.Length > 0 && path.Span[^1] == '/' ? path[..^1] : path;
    }
}
