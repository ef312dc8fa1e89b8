namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The formats <c>hexcolor</c> and <c>rgbcolor</c>.</summary>
internal static class ColorFormats
{
    /// <summary>Three or six hexadecimal digits, with or without a number sign.</summary>
    public static bool IsHexColor(string text)
    {
        ReadOnlySpan<char> digits = text.StartsWith('#') ? text.AsSpan(1) : text;
        foreach (char c in digits)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return digits.Length is 3 or 6;
    }

    /// <summary><c>rgb(r,g,b)</c> with numbers from 0 to 255 that have no leading zeros; blanks may stand around each.</summary>
    public static bool IsRgbColor(string text)
    {
        if (!text.StartsWith("rgb(", StringComparison.Ordinal) || text[^1] != ')')
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(4, Math.Max(text.Length - 5, 0));
        int first = rest.IndexOf(',');
        int last = rest.LastIndexOf(',');
        return first < last && IsComponent(rest[..first]) && IsComponent(rest[(first + 1)..last]) && IsComponent(rest[(last + 1)..]);
    }

    private static bool IsComponent(ReadOnlySpan<char> text)
    {
        text = GoWhiteSpace.Trim(text);
        if (text.Length is 0 or > 3 || (text[0] == '0' && text.Length > 1))
        {
            return false;
        }

        int value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + c - '0';
        }

        return value <= 255;
    }
}
