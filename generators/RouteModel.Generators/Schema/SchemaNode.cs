using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Patterns;

namespace RouteModel.Generators.Schema;

/// <summary>The JSON type a node asks for.</summary>
internal enum SchemaKind
{
    Object,
    Array,
    String,
    Integer,
    Boolean,
}

/// <summary>One node of a structural schema, as far as its keywords are supported; every other keyword was reported.</summary>
internal sealed record SchemaNode
{
    public required SchemaKind Kind { get; init; }

    /// <summary>The path of the data it describes: <c>spec.backends[].name</c>; empty for the root.</summary>
    public required string Path { get; init; }

    public required LocationSpec Location { get; init; }

    public string? Description { get; init; }

    public EquatableArray<SchemaProperty> Properties { get; init; }

    public EquatableArray<string> Required { get; init; }

    public SchemaNode? Items { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;
}

/// <summary>A declared property.</summary>
internal sealed record SchemaProperty(string Name, SchemaNode Schema);

/// <summary>What a schema demands of a value beyond its type. Keywords of another type than the node's are kept: they judge mistyped values.</summary>
internal sealed record Constraints
{
    public static readonly Constraints None = new();

    public EquatableArray<string> Enum { get; init; }

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    public PatternTable? Pattern { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    public bool IsSet { get; init; }
}
