using System.Globalization;
using System.Text;
using RouteModel.Resources.Cel.Conversions;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Schemas.Formats;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel;

/// <content>Conversions. cel-go: <c>ConvertToType</c> of <c>common/types</c>.</content>
public static partial class CelFunctions
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary><c>int(value)</c>.</summary>
    public static CelValue ToInt(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value switch
        {
            CelInt => value,
            CelUint number => number.Value <= long.MaxValue ? new CelInt((long)number.Value) : CelArithmetic.IntegerOverflow,
            CelDouble { Value: > long.MinValue and < long.MaxValue } number => new CelInt((long)number.Value),
            CelDouble => CelArithmetic.IntegerOverflow,
            CelString text => GoNumbers.TryParseInt(text.Value, out long number) ? new CelInt(number) : NoConversion(value, "int"),
            CelDuration duration => new CelInt(duration.Nanoseconds),
            CelTimestamp time => new CelInt(time.Seconds),
            _ => Refused("int", value),
        };
    }

    /// <summary><c>uint(value)</c>.</summary>
    public static CelValue ToUint(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value switch
        {
            CelUint => value,
            CelInt number => number.Value >= 0 ? new CelUint((ulong)number.Value) : CelArithmetic.UnsignedOverflow,
            CelDouble { Value: >= 0 and < 18446744073709551616.0 } number => new CelUint((ulong)number.Value),
            CelDouble => CelArithmetic.UnsignedOverflow,
            CelString text => GoNumbers.TryParseUint(text.Value, out ulong number) ? new CelUint(number) : NoConversion(value, "uint"),
            _ => Refused("uint", value),
        };
    }

    /// <summary><c>double(value)</c>.</summary>
    public static CelValue ToDouble(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value switch
        {
            CelDouble => value,
            CelInt number => new CelDouble(number.Value),
            CelUint number => new CelDouble(number.Value),
            CelString text => GoNumbers.TryParseFloat(text.Value, out double number) ? new CelDouble(number) : NoConversion(value, "double"),
            _ => Refused("double", value),
        };
    }

    /// <summary><c>bool(value)</c>.</summary>
    public static CelValue ToBool(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value switch
        {
            CelBool => value,
            CelString { Value: "1" or "t" or "T" or "true" or "TRUE" or "True" } => CelBool.True,
            CelString { Value: "0" or "f" or "F" or "false" or "FALSE" or "False" } => CelBool.False,
            CelString => NoConversion(value, "bool"),
            _ => Refused("bool", value),
        };
    }

    /// <summary><c>bytes(value)</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="value">A string or bytes.</param>
    /// <param name="isDynamic">Whether the checker left several overloads possible: the call costs 1 then, whatever the size.</param>
    public static CelValue ToBytes(CelEvaluation cel, CelValue value, bool isDynamic = false)
    {
        cel.Charge(value is CelString && !isDynamic ? CelCosts.Traversal(value.Size) : 1);
        return value switch
        {
            CelBytes => value,
            CelString text => new CelBytes(Encoding.UTF8.GetBytes(text.Value)),
            _ => Refused("bytes", value),
        };
    }

    /// <summary><c>string(value)</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="value">A scalar.</param>
    /// <param name="isDynamic">Whether the checker left several overloads possible: the call costs 1 then, whatever the size.</param>
    public static CelValue ToText(CelEvaluation cel, CelValue value, bool isDynamic = false)
    {
        cel.Charge(value is CelBytes && !isDynamic ? CelCosts.Traversal(value.Size) : 1);
        return value switch
        {
            CelString => value,
            CelBool condition => new CelString(condition.Value ? "true" : "false"),
            CelInt number => new CelString(number.Value.ToString(CultureInfo.InvariantCulture)),
            CelUint number => new CelString(number.Value.ToString(CultureInfo.InvariantCulture)),
            CelDouble number => new CelString(GoSyntax.FormatDouble(number.Value)),
            CelDuration duration => new CelString(TimeText.Of(duration)),
            CelTimestamp time => new CelString(TimeText.Of(time)),
            CelBytes bytes => TextOf(bytes),
            _ => value.ConversionText is { } text ? new CelString(text) : Refused("string", value),
        };
    }

    /// <summary><c>timestamp(value)</c>.</summary>
    public static CelValue ToTimestamp(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value switch
        {
            CelTimestamp => value,
            CelInt seconds => CelArithmetic.Timestamp(seconds.Value, 0, 0),
            CelString text => GoTime.Parse(text.Value, GoTimeLayout.Rfc3339, out GoInstant time) is null
                ? CelArithmetic.Timestamp(time.Seconds, time.Nanoseconds, time.OffsetSeconds)
                : NoConversion(value, "google.protobuf.Timestamp"),
            _ => Refused("timestamp", value),
        };
    }

    /// <summary><c>duration(value)</c>; integers are declared but never convert.</summary>
    public static CelValue ToDuration(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value switch
        {
            CelDuration => value,
            CelInt => NoConversion(value, "google.protobuf.Duration"),
            CelString text => DurationFormat.TryParseGo(text.Value, out long nanoseconds)
                ? new CelDuration(nanoseconds)
                : NoConversion(value, "google.protobuf.Duration"),
            _ => Refused("duration", value),
        };
    }

    /// <summary><c>type(value)</c>.</summary>
    public static CelValue TypeOf(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelError ? value : new CelTypeValue(value.TypeName);
    }

    /// <summary><c>dyn(value)</c>: the value itself.</summary>
    public static CelValue Dyn(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value;
    }

    private static CelError NoConversion(CelValue value, string type) => new($"type conversion error from '{value.TypeName}' to '{type}'");

    private static CelError Refused(string function, CelValue value) => value as CelError ?? CelError.NoSuchFunctionOverload(function, value);

    private static CelValue TextOf(CelBytes bytes)
    {
        try
        {
            return new CelString(StrictUtf8.GetString(bytes.Value.Span));
        }
        catch (DecoderFallbackException)
        {
            return new CelError("invalid UTF-8 in bytes, cannot convert to string");
        }
    }
}
