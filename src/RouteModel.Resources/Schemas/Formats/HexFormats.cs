namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The formats of hexadecimal digits: <c>bsonobjectid</c>, <c>uuid</c> and its versions, <c>mac</c>.</summary>
internal static class HexFormats
{
    private static ReadOnlySpan<int> UuidGroups => [8, 4, 4, 4, 12];

    /// <summary>24 digits.</summary>
    public static bool IsObjectId(string text) => text.Length == 24 && AreDigits(text);

    /// <summary>Groups of 8, 4, 4, 4 and 12 digits; each dash between them may be missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The first digit of the third group, or U+0000 for any.</param>
    /// <param name="hasVariant">Whether the fourth group begins with 8, 9, a or b.</param>
    public static bool IsUuid(string text, char version, bool hasVariant)
    {
        int at = 0;
        for (int group = 0; group < UuidGroups.Length; group++)
        {
            at += group > 0 && at < text.Length && text[at] == '-' ? 1 : 0;
            int length = UuidGroups[group];
            if (text.Length - at < length || !AreDigits(text.AsSpan(at, length)))
            {
                return false;
            }

            if ((group == 2 && version != '\0' && text[at] != version) || (group == 3 && hasVariant && text[at] is not ('8' or '9' or 'a' or 'b' or 'A' or 'B')))
            {
                return false;
            }

            at += length;
        }

        return at == text.Length;
    }

    /// <summary>Six, eight or twenty bytes: pairs of digits between colons or dashes, or fours between dots.</summary>
    /// <remarks>Go's <c>net.ParseMAC</c>.</remarks>
    public static bool IsMac(string text)
    {
        if (text.Length < 14)
        {
            return false;
        }

        int digits = text[2] is ':' or '-' ? 2 : text[4] == '.' ? 4 : 0;
        if (digits == 0 || (text.Length + 1) % (digits + 1) != 0 || (text.Length + 1) / (digits + 1) * digits / 2 is not (6 or 8 or 20))
        {
            return false;
        }

        char separator = text[digits];
        for (int i = 0; i < text.Length; i++)
        {
            if (i % (digits + 1) == digits ? text[i] != separator : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
