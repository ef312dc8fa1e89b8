using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Comparing;

/// <summary>Finds what differs between two routes.</summary>
internal static class RouteComparison
{
    // Beyond this many pairs of filters all of them count as replaced.
    private const int MaxPairs = 1 << 20;

    public static EskipRouteChange? Compare(EskipRoute left, EskipRoute right, bool ignoreZones)
    {
        EskipRoute before = CanonicalForm.Of(left, ignoreZones);
        EskipRoute after = CanonicalForm.Of(right, ignoreZones);
        if (before.Equals(after))
        {
            return null;
        }

        (List<EskipFilter> removed, List<EskipFilter> added) = CompareInOrder(before.Filters, after.Filters);
        return new EskipRouteChange(
            left.Id,
            left,
            right,
            Except(before.Predicates, after.Predicates),
            Except(after.Predicates, before.Predicates),
            ValueList.From(removed),
            ValueList.From(added),
            !before.Backend.Equals(after.Backend));
    }

    // As bags: a predicate that is there twice on one side only differs once.
    private static ValueList<EskipPredicate> Except(ValueList<EskipPredicate> all, ValueList<EskipPredicate> without)
    {
        var counts = new Dictionary<EskipPredicate, int>();
        foreach (EskipPredicate predicate in without)
        {
            counts[predicate] = counts.GetValueOrDefault(predicate) + 1;
        }

        var rest = new List<EskipPredicate>();
        foreach (EskipPredicate predicate in all)
        {
            if (counts.GetValueOrDefault(predicate) > 0)
            {
                counts[predicate]--;
            }
            else
            {
                rest.Add(predicate);
            }
        }

        return ValueList.From(rest);
    }

    private static (List<EskipFilter> Removed, List<EskipFilter> Added) CompareInOrder(ValueList<EskipFilter> left, ValueList<EskipFilter> right)
    {
        int prefix = left.AsSpan().CommonPrefixLength(right.AsSpan());
        ReadOnlySpan<EskipFilter> before = left.AsSpan()[prefix..];
        ReadOnlySpan<EskipFilter> after = right.AsSpan()[prefix..];
        while (!before.IsEmpty && !after.IsEmpty && before[^1].Equals(after[^1]))
        {
            before = before[..^1];
            after = after[..^1];
        }

        return (long)before.Length * after.Length > MaxPairs
            ? ([.. before], [.. after])
            : LongestCommon(before, after);
    }

    private static (List<EskipFilter> Removed, List<EskipFilter> Added) LongestCommon(ReadOnlySpan<EskipFilter> before, ReadOnlySpan<EskipFilter> after)
    {
        // common[i * width + j] is how many filters the rests from i and from j have in common, in order.
        int width = after.Length + 1;
        int[] common = new int[(before.Length + 1) * width];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                int at = (i * width) + j;
                common[at] = before[i].Equals(after[j]) ? common[at + width + 1] + 1 : Math.Max(common[at + width], common[at + 1]);
            }
        }

        var removed = new List<EskipFilter>();
        var added = new List<EskipFilter>();
        int left = 0;
        int right = 0;
        while (left < before.Length && right < after.Length)
        {
            if (before[left].Equals(after[right]))
            {
                left++;
                right++;
            }
            else if (common[((left + 1) * width) + right] >= common[(left * width) + right + 1])
            {
                removed.Add(before[left++]);
            }
            else
            {
                added.Add(after[right++]);
            }
        }

        removed.AddRange(before[left..]);
        added.AddRange(after[right..]);
        return (removed, added);
    }
}
