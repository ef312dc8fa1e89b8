using RouteModel.Resources.Cel.Lists;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Optional values. cel-go: <c>cel/library.go</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>optional.of(value)</c>.</summary>
    public static CelValue OptionalOf(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelError ? value : CelOptional.Of(value);
    }

    /// <summary><c>optional.none()</c>.</summary>
    public static CelValue OptionalNone(CelEvaluation cel)
    {
        cel.Charge(1);
        return CelOptional.None;
    }

    /// <summary><c>optional.ofNonZeroValue(value)</c>: no value for zero, empty texts, lists and maps, false and null.</summary>
    public static CelValue OptionalOfNonZeroValue(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelError ? value : IsZero(value) ? CelOptional.None : CelOptional.Of(value);
    }

    /// <summary><c>optional.hasValue()</c>.</summary>
    public static CelValue HasValue(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelOptional optional ? CelBool.Of(optional.Value is not null) : Refuse("hasValue", value);
    }

    /// <summary><c>optional.value()</c>.</summary>
    public static CelValue Value(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelOptional optional ? optional.Value ?? new CelError("optional.none() dereference") : Refuse("value", value);
    }

    /// <summary><c>optional.or(other)</c>; it costs nothing itself, and what is no optional is the result.</summary>
    public static CelValue OptionalOr(CelEvaluation cel, CelValue value, Func<CelValue> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return value is CelOptional { Value: null } ? other() : value;
    }

    /// <summary><c>optional.orValue(other)</c>; it costs nothing itself, and what is no optional is the result.</summary>
    public static CelValue OrValue(CelEvaluation cel, CelValue value, Func<CelValue> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return value is CelOptional optional ? optional.Value ?? other() : value;
    }

    /// <summary><c>list.first()</c>.</summary>
    public static CelValue First(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is not CelList list ? Refuse("first", value) : list.Count == 0 ? CelOptional.None : CelOptional.Of(list[0]);
    }

    /// <summary><c>list.last()</c>.</summary>
    public static CelValue Last(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is not CelList list ? Refuse("last", value) : list.Count == 0 ? CelOptional.None : CelOptional.Of(list[list.Count - 1]);
    }

    /// <summary><c>optional.unwrap(list)</c>: the values of those that have one.</summary>
    public static CelValue OptionalUnwrap(CelEvaluation cel, CelValue value) => Unwrap(cel, "optional.unwrap", value);

    /// <summary><c>list.unwrapOpt()</c>: the values of those that have one.</summary>
    public static CelValue UnwrapOpt(CelEvaluation cel, CelValue value) => Unwrap(cel, "unwrapOpt", value);

    private static CelValue Unwrap(CelEvaluation cel, string function, CelValue value)
    {
        cel.Charge(1);
        if (value is not CelList list || !ListContents.Holds(list, static item => item is CelOptional))
        {
            return Refuse(function, value);
        }

        var values = new List<CelValue>();
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is not CelOptional optional)
            {
                return list[i] as CelError ?? new CelError($"value {list[i].TypeName} is not optional");
            }

            if (optional.Value is { } item)
            {
                values.Add(item);
            }
        }

        return NewList(values);
    }

    // The zero of timestamps is that of Go: the beginning of the year 1.
    private static bool IsZero(CelValue value) => value switch
    {
        CelNull => true,
        CelBool boolean => !boolean.Value,
        CelInt number => number.Value == 0,
        CelUint number => number.Value == 0,
        CelDouble number => number.Value == 0,
        CelDuration duration => duration.Nanoseconds == 0,
        CelTimestamp timestamp => (timestamp.Seconds, timestamp.Nanoseconds) == (-62_135_596_800, 0),
        CelString text => text.Value.Length == 0,
        CelBytes bytes => bytes.Value.IsEmpty,
        CelList list => list.Count == 0,
        CelMap map => map.Count == 0,
        _ => false,
    };
}
