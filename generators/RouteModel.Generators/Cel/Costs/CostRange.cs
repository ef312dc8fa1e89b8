namespace RouteModel.Generators.Cel.Costs;

/// <summary>The least and the most that something costs, or how long it is. Arithmetic stops at the largest number instead of overflowing.</summary>
/// <remarks>cel-go: <c>checker/cost.go</c>, where sizes and costs follow the same rules.</remarks>
internal readonly record struct CostRange(ulong Min, ulong Max)
{
    /// <summary>Nothing is known.</summary>
    public static readonly CostRange Unknown = new(0, ulong.MaxValue);

    private const double TwoTo64 = 18446744073709551616.0;

    public static CostRange operator +(CostRange left, CostRange right) => new(Add(left.Min, right.Min), Add(left.Max, right.Max));

    public static CostRange operator *(CostRange left, CostRange right) => new(Multiply(left.Min, right.Min), Multiply(left.Max, right.Max));

    /// <summary>Times a factor; fractions are rounded up.</summary>
    public static CostRange operator *(CostRange range, double factor) => new(Scale(range.Min, factor), Scale(range.Max, factor));

    public static CostRange Exactly(ulong value) => new(value, value);

    /// <summary>The smallest range that holds both.</summary>
    public CostRange Union(CostRange other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    public static ulong Add(ulong left, ulong right) => right > ulong.MaxValue - left ? ulong.MaxValue : left + right;

    public static ulong Multiply(ulong left, ulong right) => right != 0 && left > ulong.MaxValue / right ? ulong.MaxValue : left * right;

    private static ulong Scale(ulong value, double factor)
    {
        double product = Math.Ceiling(value * factor);
        return product >= TwoTo64 ? ulong.MaxValue : (ulong)product;
    }
}
