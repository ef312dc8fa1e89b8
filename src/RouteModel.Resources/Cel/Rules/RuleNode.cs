using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Cel.Rules;

/// <summary>A value under its schema, and what stood in its place before an update.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Value">The value.</param>
/// <param name="Correlation">The value and what stood in its place; <see langword="null"/> if nothing did.</param>
/// <param name="Nearest">The correlation that decides what an update left as it was: the node's or that of its nearest ancestor which has one; <see langword="null"/> without ratcheting.</param>
/// <param name="IsResource">Whether the node is a resource of its own: the root, or an embedded one.</param>
internal readonly record struct RuleNode(StructuralSchema Schema, RawValue Value, CorrelatedValue? Correlation, CorrelatedValue? Nearest, bool IsResource)
{
    /// <summary>Whether the update left the node as it was.</summary>
    public bool IsUnchanged => Nearest is { AreEqual: true };

    /// <summary>The value of <c>self</c>.</summary>
    public CelValue Self() => Values.Schema.CelSchemaValues.Of(Value, Schema, IsResource);

    /// <summary>The value of <c>oldSelf</c>, if there is one.</summary>
    public CelValue? OldSelf() => Correlation is { Old.Kind: not RawKind.Null } correlation ? Values.Schema.CelSchemaValues.Of(correlation.Old, Schema, IsResource) : null;

    /// <summary>A property, key or item.</summary>
    public RuleNode Below(StructuralSchema schema, RawValue value, CorrelatedValue? correlation) =>
        new(schema, value, correlation, Nearest is null ? null : correlation ?? Nearest, schema.EmbeddedResource);
}
