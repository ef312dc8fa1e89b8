using RouteModel.Eskip;
using RouteModel.Routing;

namespace RouteModel.Benchmarks.Peers;

/// <summary>The peer of the path tree: every route's table of its own, tried one after the other in the order that Skipper's rules give.</summary>
public sealed class LinearLookup
{
    private readonly RouteTable[] _tables;

    /// <summary>Takes routes of one table.</summary>
    /// <param name="routes">The routes, those that are to be tried first at the front.</param>
    public LinearLookup(IEnumerable<EskipRoute> routes) => _tables = [.. routes.Select(static route => RouteTable.Create([route]))];

    /// <summary>The first route that answers.</summary>
    public EskipRoute? Find(RoutingRequest request)
    {
        var draws = default(FixedDraws);
        foreach (RouteTable table in _tables)
        {
            if (table.Find(request, ref draws).Route is { } route)
            {
                return route;
            }
        }

        return null;
    }
}
