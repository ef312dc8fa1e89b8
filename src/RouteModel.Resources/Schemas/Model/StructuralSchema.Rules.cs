using RouteModel.Resources.Cel.Rules;

namespace RouteModel.Resources.Schemas;

/// <content>The rules of a schema.</content>
public sealed partial class StructuralSchema
{
    private bool? _hasRules;

    /// <summary><c>x-kubernetes-validations</c>, in order.</summary>
    public IReadOnlyList<ValidationRule> Rules { get; init; } = [];

    /// <summary>Whether this node or one below it has rules; told once.</summary>
    internal bool HasRules => _hasRules ??= Rules.Count > 0
        || Items is { HasRules: true }
        || AdditionalProperties?.Schema is { HasRules: true }
        || Properties.Any(static property => property.Schema.HasRules);
}
