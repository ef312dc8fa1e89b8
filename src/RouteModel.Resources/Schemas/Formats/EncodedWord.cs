namespace RouteModel.Resources.Schemas.Formats;

/// <summary>Words of RFC 2047: <c>=?charset?encoding?text?=</c>. They matter only because Go refuses a character set that it does not know.</summary>
/// <remarks>Go's <c>mime.WordDecoder</c>. A word that is not well formed is an ordinary word.</remarks>
internal static class EncodedWord
{
    public static bool IsOfUnknownCharset(ReadOnlySpan<char> word)
    {
        if (word.Length < 8 || !word.StartsWith("=?") || !word.EndsWith("?="))
        {
            return false;
        }

        word = word[2..^2];
        int first = word.IndexOf('?');
        int last = word.LastIndexOf('?');
        if (first <= 0 || last != first + 2)
        {
            return false;
        }

        ReadOnlySpan<char> text = word[(last + 1)..];
        bool isWellFormed = word[first + 1] switch
        {
            'B' or 'b' => text.IsEmpty || Base64Format.IsBase64(text),
            'Q' or 'q' => IsQuotedPrintable(text),
            _ => false,
        };
        return isWellFormed && !IsKnown(word[..first]);
    }

    private static bool IsKnown(ReadOnlySpan<char> charset) =>
        charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    private static bool IsQuotedPrintable(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '=')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                {
                    return false;
                }

                i += 2;
            }
            else if (c is not ((>= ' ' and <= '~') or '\n' or '\r' or '\t'))
            {
                return false;
            }
        }

        return true;
    }
}
