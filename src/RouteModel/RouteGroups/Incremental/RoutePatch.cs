using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Incremental;

/// <summary>
/// Takes the routes of the compilation before and puts those of the changed groups in their places. That is possible, and then the work of joining
/// all routes by id is saved, as long as the ids stay and none was there twice.
/// </summary>
internal static class RoutePatch
{
    /// <summary>Makes the routes and what has changed in them.</summary>
    /// <param name="before">The compilation before, with equal options.</param>
    /// <param name="groups">The groups, all of them compiled.</param>
    /// <param name="others">How many routes belong to no group; they come last.</param>
    /// <param name="routes">The routes.</param>
    /// <returns>What has changed; <see langword="null"/> if the routes must be joined.</returns>
    public static RouteChanges? TryApply(CompilationMemory before, GroupSet groups, int others, out ValueList<EskipRoute> routes)
    {
        routes = before.Routes;
        if (!groups.HasOrderOf(before.Groups))
        {
            return null;
        }

        EskipRoute[]? patched = null;
        var changed = new List<EskipRoute>();
        int at = 0;
        for (int place = 0; place < groups.Count; place++)
        {
            if (groups[place].Compiled is not { } now || before.Groups[place].Compiled is not { } old)
            {
                return null;
            }

            if (!ReferenceEquals(now, old))
            {
                if (!now.HasIdsOf(old) || at + now.Routes.Length > routes.Count)
                {
                    return null;
                }

                now.Routes.CopyTo(patched ??= before.Routes.AsSpan().ToArray(), at);
                RouteChanges.AddChanged(old.Routes, now.Routes, changed);
            }

            at += now.Routes.Length;
        }

        if (at + others != routes.Count)
        {
            return null;
        }

        routes = patched is null ? routes : new ValueList<EskipRoute>(patched);
        return new RouteChanges([], ValueList.From(changed), []);
    }
}
