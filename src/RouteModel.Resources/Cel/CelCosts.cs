using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <summary>Costs that grow with size.</summary>
/// <remarks>cel-go: <c>common/cost.go</c>, <c>interpreter/runtimecost.go</c>.</remarks>
internal static class CelCosts
{
    public const ulong List = 10;
    public const ulong Map = 30;
    public const ulong Message = 40;

    private const double TraversalFactor = 0.1;

    /// <summary>Going through so many code points or bytes.</summary>
    public static ulong Traversal(ulong size) => (ulong)Math.Ceiling(size * TraversalFactor);

    /// <summary>Comparing two values.</summary>
    public static ulong Comparison(CelValue left, CelValue right) => Traversal(Math.Min(left.Size, right.Size));

    /// <summary>Ordering two values; only texts cost by their size.</summary>
    public static ulong Ordering(CelValue left, CelValue right) => IsText(left) || IsText(right) ? Comparison(left, right) : 1;

    /// <summary>Adding two values; only texts cost by their size.</summary>
    public static ulong Addition(CelValue left, CelValue right) => IsText(left) || IsText(right) ? Traversal(left.Size + right.Size) : 1;

    private static bool IsText(CelValue value) => value is CelString or CelBytes;
}
