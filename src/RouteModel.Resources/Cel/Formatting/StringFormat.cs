using System.Globalization;
using System.Text;
using RouteModel.Resources.Cel.Strings;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel.Formatting;

/// <summary>The formatting of strings: clauses of a percent sign, a precision and a verb, each of which takes the next argument.</summary>
/// <remarks>cel-go: <c>ext/formatting.go</c>. More arguments than clauses are no error at run time.</remarks>
internal static class StringFormat
{
    private const string Unparsable = "could not parse formatting clause: ";

    /// <summary>Formats the arguments.</summary>
    public static CelValue Format(string format, CelList arguments)
    {
        var text = new StringBuilder();
        int next = 0;
        for (int at = 0; at < format.Length; at++)
        {
            if (format[at] != '%' || format.AsSpan(at).StartsWith("%%"))
            {
                text.Append(format[at]);
                at += format[at] == '%' ? 1 : 0;
                continue;
            }

            string? fault = next >= arguments.Count ? string.Create(CultureInfo.InvariantCulture, $"index {next} out of range")
                : at + 1 == format.Length ? "unexpected end of string"
                : WriteClause(format, ref at, arguments[next], text);
            if (fault is not null || text.Length > TextChanges.MaxLength)
            {
                return new CelError(fault ?? "the string is too long");
            }

            next++;
        }

        return new CelString(text.ToString());
    }

    // Leaves the place at the verb.
    private static string? WriteClause(string format, ref int at, CelValue argument, StringBuilder text)
    {
        at++;
        int? precision = null;
        if (format[at] == '.')
        {
            int start = at + 1;
            int end = start;
            while (end < format.Length && char.IsAsciiDigit(format[end]))
            {
                end++;
            }

            at = end;
            if (ReadPrecision(format, start, end, out precision) is { } fault)
            {
                return $"{Unparsable}error while parsing precision: {fault}";
            }
        }

        if (!"sdfebxXo".Contains(format[at], StringComparison.Ordinal))
        {
            return $"{Unparsable}unrecognized formatting clause \"{FirstByte(format, at)}\"";
        }

        string? written = FormatClause.Write(format[at], precision, argument, out string? refusal);
        text.Append(written);
        return refusal is null ? null : "error during formatting: " + refusal;
    }

    private static string? ReadPrecision(string format, int start, int end, out int? precision)
    {
        precision = null;
        if (end == format.Length)
        {
            return "could not find end of precision specifier";
        }

        string digits = format[start..end];
        bool isNumber = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        precision = (int)Math.Min(number, int.MaxValue);
        return isNumber ? null
            : $"error while converting precision to integer: strconv.Atoi: parsing {GoSyntax.Quote(digits)}: {(digits.Length == 0 ? "invalid syntax" : "value out of range")}";
    }

    // Upstream takes the first byte of the verb for a character.
    private static char FirstByte(string format, int at)
    {
        Span<byte> bytes = stackalloc byte[4];
        _ = Rune.DecodeFromUtf16(format.AsSpan(at), out Rune rune, out _);
        _ = rune.EncodeToUtf8(bytes);
        return (char)bytes[0];
    }
}
