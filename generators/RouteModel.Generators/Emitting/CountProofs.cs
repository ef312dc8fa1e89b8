using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting;

/// <summary>Counts in proofs: of items, of the entries of a map, of the fields of a record.</summary>
internal static class CountProofs
{
    /// <summary>What refutes a list.</summary>
    public static IEnumerable<string> OfItems(Constraints limits, long? budget, string name) => Of(limits.MinItems, Least(limits.MaxItems, budget), name + ".Count");

    /// <summary>What refutes a map.</summary>
    public static IEnumerable<string> OfEntries(Constraints limits, long? budget, string name) => Of(limits.MinProperties, Least(limits.MaxProperties, budget), name + ".Count");

    /// <summary>What refutes a record; a field that the server fills in is always there.</summary>
    public static IEnumerable<string> OfFields(Constraints limits, ObjectTypeSpec type, string name)
    {
        if (limits.MinProperties is null && limits.MaxProperties is null)
        {
            return [];
        }

        IEnumerable<string> fields = type.Properties.Select(property => property.Value.Schema.Default is null ? $"({name}.{property.Name} is null ? 0 : 1)" : "1");
        string others = type.KeepsOtherFields ? $"({name}.{TypeNames.OtherFields}?.Count ?? 0)" : "0";
        return Of(limits.MinProperties, limits.MaxProperties, $"({string.Join(" + ", [.. fields, others])})");
    }

    private static long? Least(long? schema, long? budget) => schema is { } most && budget is { } fewer ? Math.Min(most, fewer) : schema ?? budget;

    private static IEnumerable<string> Of(long? fewest, long? most, string count)
    {
        if (fewest is { } least)
        {
            yield return least == 1 ? $"{count} == 0" : $"{count} < {CSharpText.Literal(least)}";
        }

        if (most is { } greatest)
        {
            yield return $"{count} > {CSharpText.Literal(greatest)}";
        }
    }
}
