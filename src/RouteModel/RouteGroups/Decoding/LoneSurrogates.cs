using System.Buffers.Text;

namespace RouteModel.RouteGroups.Decoding;

/// <summary>
/// Go reads an escaped surrogate without its partner as U+FFFD; System.Text.Json throws on it, in names and values alike. So such escapes are
/// rewritten before anything reads the text.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The JSON text with every lone surrogate escape turned into <c>\ufffd</c>; the same memory if there is none.</summary>
    public static ReadOnlyMemory<byte> Replace(ReadOnlyMemory<byte> utf8Json)
    {
        ReadOnlySpan<byte> text = utf8Json.Span;
        byte[]? copy = null;
        for (int i = Next(text, 0); i >= 0; i = Next(text, i))
        {
            int unit = Unit(text[i..]);
            if (unit is < 0xd800 or > 0xdfff)
            {
                i += 2;
            }
            else if (unit < 0xdc00 && Unit(text[(i + EscapeLength)..]) is >= 0xdc00 and <= 0xdfff)
            {
                i += 2 * EscapeLength;
            }
            else
            {
                copy ??= text.ToArray();
                "\\ufffd"u8.CopyTo(copy.AsSpan(i));
                i += EscapeLength;
            }
        }

        return copy ?? utf8Json;
    }

    /// <summary>Where the next escape begins; -1 if there is none.</summary>
    private static int Next(ReadOnlySpan<byte> text, int from)
    {
        int offset = from < text.Length ? text[from..].IndexOf((byte)'\\') : -1;
        return offset < 0 ? -1 : from + offset;
    }

    /// <summary>The UTF-16 unit that an escape at the start of a text stands for; -1 if there is none.</summary>
    private static int Unit(ReadOnlySpan<byte> text) =>
        text.Length >= EscapeLength && text[0] == '\\' && text[1] == 'u'
        && Utf8Parser.TryParse(text.Slice(2, 4), out ushort unit, out int read, 'x') && read == 4
            ? unit
            : -1;
}
