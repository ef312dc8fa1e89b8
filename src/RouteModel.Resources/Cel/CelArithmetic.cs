using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel;

/// <summary>Arithmetic that answers with an error where the result does not fit.</summary>
/// <remarks>cel-go: <c>common/types/overflow.go</c>.</remarks>
internal static class CelArithmetic
{
    private const long NanosecondsOfSecond = 1_000_000_000;

    public static CelError IntegerOverflow { get; } = new("integer overflow");

    public static CelError UnsignedOverflow { get; } = new("unsigned integer overflow");

    public static CelError TimestampOverflow { get; } = new("timestamp overflow");

    public static CelError DivisionByZero { get; } = new("division by zero");

    public static CelError ModulusByZero { get; } = new("modulus by zero");

    public static CelValue Add(long left, long right) =>
        unchecked(left + right) is var sum && ((left ^ sum) & (right ^ sum)) >= 0 ? new CelInt(sum) : IntegerOverflow;

    public static CelValue Subtract(long left, long right) =>
        unchecked(left - right) is var difference && ((left ^ right) & (left ^ difference)) >= 0 ? new CelInt(difference) : IntegerOverflow;

    public static CelValue Multiply(long left, long right) =>
        Math.BigMul(left, right, out long low) is var high && high == low >> 63 ? new CelInt(low) : IntegerOverflow;

    public static CelValue Divide(long left, long right) => right == 0 ? DivisionByZero
        : left == long.MinValue && right == -1 ? IntegerOverflow
        : new CelInt(left / right);

    public static CelValue Modulo(long left, long right) => right == 0 ? ModulusByZero
        : left == long.MinValue && right == -1 ? IntegerOverflow
        : new CelInt(left % right);

    public static CelValue Negate(long value) => value == long.MinValue ? IntegerOverflow : new CelInt(-value);

    public static CelValue Add(ulong left, ulong right) => right > ulong.MaxValue - left ? UnsignedOverflow : new CelUint(left + right);

    public static CelValue Subtract(ulong left, ulong right) => right > left ? UnsignedOverflow : new CelUint(left - right);

    public static CelValue Multiply(ulong left, ulong right) =>
        Math.BigMul(left, right, out ulong low) == 0 ? new CelUint(low) : UnsignedOverflow;

    public static CelValue Divide(ulong left, ulong right) => right == 0 ? DivisionByZero : new CelUint(left / right);

    public static CelValue Modulo(ulong left, ulong right) => right == 0 ? ModulusByZero : new CelUint(left % right);

    /// <summary>Durations are added, subtracted and negated as their nanoseconds.</summary>
    public static CelValue Duration(CelValue nanoseconds) => nanoseconds is CelInt value ? new CelDuration(value.Value) : nanoseconds;

    /// <summary>A time so many nanoseconds later; it keeps its offset.</summary>
    public static CelValue Add(CelTimestamp time, long nanoseconds, bool isNegative = false)
    {
        Int128 total = ((Int128)time.Seconds * NanosecondsOfSecond) + time.Nanoseconds + (isNegative ? -(Int128)nanoseconds : nanoseconds);
        Int128 rest = ((total % NanosecondsOfSecond) + NanosecondsOfSecond) % NanosecondsOfSecond;
        return Timestamp((long)((total - rest) / NanosecondsOfSecond), (int)rest, time.OffsetSeconds);
    }

    /// <summary>The time between two times.</summary>
    public static CelValue Subtract(CelTimestamp left, CelTimestamp right)
    {
        Int128 difference = (((Int128)left.Seconds - right.Seconds) * NanosecondsOfSecond) + left.Nanoseconds - right.Nanoseconds;
        return difference >= long.MinValue && difference <= long.MaxValue ? new CelDuration((long)difference) : IntegerOverflow;
    }

    /// <summary>A time, if it is in the years 1 to 9999.</summary>
    public static CelValue Timestamp(long seconds, int nanoseconds, int offsetSeconds) =>
        seconds is >= GoCalendar.FirstSecond and <= GoCalendar.LastSecond ? new CelTimestamp(seconds, nanoseconds, offsetSeconds) : TimestampOverflow;
}
