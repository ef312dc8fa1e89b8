namespace RouteModel.Resources.Text;

/// <summary>How an offset from UTC is written.</summary>
internal enum GoTimeZone
{
    None,
    Colon,
    NoColon,
}

/// <summary>A layout of Go's package <c>time</c>.</summary>
/// <param name="Text">The layout as Go writes it; errors quote it.</param>
/// <param name="HasTime">Whether a time of day follows the date.</param>
/// <param name="FractionDigits">How many digits the fraction must have at least; 0 for one that may be missing.</param>
/// <param name="Zone">How the offset is written.</param>
internal sealed record GoTimeLayout(string Text, bool HasTime, int FractionDigits, GoTimeZone Zone)
{
    /// <summary><c>time.RFC3339</c>.</summary>
    public static GoTimeLayout Rfc3339 { get; } = new("2006-01-02T15:04:05Z07:00", true, 0, GoTimeZone.Colon);

    /// <summary>A date and a time without an offset.</summary>
    public static GoTimeLayout Local { get; } = new("2006-01-02T15:04:05", true, 0, GoTimeZone.None);

    /// <summary>A fraction of milliseconds and an offset without a colon.</summary>
    public static GoTimeLayout MillisecondsNoColon { get; } = new("2006-01-02T15:04:05.000Z0700", true, 3, GoTimeZone.NoColon);

    /// <summary>A fraction of microseconds and an offset without a colon.</summary>
    public static GoTimeLayout MicrosecondsNoColon { get; } = new("2006-01-02T15:04:05.000000Z0700", true, 6, GoTimeZone.NoColon);

    /// <summary>A date alone.</summary>
    public static GoTimeLayout Date { get; } = new("2006-01-02", false, 0, GoTimeZone.None);
}

/// <summary>An instant with the offset that it was written with.</summary>
/// <param name="Seconds">Unix seconds, rounded down.</param>
/// <param name="Nanoseconds">The nanoseconds of the second.</param>
/// <param name="OffsetSeconds">The offset from UTC.</param>
internal readonly record struct GoInstant(long Seconds, int Nanoseconds, int OffsetSeconds);
