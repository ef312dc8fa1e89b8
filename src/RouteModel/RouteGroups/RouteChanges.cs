using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>What distinguishes the routes of one compilation from those of the one before. Upstream: Skipper's <c>LoadUpdate</c>.</summary>
/// <param name="Added">The routes whose ids are new, in order.</param>
/// <param name="Changed">The routes that print in another way than before, as they are now, in order.</param>
/// <param name="Removed">The ids that are gone, in the order of before.</param>
public sealed record RouteChanges(ValueList<EskipRoute> Added, ValueList<EskipRoute> Changed, ValueList<string> Removed)
{
    /// <summary>The changes from some routes to others; in both every id is there once.</summary>
    internal static RouteChanges Between(ValueList<EskipRoute> before, ValueList<EskipRoute> after)
    {
        if (before.Count == 0)
        {
            return new RouteChanges(after, [], []);
        }

        ReadOnlySpan<EskipRoute> old = before.AsSpan();
        ReadOnlySpan<EskipRoute> now = after.AsSpan();
        TrimWhatIsTheSame(ref old, ref now);
        var gone = new Dictionary<string, EskipRoute>(old.Length, StringComparer.Ordinal);
        foreach (EskipRoute route in old)
        {
            gone.Add(route.Id, route);
        }

        var added = new List<EskipRoute>();
        var changed = new List<EskipRoute>();
        foreach (EskipRoute route in now)
        {
            if (!gone.Remove(route.Id, out EskipRoute? earlier))
            {
                added.Add(route);
            }
            else if (HasChanged(earlier, route))
            {
                changed.Add(route);
            }
        }

        var removed = new List<string>(gone.Count);
        foreach (EskipRoute route in old)
        {
            if (gone.ContainsKey(route.Id))
            {
                removed.Add(route.Id);
            }
        }

        return new RouteChanges(ValueList.From(added), ValueList.From(changed), ValueList.From(removed));
    }

    /// <summary>Notes the routes that print in another way than those of the same ids at the same places.</summary>
    internal static void AddChanged(ReadOnlySpan<EskipRoute> before, ReadOnlySpan<EskipRoute> after, List<EskipRoute> changed)
    {
        for (int i = 0; i < after.Length; i++)
        {
            if (HasChanged(before[i], after[i]))
            {
                changed.Add(after[i]);
            }
        }
    }

    private static bool HasChanged(EskipRoute before, EskipRoute after) => !ReferenceEquals(before, after) && before.ToString() != after.ToString();

    /// <summary>Leaves out the same routes at both ends, so that a change in one place costs no look at the others' ids.</summary>
    private static void TrimWhatIsTheSame(ref ReadOnlySpan<EskipRoute> before, ref ReadOnlySpan<EskipRoute> after)
    {
        int start = 0;
        while (start < before.Length && start < after.Length && ReferenceEquals(before[start], after[start]))
        {
            start++;
        }

        before = before[start..];
        after = after[start..];
        int end = 0;
        while (end < before.Length && end < after.Length && ReferenceEquals(before[^(end + 1)], after[^(end + 1)]))
        {
            end++;
        }

        before = before[..^end];
        after = after[..^end];
    }
}
