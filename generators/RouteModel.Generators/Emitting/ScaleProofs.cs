using System.Globalization;
using RouteModel.Generators.Planning;

namespace RouteModel.Generators.Emitting;

/// <summary>The replica numbers and the selector of the subresource <c>scale</c> in proofs.</summary>
internal static class ScaleProofs
{
    /// <summary>What refutes an object; <see langword="null"/> if straight code cannot tell.</summary>
    public static IReadOnlyList<string>? Of(ResourcePlan plan, string name)
    {
        if (plan.Scale is not { } scale)
        {
            return [];
        }

        var refutations = new List<string>();
        bool isDecided = IsReplicas(plan, scale.SpecReplicasPath, name, refutations)
            && IsReplicas(plan, scale.StatusReplicasPath, name, refutations)
            && IsSelector(plan, scale.LabelSelectorPath);
        return isDecided ? refutations : null;
    }

    private static bool IsReplicas(ResourcePlan plan, string path, string name, List<string> refutations)
    {
        if (IsDropped(plan, path))
        {
            return true;
        }

        if (Find(plan, path, name) is not ({ Kind: ValueKind.Integer, IsNullable: false } value, { } code))
        {
            return false;
        }

        refutations.Add($"{code} is < 0 or > int.MaxValue");
        return value.Schema.Default is not { } filling || int.TryParse(filling, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static bool IsSelector(ResourcePlan plan, string? path) =>
        string.IsNullOrEmpty(path) || IsDropped(plan, path!) || Find(plan, path!, "") is ({ Kind: ValueKind.String or ValueKind.Enum, IsNullable: false }, _);

    /// <summary>Whether the server forgets the value before it looks: a status that has its own endpoint.</summary>
    private static bool IsDropped(ResourcePlan plan, string path) => plan.HasStatusSubresource && path.TrimStart('.').Split('.')[0] == "status";

    /// <summary>The value that a path names, through records only.</summary>
    private static (ValueSpec Value, string Code)? Find(ResourcePlan plan, string path, string name)
    {
        ObjectTypeSpec? type = plan.Root;
        ValueSpec? value = null;
        foreach (string step in path.TrimStart('.').Split('.'))
        {
            if (type?.Properties.FirstOrDefault(property => property.JsonName == step) is not { } property || property.Value.IsNullable)
            {
                return null;
            }

            name += (value is null ? "." : "?.") + property.Name;
            value = property.Value;
            type = value.Kind == ValueKind.Object ? plan.Objects.FirstOrDefault(candidate => candidate.Name == property.Value.TypeName) : null;
        }

        return value is null ? null : (value, name);
    }
}
