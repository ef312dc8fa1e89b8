namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>The four forms of date and time that go-yaml tries with Go's <c>time.Parse</c>.</summary>
internal static class GoTimestamp
{
    /// <summary>
    /// A date with a four-digit year and one or two digits for month and day; or that, <c>T</c> or <c>t</c>, a time and a
    /// zone; or that, a blank and a time.
    /// </summary>
    public static bool IsTimestamp(ReadOnlySpan<char> text)
    {
        if (!TakeNumber(ref text, 4, 4, out int year) || !Take(ref text, '-')
            || !TakeNumber(ref text, 1, 2, out int month) || !Take(ref text, '-')
            || !TakeNumber(ref text, 1, 2, out int day) || !IsDate(year, month, day))
        {
            return false;
        }

        if (text.IsEmpty)
        {
            return true;
        }

        char separator = text[0];
        // Go's time.Parse takes any run of blanks for one.
        text = separator == ' ' ? text.TrimStart(' ') : text[1..];
        return separator switch
        {
            ' ' => TakeTime(ref text) && text.IsEmpty,
            'T' or 't' => TakeTime(ref text) && IsZone(text),
            _ => false,
        };
    }

    private static bool IsDate(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= (year == 0 ? DateTime.DaysInMonth(4, month) : DateTime.DaysInMonth(year, month));

    private static bool TakeTime(ref ReadOnlySpan<char> text)
    {
        if (!TakeNumber(ref text, 1, 2, out int hour) || !Take(ref text, ':')
            || !TakeNumber(ref text, 1, 2, out int minute) || !Take(ref text, ':')
            || !TakeNumber(ref text, 1, 2, out int second) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        if (text.Length > 1 && text[0] is '.' or ',' && char.IsAsciiDigit(text[1]))
        {
            text = text[1..].TrimStart("0123456789");
        }

        return true;
    }

    private static bool IsZone(ReadOnlySpan<char> text) =>
        text is "Z" || (text.Length == 6 && text[0] is '+' or '-' && text[3] == ':'
            && IsNumberUpTo(text[1..3], 24) && IsNumberUpTo(text[4..], 60));

    private static bool IsNumberUpTo(ReadOnlySpan<char> text, int most) =>
        char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && ((text[0] - '0') * 10) + text[1] - '0' <= most;

    private static bool Take(ref ReadOnlySpan<char> text, char c)
    {
        if (text.IsEmpty || text[0] != c)
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, int least, int most, out int value)
    {
        value = 0;
        int length = 0;
        while (length < most && length < text.Length && char.IsAsciiDigit(text[length]))
        {
            value = (value * 10) + text[length] - '0';
            length++;
        }

        text = text[length..];
        return length >= least;
    }
}
