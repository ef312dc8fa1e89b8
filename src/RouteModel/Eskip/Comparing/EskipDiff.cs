using RouteModel.Eskip.Comparing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>
/// What differs between two lists of routes by meaning: routes are paired by id, whatever their order, and compared in canonical form. Of several routes
/// of one id the first is paired with the first, the second with the second, and so on.
/// </summary>
/// <param name="Removed">The routes that only the left list has, in its order.</param>
/// <param name="Added">The routes that only the right list has, in its order.</param>
/// <param name="Changed">The routes that both have and that differ, in the order of the left list.</param>
public sealed record EskipDiff(ValueList<EskipRoute> Removed, ValueList<EskipRoute> Added, ValueList<EskipRouteChange> Changed)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Removed.Count == 0 && Added.Count == 0 && Changed.Count == 0;

    /// <summary>Compares two lists. O(n) in the routes; the filters of a changed route are compared in the product of their numbers at most, within bounds.</summary>
    /// <param name="left">The routes before.</param>
    /// <param name="right">The routes after.</param>
    /// <param name="ignoreZones">Whether the zones of endpoints are left out of the comparison.</param>
    public static EskipDiff Compare(IEnumerable<EskipRoute> left, IEnumerable<EskipRoute> right, bool ignoreZones = false)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        EskipRoute[] after = [.. right];
        var partners = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (int i = 0; i < after.Length; i++)
        {
            if (!partners.TryGetValue(after[i].Id, out Queue<int>? same))
            {
                partners[after[i].Id] = same = new Queue<int>();
            }

            same.Enqueue(i);
        }

        var removed = new List<EskipRoute>();
        var changed = new List<EskipRouteChange>();
        bool[] isPaired = new bool[after.Length];
        foreach (EskipRoute route in left)
        {
            if (!partners.TryGetValue(route.Id, out Queue<int>? same) || !same.TryDequeue(out int partner))
            {
                removed.Add(route);
                continue;
            }

            isPaired[partner] = true;
            if (RouteComparison.Compare(route, after[partner], ignoreZones) is { } change)
            {
                changed.Add(change);
            }
        }

        return new EskipDiff(ValueList.From(removed), ValueList.From(after.Where((_, i) => !isPaired[i])), ValueList.From(changed));
    }
}
