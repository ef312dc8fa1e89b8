using System.Globalization;
using System.Text;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel.Conversions;

/// <summary>Times and durations as <c>string()</c> writes them.</summary>
internal static class TimeText
{
    /// <summary>Seconds in decimals, never with an exponent: <c>5400s</c>, <c>0.001s</c>.</summary>
    public static string Of(CelDuration duration)
    {
        double seconds = GoDurations.Seconds(duration.Nanoseconds);
        var text = new StringBuilder(seconds < 0 ? "-" : "");
        (string digits, int exponent) = GoSyntax.Decompose(Math.Abs(seconds).ToString("R", CultureInfo.InvariantCulture));
        GoSyntax.AppendPlain(text, digits, seconds == 0 ? 0 : exponent);
        return text.Append('s').ToString();
    }

    /// <summary>RFC 3339 with the time's own offset, the fraction without trailing zeros.</summary>
    public static string Of(CelTimestamp time)
    {
        long local = time.Seconds + time.OffsetSeconds;
        long days = GoCalendar.FloorDivide(local, GoCalendar.SecondsOfDay);
        (long year, int month, int day) = GoCalendar.DateOf(days);
        long second = local - (days * GoCalendar.SecondsOfDay);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}T{second / 3600:00}:{second / 60 % 60:00}:{second % 60:00}");
        if (time.Nanoseconds > 0)
        {
            text.Append('.').Append(time.Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }

        if (time.OffsetSeconds == 0)
        {
            return text.Append('Z').ToString();
        }

        int minutes = Math.Abs(time.OffsetSeconds) / 60;
        return text.Append(time.OffsetSeconds < 0 ? '-' : '+').Append(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}").ToString();
    }
}
