using System.Globalization;

namespace RouteModel.Resources.Cel.Conversions;

/// <summary>Numbers as Go's package <c>strconv</c> reads them.</summary>
internal static class GoNumbers
{
    private const int MantissaBits = 60;

    /// <summary><c>ParseInt(text, 10, 64)</c>: an optional sign and digits.</summary>
    public static bool TryParseInt(string text, out long number)
    {
        number = 0;
        ReadOnlySpan<char> digits = text.StartsWith('+') || text.StartsWith('-') ? text.AsSpan(1) : text;
        return AreDigits(digits) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary><c>ParseUint(text, 10, 64)</c>: digits.</summary>
    public static bool TryParseUint(string text, out ulong number)
    {
        number = 0;
        return AreDigits(text) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary><c>ParseFloat(text, 64)</c>: decimal or hexadecimal, infinities and NaN by name; what is too large is none.</summary>
    public static bool TryParseFloat(string text, out double number)
    {
        bool isNegative = text.StartsWith('-');
        ReadOnlySpan<char> rest = isNegative || text.StartsWith('+') ? text.AsSpan(1) : text;
        if (rest.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            number = double.NaN;
            return rest.Length == text.Length;
        }

        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            number = isNegative ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        bool isHex = rest.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        number = 0;
        if (rest.Contains('_') && !AreUnderscoresRight(rest, isHex))
        {
            return false;
        }

        string digits = rest.ToString().Replace("_", "", StringComparison.Ordinal);
        bool isNumber = isHex ? TryParseHex(digits.AsSpan(2), out number) : TryParseDecimal(digits, out number);
        number = isNegative ? -number : number;
        return isNumber && double.IsFinite(number);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    // Underscores stand between digits only, and after the prefix of hexadecimal numbers.
    private static bool AreUnderscoresRight(ReadOnlySpan<char> text, bool isHex)
    {
        char before = isHex ? '0' : '.';
        foreach (char c in isHex ? text[2..] : text)
        {
            bool isDigit = isHex ? char.IsAsciiHexDigit(c) : char.IsAsciiDigit(c);
            if ((c == '_' && before != '0') || (!isDigit && c != '_' && before == '_'))
            {
                return false;
            }

            before = isDigit ? '0' : c == '_' ? '_' : '.';
        }

        return before != '_';
    }

    private static bool TryParseDecimal(string text, out double number)
    {
        number = 0;
        int at = 0;
        int digits = SkipDigits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += SkipDigits(text, ref at);
        }

        return digits > 0 && TrySkipExponent(text, ref at, 'e', out _) && at == text.Length
            && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryParseHex(ReadOnlySpan<char> text, out double number)
    {
        number = 0;
        ulong mantissa = 0;
        int exponent = 0;
        int digits = 0;
        bool isFraction = false;
        int at = 0;
        for (; at < text.Length && (char.IsAsciiHexDigit(text[at]) || (text[at] == '.' && !isFraction)); at++)
        {
            if (text[at] == '.')
            {
                isFraction = true;
                continue;
            }

            digits++;
            uint digit = (uint)Convert.ToInt32(text[at].ToString(), 16);
            if (mantissa >> (MantissaBits - 4) == 0)
            {
                mantissa = (mantissa << 4) | digit;
                exponent -= isFraction ? 4 : 0;
            }
            else
            {
                // What lies below the kept bits only decides how a half is rounded.
                mantissa |= digit == 0 ? 0UL : 1UL;
                exponent += isFraction ? 0 : 4;
            }
        }

        // The exponent is not optional.
        if (digits == 0 || at == text.Length || !TrySkipExponent(text, ref at, 'p', out int power) || at != text.Length)
        {
            return false;
        }

        number = Scale(mantissa, exponent + power);
        return true;
    }

    // One rounding only, though subnormal numbers have fewer bits.
    private static double Scale(ulong mantissa, int exponent)
    {
        int bits = 64 - System.Numerics.BitOperations.LeadingZeroCount(mantissa);
        int surplus = -1074 - exponent;
        if (mantissa == 0 || bits + exponent < -1080)
        {
            return 0;
        }

        if (surplus > 0 && bits - surplus < 53)
        {
            ulong lost = mantissa & ((1UL << surplus) - 1);
            ulong half = 1UL << (surplus - 1);
            mantissa >>= surplus;
            mantissa += lost > half || (lost == half && (mantissa & 1) == 1) ? 1UL : 0UL;
            exponent = -1074;
        }

        return Math.ScaleB(mantissa, exponent);
    }

    private static int SkipDigits(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }

    private static bool TrySkipExponent(ReadOnlySpan<char> text, ref int at, char mark, out int exponent)
    {
        const int Most = 10_000;
        exponent = 0;
        if (at == text.Length || (text[at] | 0x20) != mark)
        {
            return true;
        }

        at++;
        bool isNegative = at < text.Length && text[at] == '-';
        at += at < text.Length && text[at] is ('+' or '-') ? 1 : 0;
        int start = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            exponent = Math.Min(Most, (exponent * 10) + text[at] - '0');
        }

        exponent = isNegative ? -exponent : exponent;
        return at > start;
    }
}
