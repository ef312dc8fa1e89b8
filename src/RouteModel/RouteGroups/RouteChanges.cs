using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>What distinguishes the routes of one compilation from those of the one before. Upstream: Skipper's <c>LoadUpdate</c>.</summary>
/// <param name="Added">The routes whose ids are new, in order.</param>
/// <param name="Changed">The routes that print in another way than before, as they are now, in order.</param>
/// <param name="Removed">The ids that are gone, in the order of before.</param>
public sealed record RouteChanges(ValueList<EskipRoute> Added, ValueList<EskipRoute> Changed, ValueList<string> Removed)
{
    /// <summary>The changes from some routes to others.</summary>
    internal static RouteChanges Between(ValueList<EskipRoute> before, ValueList<EskipRoute> after)
    {
        if (before.Count == 0)
        {
            return new RouteChanges(after, [], []);
        }

        IEnumerable<EskipRoute> old = before;
        Dictionary<string, EskipRoute> gone = old.ToDictionary(static route => route.Id, StringComparer.Ordinal);
        var added = new List<EskipRoute>();
        var changed = new List<EskipRoute>();
        foreach (EskipRoute route in after)
        {
            if (!gone.Remove(route.Id, out EskipRoute? earlier))
            {
                added.Add(route);
            }
            else if (!ReferenceEquals(earlier, route) && earlier.ToString() != route.ToString())
            {
                changed.Add(route);
            }
        }

        return new RouteChanges(ValueList.From(added), ValueList.From(changed), ValueList.From(old.Select(static route => route.Id).Where(gone.ContainsKey)));
    }
}
