using System.Globalization;
using System.Text;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>The value that a conversion gives, or why it gives none.</summary>
internal readonly record struct ConversionResult(object? Value, string? Error);

/// <summary>Conversions of constants as cel-go makes them while it builds a program.</summary>
/// <remarks>cel-go v0.26: <c>common/types</c>.</remarks>
internal static class ConstantConversion
{
    private const string IntOverflow = "integer overflow";
    private const string UintOverflow = "unsigned integer overflow";
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ConversionResult Convert(string function, object? value) => function switch
    {
        "dyn" => Of(value),
        "type" => Of(new FoldedValue("type")),
        "int" => ToInt(value),
        "uint" => ToUint(value),
        "double" => ToDouble(value),
        "bool" => ToBool(value),
        "string" => ToText(value),
        "bytes" => ToBytes(value),
        "timestamp" => ToTimestamp(value),
        "duration" => ToDuration(value),
        _ => NoOverload(function, value),
    };

    private static ConversionResult ToInt(object? value) => value switch
    {
        long => Of(value),
        ulong number => number <= long.MaxValue ? Of((long)number) : Fail(IntOverflow),
        double number => number > -TwoTo63 && number < TwoTo63 ? Of((long)number) : Fail(IntOverflow),
        string text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && IsDecimal(text, allowsSign: true)
            ? Of(number)
            : NoConversion("string", "int"),
        ConstantTimestamp time => Of(time.Seconds),
        ConstantDuration time => Of(time.Nanoseconds),
        _ => NoOverload("int", value),
    };

    private static ConversionResult ToUint(object? value) => value switch
    {
        ulong => Of(value),
        long number => number >= 0 ? Of((ulong)number) : Fail(UintOverflow),
        double number => number >= 0 && number < TwoTo64 ? Of((ulong)number) : Fail(UintOverflow),
        string text => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && IsDecimal(text, allowsSign: false)
            ? Of(number)
            : NoConversion("string", "uint"),
        _ => NoOverload("uint", value),
    };

    private static ConversionResult ToDouble(object? value) => value switch
    {
        double => Of(value),
        long number => Of((double)number),
        ulong number => Of((double)number),
        string text => ConstantDouble.Parse(text) is { } number ? Of(number) : NoConversion("string", "double"),
        _ => NoOverload("double", value),
    };

    private static ConversionResult ToBool(object? value) => value switch
    {
        bool => Of(value),
        "1" or "t" or "T" or "true" or "TRUE" or "True" => Of(true),
        "0" or "f" or "F" or "false" or "FALSE" or "False" => Of(false),
        string => NoConversion("string", "bool"),
        _ => NoOverload("bool", value),
    };

    private static ConversionResult ToText(object? value)
    {
        switch (value)
        {
            case string:
                return Of(value);
            case bool flag:
                return Of(flag ? "true" : "false");
            case long or ulong:
                return Of(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
            case double number:
                return Of(ConstantDouble.Format(number));
            case ConstantTimestamp time:
                return Of(time.ToString());
            case ConstantDuration time:
                return Of(time.ToString());
            case byte[] bytes:
                try
                {
                    return Of(s_strictUtf8.GetString(bytes));
                }
                catch (ArgumentException)
                {
                    return Fail("invalid UTF-8 in bytes, cannot convert to string");
                }

            default:
                return NoOverload("string", value);
        }
    }

    private static ConversionResult ToBytes(object? value) => value switch
    {
        byte[] => Of(value),
        string text => Of(Encoding.UTF8.GetBytes(text)),
        _ => NoOverload("bytes", value),
    };

    private static ConversionResult ToTimestamp(object? value) => value switch
    {
        ConstantTimestamp => Of(value),
        long seconds => ConstantTimestamp.IsInRange(seconds) ? Of(new ConstantTimestamp(seconds, 0)) : Fail("timestamp overflow"),
        string text => ConstantTimestamp.Parse(text) is { } time ? Of(time) : NoConversion("string", "google.protobuf.Timestamp"),
        _ => NoOverload("timestamp", value),
    };

    private static ConversionResult ToDuration(object? value) => value switch
    {
        ConstantDuration => Of(value),
        long => NoConversion("int", "google.protobuf.Duration"),
        string text => ConstantDuration.Parse(text) is { } time ? Of(time) : NoConversion("string", "google.protobuf.Duration"),
        _ => NoOverload("duration", value),
    };

    /// <summary>.NET takes blanks and full-width digits in places where Go does not.</summary>
    private static bool IsDecimal(string text, bool allowsSign)
    {
        int start = allowsSign && text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        return text.Length > start && text.Skip(start).All(c => c is >= '0' and <= '9');
    }

    private static ConversionResult Of(object? value) => new(value, null);

    private static ConversionResult Fail(string error) => new(null, error);

    private static ConversionResult NoConversion(string from, string to) => Fail($"type conversion error from '{from}' to '{to}'");

    private static ConversionResult NoOverload(string function, object? value) => Fail($"no such overload: {function}({TypeName(value)})");

    private static string TypeName(object? value) => value switch
    {
        null => "null_type",
        bool => "bool",
        long => "int",
        ulong => "uint",
        double => "double",
        string => "string",
        byte[] => "bytes",
        ConstantTimestamp => "google.protobuf.Timestamp",
        ConstantDuration => "google.protobuf.Duration",
        FoldedList => "list",
        FoldedValue folded => folded.TypeName,
        _ => "dyn",
    };
}
