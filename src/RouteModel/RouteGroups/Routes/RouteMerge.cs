using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Incremental;
using RouteModel.RouteGroups.Reporting;

namespace RouteModel.RouteGroups.Routes;

/// <summary>Joins the routes of all groups by id: the first one wins, and a later one that differs is reported.</summary>
/// <param name="log">Where it is said what is ignored, and to which group it belongs.</param>
internal sealed class RouteMerge(CompilationLog log)
{
    private EskipRoute[] _merged = [];
    private int _count;

    /// <summary>The routes in order, each id once.</summary>
    /// <param name="groups">The groups, compiled.</param>
    /// <param name="others">The routes of no group, which come last.</param>
    public ValueList<EskipRoute> Join(GroupSet groups, EskipRoute[] others)
    {
        int most = others.Length;
        for (int place = 0; place < groups.Count; place++)
        {
            most += groups[place].Compiled?.Routes.Length ?? 0;
        }

        _merged = new EskipRoute[most];
        _count = 0;
        using (var table = new RouteIdTable(_merged))
        {
            for (int place = 0; place < groups.Count; place++)
            {
                if (groups[place] is { Selected: { } group, Compiled: { } compiled })
                {
                    Add(compiled.Routes, compiled.IdHashes, table, new RouteGroupName(group.Namespace, group.Name));
                }
            }

            Add(others, RouteIdTable.HashesOf(others), table, null);
        }

        return new ValueList<EskipRoute>(_count == most ? _merged : _merged[.._count]);
    }

    private void Add(EskipRoute[] routes, int[] hashes, RouteIdTable table, RouteGroupName? owner)
    {
        for (int i = 0; i < routes.Length; i++)
        {
            if (table.Find(routes[i], hashes[i], _count) is { } existing)
            {
                Compare(existing, routes[i], owner);
            }
            else
            {
                _merged[_count++] = routes[i];
            }
        }
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
