using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>Estimates for the functions of the list extension and of sets.</summary>
/// <remarks>cel-go v0.26: <c>ext/lists.go</c>, <c>ext/sets.go</c>.</remarks>
internal static class ListCosts
{
    private const ulong NewListCost = 10;

    /// <summary>The estimate; <see langword="null"/> if the overload is none of these.</summary>
    public static CallEstimate? Estimate(string overload, Operand? receiver, Operand[] arguments, SizeTracker sizes)
    {
        switch (overload)
        {
            case "list_slice" when receiver is not null && arguments.Length == 2:
                ulong start = Number(arguments[0], 0);
                ulong end = Number(arguments[1], Size(receiver, sizes).Max);
                return NewList(CostRange.Exactly(unchecked(end - start)), 1);
            case "lists_range" when receiver is null && arguments.Length == 1:
                return NewList(CostRange.Exactly(Number(arguments[0], ulong.MaxValue)), 1);
            case "list_reverse" when receiver is not null:
                return NewList(Size(receiver, sizes), 1);
            case "list_flatten" or "list_flatten_int" when receiver is not null:
                return NewList(Size(receiver, sizes), arguments.Length == 1 ? Number(arguments[0], ulong.MaxValue) : 1);
            case "list_distinct" when receiver is not null:
                return NewList(Square(Size(receiver, sizes)), 2);
            case "list_sets_contains_list" or "list_sets_intersects_list" or "list_sets_equivalent_list" when arguments.Length == 2:
                CostRange pairs = Size(arguments[0], sizes) * Size(arguments[1], sizes);
                return new CallEstimate((pairs * (overload == "list_sets_equivalent_list" ? 2.0 : 1.0)) + CostRange.Exactly(1));
            default:
                return EstimateSort(overload, receiver, arguments, sizes);
        }
    }

    /// <summary>Every element is compared with every other; texts are gone through as well.</summary>
    private static CallEstimate? EstimateSort(string overload, Operand? receiver, Operand[] arguments, SizeTracker sizes)
    {
        if (!overload.StartsWith("list_", StringComparison.Ordinal) || receiver is null)
        {
            return null;
        }

        Operand? keys = overload.EndsWith("_sort", StringComparison.Ordinal) && arguments.Length == 0 ? receiver
            : overload.EndsWith("_sortByAssociatedKeys", StringComparison.Ordinal) && arguments.Length == 1 ? arguments[0]
            : null;
        bool comparesText = overload.StartsWith("list_string_", StringComparison.Ordinal) || overload.StartsWith("list_bytes_", StringComparison.Ordinal);
        return keys is null ? null : NewList(Square(Size(keys, sizes)), comparesText ? 2 + StandardCosts.Traversal : 2);
    }

    private static CallEstimate NewList(CostRange size, double factor) => new((size * factor) + CostRange.Exactly(1 + NewListCost), size);

    private static CostRange Square(CostRange size) => size * size;

    private static CostRange Size(Operand operand, SizeTracker sizes) =>
        operand.Size ?? sizes.DeclaredSizeOf(operand.Path) ?? CostRange.Unknown;

    private static ulong Number(Operand operand, ulong otherwise) =>
        operand.Node is CelLiteral { Value: long value } ? (ulong)Math.Max(0, value) : otherwise;
}
