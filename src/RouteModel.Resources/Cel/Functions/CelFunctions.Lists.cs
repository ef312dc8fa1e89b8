using RouteModel.Resources.Cel.Lists;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Lists. Kubernetes: <c>pkg/cel/library/lists.go</c>. What they have in common with strings is in <c>CelFunctions.Strings.cs</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>list.isSorted()</c>; elements that cannot be compared with each other do not count against it.</summary>
    public static CelValue IsSorted(CelEvaluation cel, CelValue value)
    {
        cel.Charge(ListContents.TraversalCost(value));
        if (value is not CelList list || !ListContents.Holds(list, CelOrder.IsOrdered))
        {
            return Refuse("isSorted", value);
        }

        for (int i = 0; i < list.Count; i++)
        {
            CelValue next = list[i];
            if (!CelOrder.IsOrdered(next))
            {
                return Refuse(next);
            }

            if (i > 0 && CelOrder.Compare(list[i - 1], next) is CelInt { Value: > 0 })
            {
                return CelBool.False;
            }
        }

        return CelBool.True;
    }

    /// <summary><c>list.min()</c>.</summary>
    public static CelValue Min(CelEvaluation cel, CelValue value) => Extreme(cel, "min", value, -1);

    /// <summary><c>list.max()</c>.</summary>
    public static CelValue Max(CelEvaluation cel, CelValue value) => Extreme(cel, "max", value, 1);

    /// <summary><c>list.sum()</c> of a list that need not say what its elements are: an empty one gives the integer 0.</summary>
    public static CelValue Sum(CelEvaluation cel, CelValue value) => Sum(cel, value, new CelInt(0));

    /// <summary><c>list.sum()</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="value">The list.</param>
    /// <param name="zero">The zero of its elements' declared type.</param>
    public static CelValue Sum(CelEvaluation cel, CelValue value, CelValue zero)
    {
        cel.Charge(ListContents.TraversalCost(value));
        if (value is not CelList list || !ListContents.Holds(list, static item => item is CelInt or CelUint or CelDouble or CelDuration))
        {
            return Refuse("sum", value);
        }

        // The additions have no cost of their own.
        var uncounted = new CelEvaluation();
        CelValue sum = list.Count == 0 ? zero : list[0];
        for (int i = 1; i < list.Count && sum is not CelError; i++)
        {
            sum = Add(uncounted, sum, list[i], isDynamic: true);
        }

        return sum;
    }

    private static CelValue Extreme(CelEvaluation cel, string function, CelValue value, int sign)
    {
        cel.Charge(ListContents.TraversalCost(value));
        if (value is not CelList list || !ListContents.Holds(list, CelOrder.IsOrdered))
        {
            return Refuse(function, value);
        }

        CelValue? extreme = null;
        for (int i = 0; i < list.Count; i++)
        {
            CelValue next = list[i];
            if (!CelOrder.IsOrdered(next))
            {
                return Refuse(next);
            }

            extreme = extreme is null || (CelOrder.Compare(next, extreme) is CelInt order && order.Value == sign) ? next : extreme;
        }

        return extreme ?? new CelError(function + " called on empty list");
    }

    private static CelListValue NewList(IEnumerable<CelValue> items) => new((CelValue[])[.. items]);

    private static CelListValue TextList(IEnumerable<string> texts) => NewList(texts.Select(static text => new CelString(text)));
}
