namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The formats of numbers that people copy from paper: <c>isbn</c>, <c>creditcard</c> and <c>ssn</c>.</summary>
/// <remarks>govalidator. White space and dashes count for nothing in book numbers, everything but digits in card numbers.</remarks>
internal static class NumberFormats
{
    private const int LongestCard = 16;

    public static bool IsIsbn10(string text)
    {
        Span<char> digits = stackalloc char[10];
        if (!CopyIsbn(text, digits))
        {
            return false;
        }

        int sum = digits[9] == 'X' ? 100 : 10 * (digits[9] - '0');
        for (int i = 0; i < 9; i++)
        {
            sum += (i + 1) * (digits[i] - '0');
        }

        return sum % 11 == 0;
    }

    public static bool IsIsbn13(string text)
    {
        Span<char> digits = stackalloc char[13];
        if (!CopyIsbn(text, digits) || digits[12] == 'X')
        {
            return false;
        }

        int sum = 0;
        for (int i = 0; i < 13; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        }

        return sum % 10 == 0;
    }

    public static bool IsCreditCard(string text)
    {
        Span<char> digits = stackalloc char[LongestCard];
        int count = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                continue;
            }

            if (count == LongestCard)
            {
                return false;
            }

            digits[count++] = c;
        }

        digits = digits[..count];
        return IsIssued(digits) && HasLuhnSum(digits);
    }

    /// <summary><c>123-45-6789</c>, with dashes or blanks.</summary>
    public static bool IsSsn(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i is 3 or 6 ? text[i] is not ('-' or ' ') : !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return text.Length == 11;
    }

    private static bool CopyIsbn(string text, Span<char> digits)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (c == '-' || GoWhiteSpace.Contains(c))
            {
                continue;
            }

            bool isLast = count == digits.Length - 1;
            if (count == digits.Length || !(char.IsAsciiDigit(c) || (isLast && c == 'X')))
            {
                return false;
            }

            digits[count++] = c;
        }

        return count == digits.Length;
    }

    private static bool IsIssued(ReadOnlySpan<char> digits) => digits.Length switch
    {
        13 => digits[0] == '4',
        14 => digits[0] == '3' && (digits[1] is '6' or '8' || (digits[1] == '0' && digits[2] <= '5')),
        15 => digits is ['3', '4' or '7', ..] or ['2', '1', '3', '1', ..] or ['1', '8', '0', '0', ..],
        16 => digits is ['4', ..] or ['5', >= '1' and <= '5', ..] or ['6', '0', '1', '1', ..] or ['6', '5', ..] or ['3', '5', ..],
        _ => false,
    };

    private static bool HasLuhnSum(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }
}
