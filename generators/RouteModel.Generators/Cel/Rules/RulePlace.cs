using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>What the way from the root says about the rules of a node.</summary>
/// <param name="Path">The path of the node in the schema.</param>
/// <param name="IsResource">Whether the node is the root or an embedded resource.</param>
/// <param name="Cardinality">How many values of the node one object can have; <see langword="null"/> if a list or map on the way has no limit.</param>
/// <param name="Uncorrelatable">The topmost list on the way whose items have no old values, or object of an unknown map type.</param>
/// <param name="IsInUntyped">Whether a node on the way has rules and no type.</param>
internal sealed record RulePlace(string Path, bool IsResource, ulong? Cardinality, string? Uncorrelatable, bool IsInUntyped)
{
    /// <summary>What holds for the nodes directly below this one, their own part of the path not yet added.</summary>
    public RulePlace Below(SchemaNode node, bool isUntyped) => this with
    {
        Uncorrelatable = Uncorrelatable ?? (node.HasUnknownMapType ? Path : null),
        Cardinality = Cardinality is { } outer && Repetition(node) is { } own ? CostRange.Multiply(outer, own) : null,
        IsInUntyped = IsInUntyped || isUntyped,
    };

    public RulePlace At(string step, SchemaNode node) => this with { Path = Path + step, IsResource = node.IsEmbeddedResource };

    /// <summary>The items of a list; they have old values only if keys tell them apart.</summary>
    public RulePlace AtItems(SchemaNode list, SchemaNode items)
    {
        string? uncorrelatable = list.Constraints.ListType == "map" ? null : Path;
        return At(".items", items) with { Uncorrelatable = Uncorrelatable ?? uncorrelatable };
    }

    private static ulong? Repetition(SchemaNode node)
    {
        bool isMap = node.Kind == SchemaKind.Object && (node.AdditionalSchema is not null || node.AdditionalFlag is not null);
        return node.Kind == SchemaKind.Array ? NotNegative(node.Constraints.MaxItems)
            : isMap ? NotNegative(node.Constraints.MaxProperties)
            : 1;
    }

    private static ulong? NotNegative(long? limit) => limit is { } value ? (ulong)Math.Max(0, value) : null;
}
