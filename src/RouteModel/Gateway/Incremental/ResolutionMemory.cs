using RouteModel.Gateway.Avi;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Incremental;

/// <summary>What a resolution leaves for the next one.</summary>
internal sealed class ResolutionMemory(GatewayResolverOptions options)
{
    private readonly Dictionary<ObjectName, RouteMemo> _routes = [];

    /// <summary>How many routes were resolved, and not taken from the memory of before.</summary>
    public int ResolvedRoutes { get; set; }

    /// <summary>How many questions all routes together ask of a snapshot.</summary>
    public long Questions => _routes.Values.Sum(static memo => (long)memo.View.Questions);

    /// <summary>Whether it can be used under some options: only under equal ones.</summary>
    public bool Serves(GatewayResolverOptions others) => options == others;

    /// <summary>What is known of a route, if neither it nor anything it depends on has changed.</summary>
    public RouteMemo? Find(StoredRoute route, GatewaySnapshot snapshot) =>
        _routes.TryGetValue(route.Name, out RouteMemo? memo)
        && (ReferenceEquals(memo.Plan.Source, route) || memo.Plan.Source == route)
        && memo.View.Holds(snapshot)
            ? memo
            : null;

    public void Add(RouteMemo memo) => _routes[memo.Plan.Source.Name] = memo;
}

/// <summary>What is known of a route after it was resolved once. Immutable.</summary>
/// <param name="Plan">The resolved route.</param>
/// <param name="Parts">What it gives to virtual services.</param>
/// <param name="View">What it depends on.</param>
internal sealed record RouteMemo(RoutePlan Plan, ValueList<AviRoutePart> Parts, SnapshotView View);
