using RouteModel.Generators.Cel.Checking;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>How long the keys and the values of a list or map are that an expression builds.</summary>
/// <param name="Container"><see cref="CelTypeKind.List"/> or <see cref="CelTypeKind.Map"/>.</param>
/// <param name="Key">The sizes of indexes or keys.</param>
/// <param name="Value">The sizes of elements or values.</param>
internal sealed record EntrySize(CelTypeKind Container, CostRange Key, CostRange Value)
{
    public static EntrySize? Union(EntrySize? left, EntrySize? right) =>
        left is null || right is null ? null : new EntrySize(left.Container, left.Key.Union(right.Key), left.Value.Union(right.Value));
}
