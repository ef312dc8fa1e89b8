using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace RouteModel.Resources.Reading;

/// <summary>JSON strings as Go decodes them: what is no Unicode text becomes U+FFFD instead of an error.</summary>
/// <remarks>
/// Go replaces each byte of an invalid UTF-8 sequence, and each escaped surrogate without its partner, by one U+FFFD
/// (<c>encoding/json</c>, <c>unquote</c>). <see cref="Utf8JsonReader.GetString"/> throws on both.
/// </remarks>
internal static class JsonText
{
    /// <summary>The text of the string or property name on which the reader stands. The reader reads from one segment.</summary>
    public static string Decode(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> escaped = reader.ValueSpan;
        return !reader.ValueIsEscaped && Utf8.IsValid(escaped) ? Encoding.UTF8.GetString(escaped) : Unescape(escaped);
    }

    /// <summary>
    /// The document with everything replaced that is no Unicode text, so that any reader can decode its strings; the same memory if there is
    /// nothing to replace.
    /// </summary>
    public static ReadOnlyMemory<byte> Sanitize(ReadOnlyMemory<byte> json) => IsClean(json.Span) ? json : Rewrite(json.Span);

    private static bool IsClean(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        // Only \ud800 to \udfff can be half of a pair; a backslash before an escaped one (\\ud800) merely costs a rewrite that changes nothing.
        for (int at; (at = json.IndexOf("\\u"u8)) >= 0; json = json[(at + 2)..])
        {
            if (at + 2 < json.Length && json[at + 2] is (byte)'d' or (byte)'D')
            {
                return false;
            }
        }

        return true;
    }

    private static byte[] Rewrite(ReadOnlySpan<byte> json)
    {
        var result = new ArrayBufferWriter<byte>(json.Length + 16);
        while (!json.IsEmpty)
        {
            int consumed = 1;
            if (json[0] == '\\')
            {
                consumed = EscapeLength(json);
                bool isLone = TryReadEscape(json, out char unit) && char.IsSurrogate(unit) && consumed == 6;
                result.Write(isLone ? "\\ufffd"u8 : json[..consumed]);
            }
            else if (Rune.DecodeFromUtf8(json, out _, out int length) == OperationStatus.Done)
            {
                consumed = length;
                result.Write(json[..length]);
            }
            else
            {
                result.Write("\uFFFD"u8);
            }

            json = json[consumed..];
        }

        return result.WrittenSpan.ToArray();
    }

    private static string Unescape(ReadOnlySpan<byte> text)
    {
        var result = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        while (!text.IsEmpty)
        {
            int consumed = 1;
            if (text[0] == '\\')
            {
                consumed = EscapeLength(text);
                TryReadEscape(text, out char unit);
                if (consumed == 12)
                {
                    TryReadEscape(text[6..], out char low);
                    result.Append(unit).Append(low);
                }
                else
                {
                    result.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
                }
            }
            else if (Rune.DecodeFromUtf8(text, out Rune rune, out int length) == OperationStatus.Done)
            {
                consumed = length;
                result.Append(units[..rune.EncodeToUtf16(units)]);
            }
            else
            {
                result.Append('\uFFFD');
            }

            text = text[consumed..];
        }

        return result.ToString();
    }

    /// <summary>The bytes of an escape sequence: 12 for a surrogate pair, 6 for another code unit, else 2, or what is left.</summary>
    private static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[1] != 'u' || !TryReadEscape(text, out char unit))
        {
            return Math.Min(2, text.Length);
        }

        return char.IsHighSurrogate(unit) && text.Length >= 12 && text[6] == '\\' && text[7] == 'u'
            && TryReadEscape(text[6..], out char low) && char.IsLowSurrogate(low) ? 12 : 6;
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> text, out char unit)
    {
        unit = '\0';
        if (text.Length < 2)
        {
            return false;
        }

        if (text[1] != 'u')
        {
            unit = text[1] switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                byte other => (char)other,
            };
            return true;
        }

        if (text.Length < 6 || !Utf8Parser.TryParse(text.Slice(2, 4), out ushort code, out int consumed, 'x') || consumed != 4)
        {
            return false;
        }

        unit = (char)code;
        return true;
    }
}
