using System.Globalization;
using System.Text.RegularExpressions;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>An instant known at build time.</summary>
/// <param name="Seconds">Unix seconds.</param>
/// <param name="Nanoseconds">Of the second.</param>
internal sealed record ConstantTimestamp(long Seconds, int Nanoseconds)
{
    private const long MinSeconds = -62135596800;
    private const long MaxSeconds = 253402300799;

    /// <summary>Go reads hours of one digit and a comma before the fraction, too.</summary>
    private static readonly Regex s_form = new(
        "^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?(?:Z|([-+])([0-9]{2}):([0-9]{2}))\\z",
        RegexOptions.CultureInvariant);

    public static bool IsInRange(long seconds) => seconds is >= MinSeconds and <= MaxSeconds;

    /// <summary>As Go reads RFC 3339; <see langword="null"/> where it gives an error or the instant is out of range.</summary>
    public static ConstantTimestamp? Parse(string text)
    {
        Match match = s_form.Match(text);
        int Part(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        if (!match.Success)
        {
            return null;
        }

        (int year, int month, int day) = (Part(1), Part(2), Part(3));
        bool isDate = month is >= 1 and <= 12 && day >= 1 && day <= CultureInfo.InvariantCulture.Calendar.GetDaysInMonth(year == 0 ? 4 : year, month);
        if (!isDate || Part(4) > 23 || Part(5) > 59 || Part(6) > 59 || Part(9) > 24 || Part(10) > 60)
        {
            return null;
        }

        // The year 0 has no DateTime; with an offset its last day can still be in range.
        long days = year == 0 ? (new DateTime(4, month, day) - new DateTime(4, 1, 1)).Days - 719528L : (new DateTime(year, month, day) - new DateTime(1970, 1, 1)).Days;
        long offset = (match.Groups[8].Value == "-" ? -60L : 60L) * ((Part(9) * 60) + Part(10));
        long seconds = (days * 86400) + (Part(4) * 3600) + (Part(5) * 60) + Part(6) - offset;
        string fraction = match.Groups[7].Success ? match.Groups[7].Value : "";
        int nanoseconds = int.Parse((fraction + "000000000").Substring(0, 9), CultureInfo.InvariantCulture);
        return IsInRange(seconds) ? new ConstantTimestamp(seconds, nanoseconds) : null;
    }

    /// <summary>In RFC 3339, at UTC: what reads the text again asks for the instant only.</summary>
    public override string ToString()
    {
        DateTime time = new DateTime(1970, 1, 1).AddSeconds(Seconds);
        string fraction = Nanoseconds == 0 ? "" : "." + Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + fraction + "Z";
    }
}
