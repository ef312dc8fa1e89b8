using RouteModel.Resources.Text;
using RouteModel.Routing.Predicates;

namespace RouteModel.Routing.Building;

/// <summary>The constructors of predicates of time. Upstream: Skipper, <c>predicates/interval</c>.</summary>
internal static class TimePredicates
{
    public static RequestPredicate? Between(PredicateArguments args, out string? error) =>
        args.Count is 2 or 3 && TryZone(args, 2, out TimeZoneInfo? zone)
        && TryRead(args, 0, zone, out long begin) && TryRead(args, 1, zone, out long end) && begin < end
            ? PredicateFactory.Made(new TimeWindowPredicate(begin, end), out error) : PredicateFactory.Invalid(out error);

    public static RequestPredicate? Before(PredicateArguments args, out string? error) =>
        args.Count is 1 or 2 && TryZone(args, 1, out TimeZoneInfo? zone) && TryRead(args, 0, zone, out long end)
            ? PredicateFactory.Made(new TimeWindowPredicate(null, end), out error) : PredicateFactory.Invalid(out error);

    public static RequestPredicate? After(PredicateArguments args, out string? error) =>
        args.Count is 1 or 2 && TryZone(args, 1, out TimeZoneInfo? zone) && TryRead(args, 0, zone, out long begin)
            ? PredicateFactory.Made(new TimeWindowPredicate(begin, null), out error) : PredicateFactory.Invalid(out error);

    private static bool TryZone(PredicateArguments args, int index, out TimeZoneInfo? zone)
    {
        zone = null;
        return args.Count <= index
            || (args.TryText(index, out string name) && (TimeZoneInfo.TryFindSystemTimeZoneById(name.Length == 0 ? "UTC" : name, out zone)));
    }

    private static bool TryRead(PredicateArguments args, int index, TimeZoneInfo? zone, out long ticks)
    {
        ticks = 0;
        if (args.TryNumber(index, out double number))
        {
            ticks = FromUnix(Math.Clamp(number, GoCalendar.FirstSecond, GoCalendar.LastSecond));
            return double.IsFinite(number);
        }

        if (!args.TryText(index, out string text) || GoTime.Parse(text, zone is null ? GoTimeLayout.Rfc3339 : GoTimeLayout.Local, out GoInstant instant) is not null)
        {
            return false;
        }

        ticks = FromUnix(Math.Clamp(instant.Seconds, GoCalendar.FirstSecond, GoCalendar.LastSecond)) + (instant.Nanoseconds / 100);
        if (zone is not null)
        {
            ticks = Math.Clamp(ticks - OffsetAt(zone, ticks), 0, DateTime.MaxValue.Ticks);
        }

        return true;
    }

    private static long FromUnix(double seconds) => ((long)seconds - GoCalendar.FirstSecond) * TimeSpan.TicksPerSecond;

    private static long OffsetAt(TimeZoneInfo zone, long localTicks) => zone.GetUtcOffset(new DateTime(localTicks, DateTimeKind.Unspecified)).Ticks;
}
