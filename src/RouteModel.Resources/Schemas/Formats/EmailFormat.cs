namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The format <c>email</c>: one RFC 5322 address, with or without a name, or a group of one.</summary>
/// <remarks>
/// Go's <c>net/mail.ParseAddress</c>, with its liberties: anything that is not ASCII counts as a letter, and a name may have dots and specials.
/// </remarks>
internal static class EmailFormat
{
    public static bool IsEmail(string text)
    {
        ReadOnlySpan<char> rest = text;
        return TryTakeAddress(ref rest, mayBeGroup: true, out int addresses) && TrySkipComments(ref rest) && rest.IsEmpty && addresses == 1;
    }

    private static bool TryTakeAddress(ref ReadOnlySpan<char> text, bool mayBeGroup, out int addresses)
    {
        addresses = 1;
        text = SkipSpace(text);
        if (TryTakeAddressSpec(ref text))
        {
            text = SkipSpace(text);
            return !text.StartsWith("(") || TryTakeNameComment(ref text);
        }

        if (text.IsEmpty || (text[0] != '<' && !EmailWords.TryTakePhrase(ref text)))
        {
            return false;
        }

        text = SkipSpace(text);
        if (mayBeGroup && TryTake(ref text, ':'))
        {
            return TryTakeGroup(ref text, out addresses);
        }

        return TryTake(ref text, '<') && TryTakeAddressSpec(ref text) && TryTake(ref text, '>');
    }

    private static bool TryTakeGroup(ref ReadOnlySpan<char> text, out int addresses)
    {
        addresses = 0;
        text = SkipSpace(text);
        bool isEnd = TryTake(ref text, ';');
        while (!isEnd)
        {
            if (!TryTakeAddress(ref text, mayBeGroup: false, out int more) || !TrySkipComments(ref text))
            {
                return false;
            }

            addresses += more;
            isEnd = TryTake(ref text, ';');
            if (!isEnd && !TryTake(ref text, ','))
            {
                return false;
            }
        }

        // Go does not look whether a comment behind a group ends.
        TrySkipComments(ref text);
        return true;
    }

    private static bool TryTakeAddressSpec(ref ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = SkipSpace(text);
        bool hasLocalPart = rest.StartsWith("\"")
            ? EmailWords.TryTakeQuoted(ref rest, out bool isEmpty) && !isEmpty
            : EmailWords.TryTakeAtom(ref rest, isPermissive: false, out _);
        if (!hasLocalPart || !TryTake(ref rest, '@'))
        {
            return false;
        }

        rest = SkipSpace(rest);
        if (!(rest.StartsWith("[") ? TryTakeLiteral(ref rest) : EmailWords.TryTakeAtom(ref rest, isPermissive: false, out _)))
        {
            return false;
        }

        text = rest;
        return true;
    }

    private static bool TryTakeLiteral(ref ReadOnlySpan<char> text)
    {
        int close = text.IndexOf(']');
        if (close < 0 || !AddressFormats.IsAddress(text[1..close]))
        {
            return false;
        }

        text = text[(close + 1)..];
        return true;
    }

    private static bool TryTakeNameComment(ref ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> comment = text;
        if (!TrySkipComment(ref text))
        {
            return false;
        }

        // Words may be encoded; Go fails on those of character sets that it does not know.
        comment = comment[1..^(text.Length + 1)];
        while (!(comment = SkipSpace(comment)).IsEmpty)
        {
            int end = comment.IndexOfAny(' ', '\t') is var space and >= 0 ? space : comment.Length;
            if (EncodedWord.IsOfUnknownCharset(comment[..end]))
            {
                return false;
            }

            comment = comment[end..];
        }

        return true;
    }

    private static bool TrySkipComments(ref ReadOnlySpan<char> text)
    {
        text = SkipSpace(text);
        while (text.StartsWith("("))
        {
            if (!TrySkipComment(ref text))
            {
                return false;
            }

            text = SkipSpace(text);
        }

        return true;
    }

    private static bool TrySkipComment(ref ReadOnlySpan<char> text)
    {
        int depth = 0;
        int at = 0;
        do
        {
            bool isEscape = text[at] == '\\' && at + 1 < text.Length;
            depth += isEscape ? 0 : text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            at += isEscape ? 2 : 1;
        }
        while (depth > 0 && at < text.Length);

        text = text[at..];
        return depth == 0;
    }

    private static bool TryTake(ref ReadOnlySpan<char> text, char c)
    {
        bool isThere = !text.IsEmpty && text[0] == c;
        text = isThere ? text[1..] : text;
        return isThere;
    }

    private static ReadOnlySpan<char> SkipSpace(ReadOnlySpan<char> text) => text.TrimStart(" \t");
}
