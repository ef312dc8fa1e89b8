using System.Globalization;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>Doubles as Go reads and cel-go writes them.</summary>
internal static class ConstantDouble
{
    /// <summary>As Go's <c>strconv.ParseFloat</c>; <see langword="null"/> where it gives an error, which a number out of range is too.</summary>
    public static double? Parse(string text)
    {
        string unsigned = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        int sign = text.Length > 0 && text[0] == '-' ? -1 : 1;
        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return sign * double.PositiveInfinity;
        }

        if (text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return double.NaN;
        }

        bool isHex = unsigned.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (!HasUnderscoresBetweenDigits(unsigned, isHex))
        {
            return null;
        }

        string digits = unsigned.Replace("_", "");
        double? value = isHex ? ParseHex(digits.Substring(2)) : ParseDecimal(digits);
        return value is { } number && !double.IsInfinity(number) ? sign * number : null;
    }

    /// <summary>The shortest digits that round-trip, with an exponent below -4 and from 6 on.</summary>
    public static string Format(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "+Inf" : "-Inf";
        }

        string scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        int exponent = value == 0 ? 0 : int.Parse(scientific.Substring(scientific.IndexOf('E') + 1), CultureInfo.InvariantCulture);
        if (exponent is >= -4 and < 6)
        {
            return shortest.IndexOf('E') < 0 ? shortest : value.ToString("0.####################", CultureInfo.InvariantCulture);
        }

        int e = shortest.IndexOf('E');
        string digits = (e < 0 ? shortest : shortest.Substring(0, e)).TrimStart('-').Replace(".", "").TrimStart('0').TrimEnd('0');
        string mantissa = digits.Length > 1 ? $"{digits[0]}.{digits.Substring(1)}" : digits;
        string size = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        return $"{(value < 0 ? "-" : "")}{mantissa}e{(exponent < 0 ? '-' : '+')}{size}";
    }

    private static double? ParseDecimal(string text) =>
        text.Any(c => c is >= '0' and <= '9')
        && text.All(c => c is (>= '0' and <= '9') or '.' or 'e' or 'E' or '+' or '-')
        && text[0] is not ('+' or '-')
        && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value) ? value : null;

    /// <summary>The part behind <c>0x</c>; the exponent of two is required.</summary>
    private static double? ParseHex(string text)
    {
        int p = text.IndexOfAny(['p', 'P']);
        if (p < 0 || !int.TryParse(text.Substring(p + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent))
        {
            return null;
        }

        double value = 0;
        bool hasDigits = false;
        bool hasPoint = false;
        foreach (char c in text.Substring(0, p))
        {
            if (c == '.' && !hasPoint)
            {
                hasPoint = true;
                continue;
            }

            int digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
            {
                return null;
            }

            hasDigits = true;
            value = (value * 16) + digit;
            exponent -= hasPoint ? 4 : 0;
        }

        return hasDigits ? value * Math.Pow(2, exponent) : null;
    }

    /// <summary>An underscore stands between digits, or behind the prefix of a hexadecimal number.</summary>
    private static bool HasUnderscoresBetweenDigits(string text, bool isHex)
    {
        bool IsDigit(int i) => i >= 0 && i < text.Length
            && (text[i] is >= '0' and <= '9' || (isHex && ((text[i] | 0x20) is >= 'a' and <= 'f' || i == 1)));
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && !(IsDigit(i - 1) && IsDigit(i + 1)))
            {
                return false;
            }
        }

        return true;
    }
}
