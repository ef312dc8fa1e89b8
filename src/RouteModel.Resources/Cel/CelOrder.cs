using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Cel;

/// <summary>The order of values that have one: -1, 0 or 1 as an integer, or why there is none.</summary>
internal static class CelOrder
{
    private static readonly CelInt Less = new(-1);
    private static readonly CelInt Equal = new(0);
    private static readonly CelInt Greater = new(1);
    private static readonly CelError NotANumber = new("NaN values cannot be ordered");

    /// <summary>Whether values of this type have an order at all.</summary>
    public static bool IsOrdered(CelValue value) =>
        value is CelBool or CelInt or CelUint or CelDouble or CelString or CelBytes or CelTimestamp or CelDuration;

    public static CelValue Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelBool a, CelBool b) => Of(a.Value.CompareTo(b.Value)),
        (CelString a, CelString b) => Of(Utf8Order.Compare(a.Value, b.Value)),
        (CelBytes a, CelBytes b) => Of(a.Value.Span.SequenceCompareTo(b.Value.Span)),
        (CelDuration a, CelDuration b) => Of(a.Nanoseconds.CompareTo(b.Nanoseconds)),
        (CelTimestamp a, CelTimestamp b) => Of((a.Seconds, a.Nanoseconds).CompareTo((b.Seconds, b.Nanoseconds))),
        (CelInt or CelUint or CelDouble, CelInt or CelUint or CelDouble) => NumericOrder.Compare(left, right) is { } order ? Of(order) : NotANumber,

        // NaN is looked at before the other side's type.
        (CelDouble { Value: double.NaN }, _) => NotANumber,
        _ => CelError.NoSuchOverload,
    };

    private static CelInt Of(int order) => order < 0 ? Less : order > 0 ? Greater : Equal;
}
