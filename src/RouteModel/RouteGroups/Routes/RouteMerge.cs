using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Reporting;

namespace RouteModel.RouteGroups.Routes;

/// <summary>Joins the routes of all groups by id: the first one wins, and a later one that differs is reported.</summary>
/// <param name="log">Where it is said what is ignored, and to which group it belongs.</param>
internal sealed class RouteMerge(CompilationLog log)
{
    private readonly List<(IReadOnlyList<EskipRoute> Routes, RouteGroupName? Owner)> _parts = [];
    private int _count;

    /// <summary>Adds the routes of a group, or those of none.</summary>
    public void Add(IReadOnlyList<EskipRoute> routes, RouteGroupName? owner = null)
    {
        _parts.Add((routes, owner));
        _count += routes.Count;
    }

    /// <summary>The routes in the order in which they were added, each id once.</summary>
    public ValueList<EskipRoute> Join()
    {
        var merged = new EskipRoute[_count];
        int count = 0;
        using (var table = new RouteIdTable(merged))
        {
            foreach ((IReadOnlyList<EskipRoute> routes, RouteGroupName? owner) in _parts)
            {
                for (int i = 0; i < routes.Count; i++)
                {
                    EskipRoute route = routes[i];
                    if (table.Find(route.Id, count) is { } existing)
                    {
                        Compare(existing, route, owner);
                    }
                    else
                    {
                        merged[count++] = route;
                    }
                }
            }
        }

        return new ValueList<EskipRoute>(count == merged.Length ? merged : merged[..count]);
    }

    private void Compare(EskipRoute first, EskipRoute route, RouteGroupName? owner)
    {
        string existing = first.ToString();
        string ignored = route.ToString();
        if (existing != ignored)
        {
            log.Error($"Ignoring route with the same id {route.Id}, existing: {existing}, ignored: {ignored}", owner);
        }
    }
}
