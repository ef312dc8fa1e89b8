namespace RouteModel.Resources.Cel.Conversions;

/// <summary>Go's durations as numbers of a unit: whole units and the rest are added as floats.</summary>
internal static class GoDurations
{
    public const long Second = 1_000_000_000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;

    public static double Seconds(long nanoseconds) => In(nanoseconds, Second);

    public static double In(long nanoseconds, long unit) => (nanoseconds / unit) + ((double)(nanoseconds % unit) / unit);
}
