using System.Text;

namespace RouteModel.Eskip.Urls;

/// <summary>Query strings as Go's <c>net/url</c> writes them.</summary>
internal static class GoQuery
{
    /// <summary>Appends Go's <c>url.QueryEscape</c>: letters, digits and <c>-_.~</c> stay, a blank becomes <c>+</c>, other bytes <c>%XX</c>.</summary>
    public static void AppendEscaped(StringBuilder text, string value)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_' or '.' or '~'))
            {
                text.Append((char)rune.Value);
            }
            else if (rune.Value == ' ')
            {
                text.Append('+');
            }
            else
            {
                foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)])
                {
                    AppendPercent(text, b);
                }
            }
        }
    }

    /// <summary>Appends <c>%XX</c> in upper case.</summary>
    public static void AppendPercent(StringBuilder text, byte b) =>
        text.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
}
