using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>Lists of type <c>set</c> and <c>map</c> in proofs: that no item, or no item's keys, occur twice.</summary>
internal static class ListProofs
{
    /// <summary>What refutes a list. Of items that cannot be compared straight a proof knows only that one item repeats nothing.</summary>
    public static IEnumerable<string> Of(ResourcePlan plan, ValueSpec list, string name)
    {
        string? type = list.Schema.Constraints.ListType;
        if (type is null)
        {
            return [];
        }

        string? areEqual = type == "set" ? SetEquality(list.Item!) : MapEquality(plan, list);
        return type == "set" && list.Item is { Kind: ValueKind.String, IsNullable: false } ? [$"!{ProofConditions.Proof}.IsSet({name})"]
            : areEqual is not null ? [$"!{ProofConditions.Proof}.AreDistinct({name}, static (left, right) => {areEqual})"]
            : [$"{name}.Count > 1"];
    }

    private static string? SetEquality(ValueSpec item) => IsComparable(item) ? "left == right" : null;

    private static string? MapEquality(ResourcePlan plan, ValueSpec list)
    {
        if (list.Item is not { Kind: ValueKind.Object, IsNullable: false } item || plan.Objects.FirstOrDefault(type => type.Name == item.TypeName) is not { } record)
        {
            return null;
        }

        var equalities = new List<string>();
        foreach (string key in list.Schema.Constraints.ListMapKeys)
        {
            if (record.Properties.FirstOrDefault(property => property.JsonName == key) is not { } property || !IsComparable(property.Value))
            {
                return null;
            }

            // A key that is not there may be one that the server sets: it counts as equal to any.
            equalities.Add(property.IsRequired
                ? $"left.{property.Name} == right.{property.Name}"
                : $"(left.{property.Name} is null || right.{property.Name} is null || left.{property.Name} == right.{property.Name})");
        }

        return equalities.Count > 0 ? string.Join(" && ", equalities) : null;
    }

    private static bool IsComparable(ValueSpec value) =>
        value is { IsNullable: false, Kind: ValueKind.String or ValueKind.Enum or ValueKind.Integer or ValueKind.Boolean };
}
