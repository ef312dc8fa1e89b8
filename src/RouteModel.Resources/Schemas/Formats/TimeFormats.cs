using System.Text;

namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The formats <c>date</c> and <c>date-time</c>.</summary>
/// <remarks>kube-openapi, <c>strfmt.IsDate</c> and <c>strfmt.IsDateTime</c>, with all that the latter lets pass.</remarks>
internal static class TimeFormats
{
    /// <summary><c>YYYY-MM-DD</c>, a day of the Gregorian calendar; there is a year 0.</summary>
    public static bool IsDate(string text) => IsDate(text.AsSpan());

    /// <summary>
    /// A date, <c>T</c>, <c>hh:mm:ss</c>, any character with digits behind it, and <c>Z</c> or an offset whose digits may be any; in either case.
    /// What follows a second <c>T</c> is not looked at.
    /// </summary>
    public static bool IsDateTime(string text)
    {
        int t = text.AsSpan().IndexOfAny('t', 'T');
        if (t < 0 || !IsDate(text.AsSpan(0, t)))
        {
            return false;
        }

        ReadOnlySpan<char> time = text.AsSpan(t + 1);
        int end = time.IndexOfAny('t', 'T');
        time = end < 0 ? time : time[..end];
        return time.Length > 8
            && AreDigits(time[..2]) && time[2] == ':' && AreDigits(time[3..5]) && time[5] == ':' && AreDigits(time[6..8])
            && Number(time[..2]) <= 23 && time[3] <= '5' && time[6] <= '5'
            && (IsOffset(time[8..]) || IsOffset(SkipFraction(time[8..])));
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !AreDigits(text[..4]) || !AreDigits(text[5..7]) || !AreDigits(text[8..]))
        {
            return false;
        }

        (int year, int month, int day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..]));

        // Leap years repeat every 400 years, and .NET has no year 0.
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(400 + (year % 400), month);
    }

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        text is ['z' or 'Z']
        || (text.Length == 6 && text[0] is '+' or '-' && AreDigits(text[1..3]) && text[3] == ':' && AreDigits(text[4..]));

    private static ReadOnlySpan<char> SkipFraction(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out Rune mark, out int length);
        int end = length;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return mark.Value == '\n' || end == length ? [] : text[end..];
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char c in digits)
        {
            number = (number * 10) + c - '0';
        }

        return number;
    }
}
