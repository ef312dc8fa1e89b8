using RouteModel.Resources.Cel.Conversions;
using RouteModel.Resources.Cel.Times;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Parts of times and durations. A time zone is an offset as <c>+02:30</c> or a name of the IANA database; without one it is UTC.</content>
public static partial class CelFunctions
{
    /// <summary><c>time.getFullYear(zone)</c>.</summary>
    public static CelValue GetFullYear(CelEvaluation cel, CelValue time, CelValue? zone = null) =>
        Part(cel, "getFullYear", time, zone, static local => local.Year);

    /// <summary><c>time.getMonth(zone)</c>: 0 to 11.</summary>
    public static CelValue GetMonth(CelEvaluation cel, CelValue time, CelValue? zone = null) =>
        Part(cel, "getMonth", time, zone, static local => local.Month - 1);

    /// <summary><c>time.getDate(zone)</c>: 1 to 31.</summary>
    public static CelValue GetDate(CelEvaluation cel, CelValue time, CelValue? zone = null) =>
        Part(cel, "getDate", time, zone, static local => local.Day);

    /// <summary><c>time.getDayOfMonth(zone)</c>: 0 to 30.</summary>
    public static CelValue GetDayOfMonth(CelEvaluation cel, CelValue time, CelValue? zone = null) =>
        Part(cel, "getDayOfMonth", time, zone, static local => local.Day - 1);

    /// <summary><c>time.getDayOfWeek(zone)</c>: 0 for Sunday.</summary>
    public static CelValue GetDayOfWeek(CelEvaluation cel, CelValue time, CelValue? zone = null) =>
        Part(cel, "getDayOfWeek", time, zone, static local => local.DayOfWeek);

    /// <summary><c>time.getDayOfYear(zone)</c>: 0 to 365.</summary>
    public static CelValue GetDayOfYear(CelEvaluation cel, CelValue time, CelValue? zone = null) =>
        Part(cel, "getDayOfYear", time, zone, static local => local.DayOfYear);

    /// <summary><c>time.getHours(zone)</c>, and the whole hours of a duration.</summary>
    public static CelValue GetHours(CelEvaluation cel, CelValue time, CelValue? zone = null) => time is CelDuration duration && zone is null
        ? Part(cel, duration, GoDurations.Hour)
        : Part(cel, "getHours", time, zone, static local => local.Second / 3600);

    /// <summary><c>time.getMinutes(zone)</c>, and the whole minutes of a duration.</summary>
    public static CelValue GetMinutes(CelEvaluation cel, CelValue time, CelValue? zone = null) => time is CelDuration duration && zone is null
        ? Part(cel, duration, GoDurations.Minute)
        : Part(cel, "getMinutes", time, zone, static local => local.Second / 60 % 60);

    /// <summary><c>time.getSeconds(zone)</c>, and the whole seconds of a duration.</summary>
    public static CelValue GetSeconds(CelEvaluation cel, CelValue time, CelValue? zone = null) => time is CelDuration duration && zone is null
        ? Part(cel, duration, GoDurations.Second)
        : Part(cel, "getSeconds", time, zone, static local => local.Second % 60);

    /// <summary><c>time.getMilliseconds(zone)</c>, and the whole milliseconds of a duration.</summary>
    public static CelValue GetMilliseconds(CelEvaluation cel, CelValue time, CelValue? zone = null)
    {
        if (time is not CelDuration duration || zone is not null)
        {
            return Part(cel, "getMilliseconds", time, zone, static local => local.Nanosecond / 1_000_000);
        }

        cel.Charge(1);
        return new CelInt(duration.Nanoseconds / 1_000_000);
    }

    private static CelInt Part(CelEvaluation cel, CelDuration duration, long unit)
    {
        cel.Charge(1);
        return new CelInt((long)GoDurations.In(duration.Nanoseconds, unit));
    }

    private static CelValue Part(CelEvaluation cel, string function, CelValue time, CelValue? zone, Func<LocalTime, long> part)
    {
        cel.Charge(1);
        if ((time as CelError ?? zone as CelError) is { } error)
        {
            return error;
        }

        if (time is not CelTimestamp timestamp || zone is not (null or CelString))
        {
            return zone is null ? CelError.NoSuchFunctionOverload(function, time) : CelError.NoSuchFunctionOverload(function, time, zone);
        }

        int offset = 0;
        return zone is CelString name && TimeZones.FindOffset(name.Value, timestamp.Seconds, out offset) is { } fault
            ? new CelError(fault)
            : new CelInt(part(new LocalTime(timestamp.Seconds + offset, timestamp.Nanoseconds)));
    }
}
