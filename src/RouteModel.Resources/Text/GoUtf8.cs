using System.Buffers;
using System.Text;

namespace RouteModel.Resources.Text;

/// <summary>
/// Bytes as Go turns them into text: each byte that is no UTF-8 becomes one U+FFFD, where .NET makes one of a whole broken sequence.
/// </summary>
internal static class GoUtf8
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            bool isWhole = Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == OperationStatus.Done;
            text.Append(rune.ToString());
            bytes = bytes[(isWhole ? length : 1)..];
        }

        return text.ToString();
    }
}
