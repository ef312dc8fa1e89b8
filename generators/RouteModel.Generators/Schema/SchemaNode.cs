using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema;

/// <summary>The JSON type a node asks for.</summary>
internal enum SchemaKind
{
    /// <summary>None: anything the other keywords let pass.</summary>
    Any,
    Object,
    Array,
    String,
    Integer,
    Number,
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

    /// <summary>The schema of fields that are not among <see cref="Properties"/>.</summary>
    public SchemaNode? AdditionalSchema { get; init; }

    /// <summary>The boolean form of <c>additionalProperties</c>.</summary>
    public bool? AdditionalFlag { get; init; }

    /// <summary>Value validations of which all, some, one or none must hold.</summary>
    public EquatableArray<Junctor> Junctors { get; init; }

    public bool IsNullable { get; init; }

    public bool IsIntOrString { get; init; }

    public bool PreservesUnknownFields { get; init; }

    public bool IsEmbeddedResource { get; init; }

    /// <summary>Whether <c>x-kubernetes-map-type</c> is one that nobody knows; that is refused, and nothing below has an old value.</summary>
    public bool HasUnknownMapType { get; init; }

    /// <summary>The default as JSON; <see langword="null"/> without one.</summary>
    public string? Default { get; init; }

    /// <summary>Where the default stands.</summary>
    public LocationSpec? DefaultLocation { get; init; }

    /// <summary><c>x-kubernetes-validations</c>, in order.</summary>
    public EquatableArray<RuleSpec> Rules { get; init; }

    public Constraints Constraints { get; init; } = Constraints.None;
}

/// <summary>A declared property.</summary>
internal sealed record SchemaProperty(string Name, SchemaNode Schema);

/// <summary><c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> or <c>not</c> with its value validations.</summary>
internal sealed record Junctor(string Keyword, EquatableArray<SchemaNode> Entries);
