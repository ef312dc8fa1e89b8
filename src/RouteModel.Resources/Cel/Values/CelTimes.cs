using System.ComponentModel;

namespace RouteModel.Resources.Cel.Values;

/// <summary>A span of time in nanoseconds.</summary>
/// <param name="nanoseconds">The nanoseconds.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelDuration(long nanoseconds) : CelValue
{
    /// <summary>The nanoseconds.</summary>
    public long Nanoseconds { get; } = nanoseconds;

    internal override string TypeName => "google.protobuf.Duration";

    internal override string GoTypeName => "types.Duration";

    internal override CelValue EqualTo(CelValue other) => CelBool.Of(other is CelDuration duration && duration.Nanoseconds == Nanoseconds);
}

/// <summary>An instant between the years 1 and 9999, with the offset from UTC that it was written with.</summary>
/// <param name="seconds">Unix seconds, rounded down.</param>
/// <param name="nanoseconds">The nanoseconds of the second, 0 to 999,999,999.</param>
/// <param name="offsetSeconds">The offset from UTC.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelTimestamp(long seconds, int nanoseconds, int offsetSeconds = 0) : CelValue
{
    /// <summary>Unix seconds, rounded down.</summary>
    public long Seconds { get; } = seconds;

    /// <summary>The nanoseconds of the second.</summary>
    public int Nanoseconds { get; } = nanoseconds;

    /// <summary>The offset from UTC that <c>string()</c> writes.</summary>
    public int OffsetSeconds { get; } = offsetSeconds;

    internal override string TypeName => "google.protobuf.Timestamp";

    internal override string GoTypeName => "types.Timestamp";

    internal override CelValue EqualTo(CelValue other) =>
        CelBool.Of(other is CelTimestamp timestamp && timestamp.Seconds == Seconds && timestamp.Nanoseconds == Nanoseconds);
}
