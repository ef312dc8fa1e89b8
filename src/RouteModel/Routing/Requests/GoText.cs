using System.Buffers;
using System.Text;

namespace RouteModel.Routing.Requests;

/// <summary>Text from byte strings as Go's range and regular expressions see it: every byte that is no UTF-8 counts as U+FFFD of its own.</summary>
internal static class GoText
{
    public static string FromBytes(string bytes)
    {
        if (Ascii.IsValid(bytes))
        {
            return bytes;
        }

        var text = new StringBuilder(bytes.Length);
        ReadOnlySpan<byte> rest = Encoding.Latin1.GetBytes(bytes);
        while (!rest.IsEmpty)
        {
            bool isRune = Rune.DecodeFromUtf8(rest, out Rune rune, out int length) == OperationStatus.Done;
            text.Append((isRune ? rune : Rune.ReplacementChar).ToString());
            rest = rest[(isRune ? length : 1)..];
        }

        return text.ToString();
    }
}
