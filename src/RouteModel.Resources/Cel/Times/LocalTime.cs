using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel.Times;

/// <summary>A time as clocks and calendars of some place show it.</summary>
internal readonly struct LocalTime
{
    private readonly long _days;

    /// <summary>Takes apart the seconds since 1970-01-01T00:00:00 of that place.</summary>
    public LocalTime(long seconds, int nanosecond)
    {
        _days = GoCalendar.FloorDivide(seconds, GoCalendar.SecondsOfDay);
        Second = seconds - (_days * GoCalendar.SecondsOfDay);
        Nanosecond = nanosecond;
        (Year, Month, Day) = GoCalendar.DateOf(_days);
    }

    public long Year { get; }

    public int Month { get; }

    public int Day { get; }

    /// <summary>The second of the day.</summary>
    public long Second { get; }

    public int Nanosecond { get; }

    /// <summary>The day of the week from 0 for Sunday; 1970-01-01 was a Thursday.</summary>
    public long DayOfWeek => (((_days + 4) % 7) + 7) % 7;

    /// <summary>The day of the year from 0.</summary>
    public long DayOfYear => _days - GoCalendar.DaysOf(Year, 1, 1);
}
