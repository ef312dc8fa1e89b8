using System.Globalization;
using RouteModel.Resources.Cel.Lists;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>More of lists. cel-go: <c>ext/lists.go</c>, version 3.</content>
public static partial class CelFunctions
{
    /// <summary>The most elements that <c>lists.range</c> gives.</summary>
    private const long MaxRange = 10_000_000;

    // What a call costs that makes a list, without its elements.
    private const ulong ListCall = 1 + CelCosts.List;

    /// <summary><c>list.slice(start, end)</c>.</summary>
    public static CelValue Slice(CelEvaluation cel, CelValue value, CelValue start, CelValue end)
    {
        CelValue result = (value, start, end) is (CelList list, CelInt from, CelInt to)
            ? Slice(list, from.Value, to.Value)
            : Refuse("slice", value, start, end);
        ChargeList(cel, result.Size + ListCall, value, start);
        return result;
    }

    /// <summary><c>list.flatten()</c>: one level.</summary>
    public static CelValue Flatten(CelEvaluation cel, CelValue value)
    {
        cel.Charge(value.Size + ListCall);
        return value is CelList list ? Flattened(list, 1)
            : value as CelError ?? new CelError($"no such overload: {value.TypeName}.flatten()");
    }

    /// <summary><c>list.flatten(depth)</c>.</summary>
    public static CelValue Flatten(CelEvaluation cel, CelValue value, CelValue depth)
    {
        // Go converts a negative product by wrapping it around, and the sum wraps back.
        long levels = depth is CelInt known ? known.Value : 1;
        cel.Charge(unchecked((ulong)(long)Math.Clamp((double)value.Size * levels, -1e18, 1e18) + ListCall));
        return (value, depth) is not (CelList list, CelInt)
            ? FirstError(value, depth) ?? new CelError($"no such overload: {value.TypeName}.flatten({depth.TypeName})")
            : levels < 0 ? new CelError("level must be non-negative")
            : Flattened(list, levels);
    }

    /// <summary><c>list.distinct()</c>: the first of equal elements.</summary>
    public static CelValue Distinct(CelEvaluation cel, CelValue value)
    {
        if (value is not CelList list)
        {
            return NoLister(cel, value);
        }

        cel.Charge(SelfComparison(value));

        var distinct = new List<CelValue>();
        for (int i = 0; i < list.Count && !cel.IsCancelled; i++)
        {
            CelValue item = list[i];
            if (!distinct.Exists(other => item.EqualTo(other) is CelBool { Value: true }))
            {
                distinct.Add(item);
            }
        }

        return NewList(distinct);
    }

    /// <summary><c>list.reverse()</c>.</summary>
    public static CelValue Reverse(CelEvaluation cel, CelValue value)
    {
        cel.Charge(value.Size + ListCall);
        if (value is not CelList list)
        {
            return Refuse("reverse", value);
        }

        CelValue[] items = ListContents.ToArray(list);
        Array.Reverse(items);
        return new CelListValue(items);
    }

    /// <summary><c>lists.range(n)</c>: 0 to n - 1; an error beyond 10,000,000, which is beyond what an evaluation may cost.</summary>
    public static CelValue ListsRange(CelEvaluation cel, CelValue value)
    {
        long count = value is CelInt number ? Math.Max(0, number.Value) : 1;
        cel.Charge((ulong)count + ListCall);
        return value is not CelInt ? Refuse("lists.range", value)
            : count > MaxRange
                ? new CelError(string.Create(CultureInfo.InvariantCulture, $"lists.range: size {count} exceeds maximum allowed ({MaxRange})"))
            : cel.IsCancelled ? CelListValue.Empty
            : NewList(Enumerable.Range(0, (int)count).Select(static i => new CelInt(i)));
    }

    /// <summary><c>list.sort()</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="value">The list.</param>
    /// <param name="isDynamic">Whether the overload is only known at run time; the call costs 1 then.</param>
    public static CelValue Sort(CelEvaluation cel, CelValue value, bool isDynamic = false)
    {
        if (value is not CelList && !isDynamic)
        {
            return NoLister(cel, value);
        }

        cel.Charge(isDynamic ? 1 : SelfComparison(value));
        return value is CelList list && ListContents.Holds(list, CelOrder.IsOrdered)
            ? Sorted(list, list)
            : Refuse("sort", value);
    }

    /// <summary>What <c>list.sortBy(x, key)</c> becomes: the list in the order of the keys.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="value">The list.</param>
    /// <param name="keys">As many keys.</param>
    /// <param name="isDynamic">Whether the overload is only known at run time; the call costs 1 then.</param>
    public static CelValue SortByAssociatedKeys(CelEvaluation cel, CelValue value, CelValue keys, bool isDynamic = false)
    {
        if (keys is not CelList && !isDynamic)
        {
            return NoLister(cel, keys);
        }

        cel.Charge(isDynamic ? 1 : SelfComparison(keys));
        return (value, keys) is (CelList list, CelList order) && ListContents.Holds(order, CelOrder.IsOrdered)
            ? Sorted(list, order)
            : Refuse("@sortByAssociatedKeys", value, keys);
    }

    // What a list costs to compare with itself cel-go asks even of what is none, an error included, and that ends the evaluation.
    private static CelValue NoLister(CelEvaluation cel, CelValue value) => cel.End(value is CelError { IsPanic: true } panic
        ? panic
        : CelError.Panic($"interface conversion: {value.GoTypeName} is not traits.Lister: missing method Add"));

    private static CelValue Slice(CelList list, long start, long end)
    {
        string? fault = start < 0 || end < 0 ? "negative indexes not supported"
            : start > end ? "start index must be less than or equal to end index"
            : end > list.Count ? string.Create(CultureInfo.InvariantCulture, $"list is length {list.Count}")
            : null;
        return fault is null
            ? new CelListValue(ListContents.ToArray(list).AsSpan((int)start, (int)(end - start)).ToArray())
            : new CelError(string.Create(CultureInfo.InvariantCulture, $"cannot slice({start}, {end}), {fault}"));
    }

    private static CelListValue Flattened(CelList list, long levels)
    {
        var items = new List<CelValue>();
        Flatten(list, levels, items);
        return NewList(items);
    }

    // As deep as lists are nested, which documents and expressions bound.
    private static void Flatten(CelList list, long levels, List<CelValue> items)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (levels > 0 && list[i] is CelList nested)
            {
                Flatten(nested, levels - 1, items);
            }
            else
            {
                items.Add(list[i]);
            }
        }
    }

    private static CelValue Sorted(CelList list, CelList keys)
    {
        if (list.Count != keys.Count)
        {
            return new CelError(string.Create(
                CultureInfo.InvariantCulture,
                $"@sortByAssociatedKeys() expected a list of the same size as the associated keys list, but got {list.Count} and {keys.Count} elements respectively"));
        }

        CelValue[] order = ListContents.ToArray(keys);
        return list.Count == 0 ? list
            : Array.TrueForAll(order, key => key.TypeName == order[0].TypeName) ? NewList(KeyedSort.Sort(order).Select(i => list[i]))
            : new CelError("list elements must have the same type");
    }

    // Every element against every other, twice; more where they are texts.
    private static ulong SelfComparison(CelValue value)
    {
        double factor = value is CelList { Count: > 0 } list && list[0] is CelString or CelBytes ? 2.1 : 2;
        return (ulong)((double)value.Size * value.Size * factor) + ListCall;
    }
}
