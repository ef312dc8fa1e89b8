using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Text;

/// <summary>JSON text as Go's <c>encoding/json</c> writes it by default: HTML-safe strings and shortest numbers.</summary>
internal static class GoJson
{
    /// <summary>Appends a JSON string; <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c>, U+2028 and U+2029 are escaped like controls.</summary>
    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        int start = 0;
        for (int i = 0; i < value.Length; i++)
        {
            string? escape = Escape(value[i]);
            if (escape is null && !IsLoneSurrogate(value, i))
            {
                continue;
            }

            text.Append(value, start, i - start).Append(escape ?? "\\ufffd");
            start = i + 1;
        }

        text.Append(value, start, value.Length - start).Append('"');
    }

    /// <summary>Appends a float: plain when zero or 1e-6 &lt;= |v| &lt; 1e21, else with an exponent of as few digits as Go writes.</summary>
    public static void AppendDouble(StringBuilder text, double value)
    {
        if (value == 0)
        {
            text.Append(double.IsNegative(value) ? "-0" : "0");
            return;
        }

        (string digits, int exponent) = GoSyntax.Decompose(value.ToString("R", CultureInfo.InvariantCulture));
        if (value < 0)
        {
            text.Append('-');
        }

        double magnitude = Math.Abs(value);
        if (magnitude is >= 1e-6 and < 1e21)
        {
            GoSyntax.AppendPlain(text, digits, exponent);
        }
        else
        {
            // Go drops the zero of e-07 and keeps e+21: a negative exponent below ten has one digit.
            GoSyntax.AppendScientific(text, digits, exponent, exponent < 0 ? 1 : 2);
        }
    }

    /// <summary>The escape of a character that is not written as it is; <see langword="null"/> for all others.</summary>
    public static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        '<' => "\\u003c",
        '>' => "\\u003e",
        '&' => "\\u0026",
        '\u2028' => "\\u2028",
        '\u2029' => "\\u2029",
        < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        _ => null,
    };

    private static bool IsLoneSurrogate(string value, int i) =>
        char.IsHighSurrogate(value[i]) ? i + 1 >= value.Length || !char.IsLowSurrogate(value[i + 1])
        : char.IsLowSurrogate(value[i]) && (i == 0 || !char.IsHighSurrogate(value[i - 1]));
}
