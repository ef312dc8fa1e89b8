using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Routes;

/// <summary>
/// Decides about the routes that answer 404 for a host whose every route asks for more than the host. Upstream: Skipper,
/// <c>dataclients/kubernetes/hosts.go</c>.
/// </summary>
internal sealed class CatchAllRoutes(HostPass pass)
{
    private bool _hasRoute;
    private bool _hasHostOnlyRoute;

    /// <summary>Takes note of a route of the pass. Skipper counts also those of an entry that fails afterwards.</summary>
    public void Record(EskipRoute route)
    {
        _hasRoute = true;
        _hasHostOnlyRoute |= IsHostOnly(route);
    }

    /// <summary>Adds the catch-all routes in the order of the hosts; none if some route answers for the hosts alone, or if there is no route at all.</summary>
    public void AddTo(List<EskipRoute> routes)
    {
        if (!_hasRoute || _hasHostOnlyRoute)
        {
            return;
        }

        foreach (string host in pass.Hosts)
        {
            routes.Add(new EskipRoute
            {
                Id = RouteIds.OfCatchAll(host, pass),
                Predicates = [pass.PredicateOf(host)],
                Backend = EskipBackend.Shunt,
            });
        }
    }

    private static bool IsHostOnly(EskipRoute route)
    {
        foreach (EskipPredicate predicate in route.Predicates)
        {
            if (predicate.Name != "Host")
            {
                return false;
            }
        }

        return true;
    }
}
