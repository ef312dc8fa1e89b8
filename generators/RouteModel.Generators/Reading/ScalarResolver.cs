using System.Globalization;
using System.Text.RegularExpressions;

namespace RouteModel.Generators.Reading;

/// <summary>What a plain YAML scalar stands for, as Kubernetes' YAML reader (YAML 1.1) resolves it.</summary>
internal static class ScalarResolver
{
    private static readonly Regex s_integer = new("^[-+]?(0x[0-9a-fA-F]+|0b[01]+|0o?[0-7]*|[1-9][0-9]*)$", RegexOptions.CultureInvariant);

    private static readonly Regex s_float = new(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant);

    public static ScalarKind Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => ScalarKind.Boolean,
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => ScalarKind.Boolean,
        _ => ResolveNumber(text.Replace("_", "")),
    };

    public static bool ToBoolean(string text) => text[0] is 'y' or 'Y' or 't' or 'T' || text is "on" or "On" or "ON";

    /// <summary>The value of an integer scalar, if it fits 64 bits.</summary>
    public static long? ToInteger(string text)
    {
        string digits = text.Replace("_", "");
        bool negative = digits.StartsWith("-", StringComparison.Ordinal);
        digits = digits.TrimStart('-', '+');
        (int radix, string body) = digits switch
        {
            _ when digits.StartsWith("0x", StringComparison.Ordinal) => (16, digits.Substring(2)),
            _ when digits.StartsWith("0b", StringComparison.Ordinal) => (2, digits.Substring(2)),
            _ when digits.StartsWith("0o", StringComparison.Ordinal) => (8, digits.Substring(2)),
            _ when digits.Length > 1 && digits[0] == '0' => (8, digits.Substring(1)),
            _ => (10, digits),
        };
        ulong value = 0;
        foreach (char c in body)
        {
            ulong digit = (ulong)Convert.ToInt32(c.ToString(), 16);
            if (value > (ulong.MaxValue - digit) / (ulong)radix)
            {
                return null;
            }

            value = (value * (ulong)radix) + digit;
        }

        return value <= long.MaxValue ? (negative ? -(long)value : (long)value) : null;
    }

    public static double? ToDouble(string text) =>
        double.TryParse(text.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;

    private static ScalarKind ResolveNumber(string digits) =>
        s_integer.IsMatch(digits) && ToInteger(digits) is not null ? ScalarKind.Integer
        : s_float.IsMatch(digits) ? ScalarKind.Float
        : ScalarKind.String;
}
