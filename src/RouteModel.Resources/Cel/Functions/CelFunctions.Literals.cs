using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>List, map and message literals. Constant ones cost nothing: they are built once, with <see cref="ConstantList"/> and <see cref="ConstantMap"/>.</content>
public static partial class CelFunctions
{
    /// <summary><c>[a, b]</c>; the first error is the result.</summary>
    public static CelValue List(CelEvaluation cel, params CelElement[] elements)
    {
        cel.Charge(CelCosts.List);
        var values = new List<CelValue>(elements.Length);
        foreach (CelElement element in elements)
        {
            switch (element.Value)
            {
                case CelError error:
                    return error;
                case CelOptional optional when element.IsOptional:
                    if (optional.Value is { } value)
                    {
                        values.Add(value);
                    }

                    break;
                default:
                    if (element.IsOptional)
                    {
                        return new CelError($"cannot initialize optional list element from non-optional value {KeyText(element.Value)}");
                    }

                    values.Add(element.Value);
                    break;
            }
        }

        return new CelListValue(values);
    }

    /// <summary><c>{a: b, c: d}</c>; the first error is the result, and of a repeated key the last value counts.</summary>
    public static CelValue MapOf(CelEvaluation cel, params CelEntry[] entries)
    {
        cel.Charge(CelCosts.Map);
        var map = new CelMapValue();
        foreach (CelEntry entry in entries)
        {
            if ((entry.Key as CelError ?? entry.Value as CelError) is { } error)
            {
                return error;
            }

            if (!entry.IsOptional)
            {
                map.Set(entry.Key, entry.Value);
            }
            else if (entry.Value is not CelOptional optional)
            {
                return new CelError($"cannot initialize optional entry '{KeyText(entry.Key)}' from non-optional value {KeyText(entry.Value)}");
            }
            else if (optional.Value is { } value)
            {
                map.Set(entry.Key, value);
            }
            else
            {
                map.Remove(entry.Key);
            }
        }

        return map;
    }

    /// <summary>A list literal whose elements are all constants.</summary>
    public static CelList ConstantList(params CelValue[] elements) => elements.Length == 0 ? CelListValue.Empty : new CelListValue(elements);

    /// <summary>A map literal whose keys and values are all constants.</summary>
    public static CelMap ConstantMap(params CelEntry[] entries)
    {
        var map = new CelMapValue();
        foreach (CelEntry entry in entries)
        {
            map.Set(entry.Key, entry.Value);
        }

        return map;
    }

    /// <summary>A literal of one of protobuf's wrapper messages, which is the value that it wraps.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="typeName">The name: <c>google.protobuf.Int64Value</c>.</param>
    /// <param name="value">The value of its field; <see langword="null"/> if it is not given.</param>
    public static CelValue Wrapper(CelEvaluation cel, string typeName, CelValue? value = null)
    {
        cel.Charge(CelCosts.Message);
        return (typeName, value) switch
        {
            (_, CelError error) => error,
            ("google.protobuf.BoolValue", _) => value ?? CelBool.False,
            ("google.protobuf.BytesValue", _) => value ?? new CelBytes(default),
            ("google.protobuf.StringValue", _) => value ?? new CelString(""),
            ("google.protobuf.Int64Value", _) => value ?? new CelInt(0),
            ("google.protobuf.UInt64Value", _) => value ?? new CelUint(0),
            ("google.protobuf.DoubleValue", _) => value ?? new CelDouble(0),
            ("google.protobuf.Int32Value", CelInt { Value: < int.MinValue or > int.MaxValue }) => CelArithmetic.IntegerOverflow,
            ("google.protobuf.Int32Value", _) => value ?? new CelInt(0),
            ("google.protobuf.UInt32Value", CelUint { Value: > uint.MaxValue }) => CelArithmetic.UnsignedOverflow,
            ("google.protobuf.UInt32Value", _) => value ?? new CelUint(0),
            ("google.protobuf.FloatValue", CelDouble number) => new CelDouble((float)number.Value),
            ("google.protobuf.FloatValue", _) => value ?? new CelDouble(0),
            _ => new CelError($"unknown type '{typeName}'"),
        };
    }
}
