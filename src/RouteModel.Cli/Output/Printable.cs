using System.Buffers;
using System.Globalization;
using System.Text;

namespace RouteModel.Cli.Output;

/// <summary>Makes text of unknown origin harmless: no control character and no change of direction reaches a terminal.</summary>
internal static class Printable
{
    private const string Cut = "...";

    // C0, DEL, C1, the marks and overrides of direction, and the separators that break lines.
    private static readonly SearchValues<char> Harmful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(static code => (char)code),
         '\u061C', '\u200E', '\u200F', '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF']);

    public static bool IsHarmful(char c) => Harmful.Contains(c);

    /// <summary>The text on one line, harmful characters as escapes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most UTF-16 units that are kept; the rest is replaced by dots.</param>
    public static string Line(string text, int most = 4000)
    {
        bool isLong = text.Length > most;
        if (!isLong && text.AsSpan().IndexOfAny(Harmful) < 0)
        {
            return text;
        }

        var line = new StringBuilder();
        int end = !isLong ? text.Length : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        foreach (char c in text.AsSpan(0, end))
        {
            Append(line, c);
        }

        return line.Append(isLong ? Cut : "").ToString();
    }

    private static void Append(StringBuilder line, char c)
    {
        switch (c)
        {
            case '\n':
                line.Append("\\n");
                break;
            case '\r':
                line.Append("\\r");
                break;
            case '\t':
                line.Append("\\t");
                break;
            case < '\u0100' when IsHarmful(c):
                line.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
                break;
            default:
                _ = IsHarmful(c) ? line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : line.Append(c);
                break;
        }
    }
}
