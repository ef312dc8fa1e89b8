using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Snapshots;

/// <summary>A label selector of Kubernetes: all of its requirements hold.</summary>
internal sealed record LabelSelector(ValueMap<string> MatchLabels, ValueList<LabelRequirement> MatchExpressions)
{
    public static LabelSelector Everything { get; } = new(NoLabels, []);

    public static ValueMap<string> NoLabels => new([]);

    public bool Matches(ValueMap<string> labels)
    {
        foreach (KeyValuePair<string, string> label in MatchLabels)
        {
            if (!labels.TryGetValue(label.Key, out string? value) || value != label.Value)
            {
                return false;
            }
        }

        return MatchExpressions.All(requirement => requirement.Holds(labels));
    }
}

/// <summary>One requirement; an operator that Kubernetes does not know never holds.</summary>
internal sealed record LabelRequirement(string Key, string Operator, ValueList<string> Values)
{
    public bool Holds(ValueMap<string> labels)
    {
        bool exists = labels.TryGetValue(Key, out string? value);
        return Operator switch
        {
            "In" => exists && Values.Contains(value),
            "NotIn" => !exists || !Values.Contains(value),
            "Exists" => exists,
            "DoesNotExist" => !exists,
            _ => false,
        };
    }
}
