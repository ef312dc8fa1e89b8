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

    /// <summary>What refutes a record; a field that the server fills in is always there. Where fields do not decide, that is a constant.</summary>
    public static IEnumerable<string> OfFields(Constraints limits, ObjectTypeSpec type, string name)
    {
        string[] open =
        [
            .. type.Properties.Where(static property => property.Value.Schema.Default is null).Select(property => $"({name}.{property.Name} is null ? 0 : 1)"),
            .. type.KeepsOtherFields ? [$"({name}.{TypeNames.OtherFields}?.Count ?? 0)"] : Array.Empty<string>(),
        ];
        long filled = type.Properties.Count - open.Length + (type.KeepsOtherFields ? 1 : 0);
        long? fewest = limits.MinProperties - filled is { } least and > 0 ? least : null;
        long? most = limits.MaxProperties - filled;
        bool isTooFew = fewest > open.Length && !type.KeepsOtherFields;
        return isTooFew || most < 0 ? [CodeLogic.True]
            : open.Length == 0 ? []
            : Of(fewest, most >= open.Length && !type.KeepsOtherFields ? null : most, open.Length == 1 ? open[0] : $"({string.Join(" + ", open)})");
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
