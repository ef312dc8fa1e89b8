namespace RouteModel.Resources.Cel.Values;

/// <summary>Numbers of all three types in one order, by value.</summary>
/// <remarks>cel-go: <c>common/types/compare.go</c>.</remarks>
internal static class NumericOrder
{
    /// <summary>Compares two numbers; <see langword="null"/> if one is not a number or is NaN.</summary>
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => a.Value.CompareTo(b.Value),
        (CelInt a, CelUint b) => a.Value < 0 ? -1 : ((ulong)a.Value).CompareTo(b.Value),
        (CelInt a, CelDouble b) => Compare(a.Value, b.Value),
        (CelUint a, CelUint b) => a.Value.CompareTo(b.Value),
        (CelUint a, CelInt b) => b.Value < 0 ? 1 : a.Value.CompareTo((ulong)b.Value),
        (CelUint a, CelDouble b) => Compare(a.Value, b.Value),
        (CelDouble a, CelDouble b) => double.IsNaN(a.Value) || double.IsNaN(b.Value) ? null : a.Value.CompareTo(b.Value),
        (CelDouble a, CelInt b) => -Compare(b.Value, a.Value),
        (CelDouble a, CelUint b) => -Compare(b.Value, a.Value),
        _ => null,
    };

    // What lies outside the integer's range is decided by the range; inside it both are compared as floats.
    private static int? Compare(long left, double right) => double.IsNaN(right) ? null
        : right < long.MinValue ? 1
        : right > long.MaxValue ? -1
        : ((double)left).CompareTo(right);

    private static int? Compare(ulong left, double right) => double.IsNaN(right) ? null
        : right < 0 ? 1
        : right > ulong.MaxValue ? -1
        : ((double)left).CompareTo(right);
}
