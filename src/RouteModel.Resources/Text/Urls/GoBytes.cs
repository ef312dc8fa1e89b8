using System.Buffers;
using System.Globalization;
using System.Text;

namespace RouteModel.Resources.Text.Urls;

/// <summary>
/// Byte strings: one char from 0 to 255 for each byte. Go's strings are bytes, and percent escapes may hold or cut what is no UTF-8, so the URL
/// rules work on these.
/// </summary>
internal static class GoBytes
{
    public static string FromText(string text) => Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>The text; bytes that are no UTF-8 become U+FFFD.</summary>
    public static string ToText(string bytes) => Ascii.IsValid(bytes) ? bytes : GoUtf8.Decode(Encoding.Latin1.GetBytes(bytes));

    /// <summary>Go's <c>%q</c>, in which bytes that are no UTF-8 are <c>\xNN</c>.</summary>
    public static string Quote(string bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return GoSyntax.Quote(bytes);
        }

        var text = new StringBuilder("\"");
        ReadOnlySpan<byte> rest = Encoding.Latin1.GetBytes(bytes);
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(rest, out Rune rune, out int length) == OperationStatus.Done)
            {
                string quoted = GoSyntax.Quote(rune.ToString());
                text.Append(quoted, 1, quoted.Length - 2);
            }
            else
            {
                length = 1;
                text.Append(CultureInfo.InvariantCulture, $"\\x{rest[0]:x2}");
            }

            rest = rest[length..];
        }

        return text.Append('"').ToString();
    }
}
