namespace RouteModel.Resources.Text;

/// <summary>The Gregorian calendar without bounds, as Go's package <c>time</c> counts it: an offset may lead to the years 0 and 10000.</summary>
internal static class GoCalendar
{
    public const long SecondsOfDay = 86_400;

    /// <summary>0001-01-01T00:00:00Z in Unix seconds.</summary>
    public const long FirstSecond = -62_135_596_800;

    /// <summary>9999-12-31T23:59:59Z in Unix seconds.</summary>
    public const long LastSecond = 253_402_300_799;

    private const long DaysOf400Years = 146_097;

    /// <summary>Days since 1970-01-01.</summary>
    public static long DaysOf(long year, int month, int day)
    {
        // Years begin with March, so that the day of a leap year is the last one.
        year -= month <= 2 ? 1 : 0;
        long era = FloorDivide(year, 400);
        long yearOfEra = year - (era * 400);
        long dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5 + day - 1;
        return (era * DaysOf400Years) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    /// <summary>The date of a day since 1970-01-01.</summary>
    public static (long Year, int Month, int Day) DateOf(long days)
    {
        days += 719_468;
        long era = FloorDivide(days, DaysOf400Years);
        long dayOfEra = days - (era * DaysOf400Years);
        long yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        int shifted = (int)(((5 * dayOfYear) + 2) / 153);
        int month = shifted + (shifted < 10 ? 3 : -9);
        return ((era * 400) + yearOfEra + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (((153 * shifted) + 2) / 5) + 1));
    }

    public static long FloorDivide(long dividend, long divisor) => Math.DivRem(dividend, divisor, out long rest) - (rest < 0 ? 1 : 0);
}
