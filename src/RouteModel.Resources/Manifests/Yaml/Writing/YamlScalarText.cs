using System.Buffers;
using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>How a string is written so that Kubernetes' YAML reader finds the same string.</summary>
internal static class YamlScalarText
{
    private static readonly SearchValues<char> Indicators = SearchValues.Create("!\"#%&'*,-:;<=>?@[\\]`{|}~ ");

    // What other readers of YAML 1.1 may take for a number, a time or a date.
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789+-._:");

    /// <summary>The text itself where that is safe, else in double quotes.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>Whether a text of several lines can stand as lines: it begins with something visible, and no line ends in a blank.</summary>
    public static bool IsLiteral(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || IsBlank(text[0]) || text.EndsWith("\n\n", StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isLineEnd = text[i] == '\n';
            if (isLineEnd ? IsBlank(text[i - 1]) && text[i - 1] != '\n' : text[i] != '\t' && !IsPrintable(text, i))
            {
                return false;
            }
        }

        return !IsBlank(text[^1]) || text[^1] == '\n';
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || Indicators.Contains(text[0]) || text[^1] is ' ' or ':' || !text.AsSpan().ContainsAnyExcept(Numeric))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isCommon = char.IsAscii(text[i]) ? !char.IsControl(text[i]) : char.IsLetterOrDigit(text[i]);
            if (!isCommon || (text[i] == ' ' && (text[i - 1] == ':' || text[i + 1] == '#')))
            {
                return false;
            }
        }

        return PlainText.Resolve(text, allowTimestamp: true) is { Value.Kind: GoKind.Text, IsTimestamp: false };
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when IsPrintable(text, i) => quoted.Append(text[i]),
                _ when char.IsSurrogate(text[i]) => quoted.Append('\uFFFD'),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}"),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n';

    // Without the marks of byte order and of lines that YAML knows beside the line feed.
    private static bool IsPrintable(string text, int i) => text[i] switch
    {
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => false,
        >= '\uD800' and <= '\uDBFF' => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]),
        >= '\uDC00' and <= '\uDFFF' => i > 0 && char.IsHighSurrogate(text[i - 1]),
        _ => true,
    };
}
