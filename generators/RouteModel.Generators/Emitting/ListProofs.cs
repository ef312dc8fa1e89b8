using RouteModel.Generators.Emitting.Cel.Proofs;
using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>Lists of type <c>set</c> and <c>map</c> in proofs: that no item, or no item's keys, occur twice.</summary>
internal static class ListProofs
{
    /// <summary>What refutes a list. Of items that cannot be compared straight a proof knows only that one item repeats nothing.</summary>
    public static IEnumerable<string> Of(ResourcePlan plan, RuleProofs rules, ValueSpec list, string name)
    {
        string? type = list.Schema.Constraints.ListType;
        if (type is null)
        {
            return [];
        }

        string? areEqual = type == "set" ? SetEquality(list.Item!) : MapEquality(plan, rules, list);
        return type == "set" && list.Item is { Kind: ValueKind.String, IsNullable: false } ? [$"!{ProofConditions.Proof}.IsSet({name})"]
            : areEqual is not null ? [$"!{ProofConditions.Proof}.AreDistinct({name}, static (left, right) => {areEqual})"]
            : [$"{name}.Count > 1"];
    }

    private static string? SetEquality(ValueSpec item) => IsComparable(item) ? "left == right" : null;

    private static string? MapEquality(ResourcePlan plan, RuleProofs rules, ValueSpec list)
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

            equalities.Add(Equality(rules, property));
        }

        return equalities.Count > 0 ? string.Join(" && ", equalities) : null;
    }

    private static string Equality(RuleProofs rules, PropertySpec property)
    {
        (string left, string right) = ($"left.{property.Name}", $"right.{property.Name}");

        // A key that is absent on both sides is equal; one that the server fills in is what it fills in.
        return property.Value.Schema.Default is null ? $"{left} == {right}"
            : rules.Filled(property, left) is { } filledLeft && rules.Filled(property, right) is { } filledRight ? $"{filledLeft} == {filledRight}"
            : $"({left} is null || {right} is null || {left} == {right})";
    }

    private static bool IsComparable(ValueSpec value) =>
        value is { IsNullable: false, Kind: ValueKind.String or ValueKind.Enum or ValueKind.Integer or ValueKind.Boolean or ValueKind.IntOrString };
}
