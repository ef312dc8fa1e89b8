namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The words of addresses: atoms, quoted strings, and phrases of both.</summary>
internal static class EmailWords
{
    /// <summary>Takes one word or more. What ends the phrase is left, even in the middle of a broken word.</summary>
    public static bool TryTakePhrase(ref ReadOnlySpan<char> text)
    {
        bool hasWord = false;
        while (true)
        {
            text = text.TrimStart(" \t");
            if (text.IsEmpty)
            {
                // Nothing at all is a phrase too; what must follow is missing then.
                return true;
            }

            bool isWord = text[0] == '"'
                ? TryTakeQuoted(ref text, out _)
                : TryTakeAtom(ref text, isPermissive: true, out ReadOnlySpan<char> atom) && !EncodedWord.IsOfUnknownCharset(atom);
            if (!isWord)
            {
                return hasWord;
            }

            hasWord = true;
        }
    }

    /// <summary>Takes a string in quotation marks.</summary>
    public static bool TryTakeQuoted(ref ReadOnlySpan<char> text, out bool isEmpty)
    {
        isEmpty = true;
        for (int i = 1; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '"')
            {
                text = text[(i + 1)..];
                return true;
            }

            if (c == '\\')
            {
                i++;
                if (i == text.Length)
                {
                    return false;
                }

                c = text[i];
            }

            if (!IsVisible(c) && c is not (' ' or '\t'))
            {
                return false;
            }

            isEmpty = false;
        }

        return false;
    }

    /// <summary>Takes an atom with dots; unless it is permissive they stand singly and inside, and no special character is there.</summary>
    public static bool TryTakeAtom(ref ReadOnlySpan<char> text, bool isPermissive, out ReadOnlySpan<char> atom)
    {
        int end = 0;
        while (end < text.Length && IsAtomCharacter(text[end], isPermissive))
        {
            end++;
        }

        atom = text[..end];
        text = text[end..];
        return end > 0 && (isPermissive || (atom[0] != '.' && atom[^1] != '.' && atom.IndexOf("..") < 0));
    }

    private static bool IsAtomCharacter(char c, bool isPermissive) => c switch
    {
        '(' or ')' or '[' or ']' or ';' or '@' or '\\' or ',' => isPermissive,
        '<' or '>' or '"' or ':' => false,
        _ => IsVisible(c),
    };

    private static bool IsVisible(char c) => c is (>= '!' and <= '~') or >= '\u0080';
}
