using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Reporting;

namespace RouteModel.RouteGroups.Routes;

/// <summary>Joins the routes of all groups by id: the first one wins, and a later one that differs is reported.</summary>
internal static class RouteMerge
{
    public static ValueList<EskipRoute> Merge(List<EskipRoute> routes, CompilationLog log)
    {
        var byId = new Dictionary<string, EskipRoute>(routes.Count, StringComparer.Ordinal);
        var merged = new List<EskipRoute>(routes.Count);
        foreach (EskipRoute route in routes)
        {
            if (byId.TryAdd(route.Id, route))
            {
                merged.Add(route);
                continue;
            }

            string existing = byId[route.Id].ToString();
            string ignored = route.ToString();
            if (existing != ignored)
            {
                log.Error($"Ignoring route with the same id {route.Id}, existing: {existing}, ignored: {ignored}");
            }
        }

        return new ValueList<EskipRoute>([.. merged]);
    }
}
