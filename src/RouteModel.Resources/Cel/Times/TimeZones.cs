using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel.Times;

/// <summary>Offsets from UTC, of zones as the functions of times name them.</summary>
/// <remarks>
/// cel-go: <c>timeZone</c> of <c>common/types/timestamp.go</c>. Names are looked up in the time zone database of the machine, as Go does; offsets before
/// standard time are rounded to minutes there.
/// </remarks>
internal static class TimeZones
{
    /// <summary>Finds an offset. Returns what is wrong, or <see langword="null"/>.</summary>
    /// <param name="zone">The offset or name.</param>
    /// <param name="seconds">The instant, in Unix seconds.</param>
    /// <param name="offset">The seconds east of UTC.</param>
    public static string? FindOffset(string zone, long seconds, out int offset)
    {
        offset = 0;
        int colon = zone.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? FindNamed(zone, seconds, out offset)
            : ParseNumber(zone[..colon], out long hours) ?? ParseNumber(zone[(colon + 1)..], out long minutes) ?? Join(zone, hours, minutes, out offset);
    }

    private static string? Join(string zone, long hours, long minutes, out int offset)
    {
        offset = unchecked((int)(((hours * 60) + (zone.StartsWith('-') ? -minutes : minutes)) * 60));
        return null;
    }

    // Go's strconv.Atoi.
    private static string? ParseNumber(string text, out long number)
    {
        if (Conversions.GoNumbers.TryParseInt(text, out number))
        {
            return null;
        }

        ReadOnlySpan<char> digits = text.StartsWith('+') || text.StartsWith('-') ? text.AsSpan(1) : text;
        bool isNumber = !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
        return $"strconv.Atoi: parsing {GoSyntax.Quote(text)}: {(isNumber ? "value out of range" : "invalid syntax")}";
    }

    private static string? FindNamed(string name, long seconds, out int offset)
    {
        offset = 0;
        if (name is "" or "UTC" or "Local")
        {
            return null;
        }

        if (name.Contains("..", StringComparison.Ordinal) || name[0] is '/' or '\\')
        {
            return "time: invalid location name";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone))
        {
            return "unknown time zone " + name;
        }

        var utc = new DateTime((seconds - GoCalendar.FirstSecond) * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        offset = (int)zone.GetUtcOffset(utc).TotalSeconds;
        return null;
    }
}
