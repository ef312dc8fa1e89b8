using System.Globalization;
using System.Text;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel.Formatting;

/// <summary>What one clause of a format writes for an argument, or what is wrong with it.</summary>
/// <remarks>cel-go: <c>ext/formatting.go</c>.</remarks>
internal static class FormatClause
{
    /// <summary>The places of <c>%f</c> that names none, and the width of such a <c>%e</c>.</summary>
    private const int DefaultPrecision = 6;

    /// <summary>Writes an argument.</summary>
    public static string? Write(char verb, int? precision, CelValue value, out string? fault)
    {
        fault = null;
        switch (verb)
        {
            case 's':
                return ValueText.Write(value, out fault);
            case 'd' when value is CelInt or CelUint:
                return ValueText.Decimal(value);
            case 'f' when Number(value) is { } number:
                return FixedPoint.Grouped(number, precision ?? DefaultPrecision);
            case 'e' when Number(value) is { } number:
                return Widened(FixedPoint.Scientific(number), precision ?? DefaultPrecision);
            case 'b' when value is CelBool boolean:
                return boolean.Value ? "1" : "0";
            case 'b' when value is CelInt or CelUint:
                return Based(value, 1);
            case 'o' when value is CelInt or CelUint:
                return Based(value, 3);
            case 'x' or 'X' when Hex(value) is { } hex:
                return verb == 'X' ? hex.ToUpperInvariant() : hex;
            default:
                fault = Refusal(verb) + value.TypeName;
                return null;
        }
    }

    private static string Refusal(char verb) => verb switch
    {
        'd' => "decimal clause can only be used on integers, was given ",
        'f' => "fixed-point clause can only be used on doubles, was given ",
        'e' => "scientific clause can only be used on doubles, was given ",
        'b' => "only integers and bools can be formatted as binary, was given ",
        'o' => "octal clause can only be used on integers, was given ",
        _ => "only integers, byte buffers, and strings can be formatted as hex, was given ",
    };

    // Three texts are taken for the numbers that they name.
    private static double? Number(CelValue value) => value switch
    {
        CelDouble number => number.Value,
        CelString { Value: "NaN" } => double.NaN,
        CelString { Value: "Infinity" } => double.PositiveInfinity,
        CelString { Value: "-Infinity" } => double.NegativeInfinity,
        _ => null,
    };

    // Upstream passes the precision on as the least width.
    private static string Widened(string text, int width) => text.PadLeft(Math.Min(width, ushort.MaxValue));

    private static string? Hex(CelValue value) => value switch
    {
        CelInt or CelUint => Based(value, 4),
        CelString text => Convert.ToHexString(Encoding.UTF8.GetBytes(text.Value)).ToLowerInvariant(),
        CelBytes bytes => Convert.ToHexString(bytes.Value.Span).ToLowerInvariant(),
        _ => null,
    };

    private static string Based(CelValue value, int bits)
    {
        long number = value is CelInt signed ? signed.Value : 0;
        ulong rest = value is CelUint unsigned ? unsigned.Value : number < 0 ? 0 - (ulong)number : (ulong)number;
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, (rest & ((1UL << bits) - 1)).ToString("x", CultureInfo.InvariantCulture));
            rest >>= bits;
        }
        while (rest > 0);

        return number < 0 ? "-" + digits : digits.ToString();
    }
}
