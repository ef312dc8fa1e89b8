using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Lists as sets. cel-go: <c>ext/sets.go</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>sets.contains(list, sublist)</c>.</summary>
    public static CelValue SetsContains(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1 + (left.Size * right.Size));
        return (left, right) is (CelList list, CelList sublist) ? ContainsAll(cel, list, sublist) : Refuse("sets.contains", left, right);
    }

    /// <summary><c>sets.equivalent(list, list)</c>: each holds all of the other.</summary>
    public static CelValue SetsEquivalent(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1 + (2 * left.Size * right.Size));
        return (left, right) is not (CelList first, CelList second) ? Refuse("sets.equivalent", left, right)
            : ContainsAll(cel, first, second) is (CelError or CelBool { Value: false }) and var result ? result
            : ContainsAll(cel, second, first);
    }

    /// <summary><c>sets.intersects(list, list)</c>.</summary>
    public static CelValue SetsIntersects(CelEvaluation cel, CelValue left, CelValue right)
    {
        cel.Charge(1 + (left.Size * right.Size));
        if ((left, right) is not (CelList first, CelList second))
        {
            return Refuse("sets.intersects", left, right);
        }

        for (int i = 0; i < first.Count && !cel.IsCancelled; i++)
        {
            if (second.Contains(first[i]) is CelBool { Value: true } found)
            {
                return found;
            }
        }

        return CelBool.False;
    }

    private static CelValue ContainsAll(CelEvaluation cel, CelList list, CelList sublist)
    {
        for (int i = 0; i < sublist.Count && !cel.IsCancelled; i++)
        {
            if (list.Contains(sublist[i]) is not CelBool { Value: true } and var result)
            {
                return result;
            }
        }

        return CelBool.True;
    }
}
