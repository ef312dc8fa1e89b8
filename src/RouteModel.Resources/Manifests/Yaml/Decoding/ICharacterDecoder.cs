using System.Text;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Decodes one character at a time and names what is wrong with it in go-yaml's words.</summary>
internal interface ICharacterDecoder
{
    /// <summary>Decodes the character at the beginning of <paramref name="bytes"/>; a width of 0 without a problem asks for more input.</summary>
    (int Width, int CodePoint, string? Problem) Decode(ReadOnlySpan<byte> bytes, bool isLast);
}

/// <summary>UTF-8 without overlong forms, surrogates and values beyond U+10FFFF.</summary>
internal sealed class Utf8Characters : ICharacterDecoder
{
    public (int Width, int CodePoint, string? Problem) Decode(ReadOnlySpan<byte> bytes, bool isLast)
    {
        int width = Utf8Octets.Width(bytes[0]);
        if (width == 0)
        {
            return (0, 0, "invalid leading UTF-8 octet");
        }

        if (width > bytes.Length)
        {
            return (0, 0, isLast ? "incomplete UTF-8 octet sequence" : null);
        }

        int codePoint = width == 1 ? bytes[0] : bytes[0] & (0x7F >> width);
        for (int i = 1; i < width; i++)
        {
            if ((bytes[i] & 0xC0) != 0x80)
            {
                return (0, 0, "invalid trailing UTF-8 octet");
            }

            codePoint = (codePoint << 6) | (bytes[i] & 0x3F);
        }

        if (codePoint < Utf8Octets.LeastCodePoint(width))
        {
            return (0, 0, "invalid length of a UTF-8 sequence");
        }

        return Rune.IsValid(codePoint) ? (width, codePoint, null) : (0, 0, "invalid Unicode character");
    }
}

/// <summary>UTF-16 of either byte order.</summary>
internal sealed class Utf16Characters(bool isBigEndian) : ICharacterDecoder
{
    public (int Width, int CodePoint, string? Problem) Decode(ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (bytes.Length < 2)
        {
            return (0, 0, isLast ? "incomplete UTF-16 character" : null);
        }

        char high = Unit(bytes);
        if (char.IsLowSurrogate(high))
        {
            return (0, 0, "unexpected low surrogate area");
        }

        if (!char.IsHighSurrogate(high))
        {
            return (2, high, null);
        }

        if (bytes.Length < 4)
        {
            return (0, 0, isLast ? "incomplete UTF-16 surrogate pair" : null);
        }

        char low = Unit(bytes[2..]);
        return char.IsLowSurrogate(low) ? (4, char.ConvertToUtf32(high, low), null) : (0, 0, "expected low surrogate area");
    }

    private char Unit(ReadOnlySpan<byte> bytes) => (char)(isBigEndian ? (bytes[0] << 8) | bytes[1] : (bytes[1] << 8) | bytes[0]);
}
