using System.ComponentModel;

namespace RouteModel.Resources.Schemas;

/// <summary>
/// One node of a structural schema as data. Generated code proves the common object valid without it; it explains the object that was not
/// proven, in the API server's words and order.
/// </summary>
/// <remarks>Kubernetes: apiextensions-apiserver, <c>pkg/apiserver/schema</c>. Nodes are immutable and shared freely.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class StructuralSchema
{
    /// <summary>The type.</summary>
    public SchemaType Type { get; init; }

    /// <summary>The declared properties in the order of the CRD.</summary>
    public IReadOnlyList<PropertySchema> Properties { get; init; } = [];

    /// <summary>The names that must be present, in the order of the CRD.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The schema of an array's items.</summary>
    public StructuralSchema? Items { get; init; }

    /// <summary>How items of an array are told apart.</summary>
    public ListType ListType { get; init; }

    /// <summary>The properties that tell the items of a list of type <see cref="ListType.Map"/> apart.</summary>
    public IReadOnlyList<string> ListMapKeys { get; init; } = [];

    /// <summary>The allowed values; empty means no constraint.</summary>
    public IReadOnlyList<SchemaValue> Enum { get; init; } = [];

    /// <summary>The default; <see langword="null"/> for none. A default of JSON <c>null</c> counts as none too and must not be given.</summary>
    public SchemaValue? Default { get; init; }

    /// <summary>Whether <c>null</c> is a value.</summary>
    public bool Nullable { get; init; }

    /// <summary>What the values of undeclared properties are; <see langword="null"/> if the keyword is not given, so that undeclared properties are pruned.</summary>
    public AdditionalProperties? AdditionalProperties { get; init; }

    /// <summary>The fewest properties of an object.</summary>
    public long? MinProperties { get; init; }

    /// <summary>The most properties of an object.</summary>
    public long? MaxProperties { get; init; }

    /// <summary>How the server merges objects; it decides nothing about one object's validity.</summary>
    public MapType MapType { get; init; }

    /// <summary><c>x-kubernetes-preserve-unknown-fields</c>: undeclared properties stay as they are.</summary>
    public bool PreserveUnknownFields { get; init; }

    /// <summary><c>x-kubernetes-embedded-resource</c>: the object has type and object metadata of its own.</summary>
    public bool EmbeddedResource { get; init; }

    /// <summary><c>x-kubernetes-int-or-string</c>: an integer or a string. <see cref="Type"/> is <see cref="SchemaType.Any"/> then.</summary>
    public bool IntOrString { get; init; }

    /// <summary>
    /// The <c>format</c> as written in the CRD; empty for none. One that the server does not know for the node's type has no effect.
    /// </summary>
    public string Format { get; init; } = "";

    /// <summary>The most code points of a string.</summary>
    public long? MaxLength { get; init; }

    /// <summary>The fewest code points of a string.</summary>
    public long? MinLength { get; init; }

    /// <summary>The pattern, with its matcher.</summary>
    public PatternSchema? Pattern { get; init; }

    /// <summary>The smallest number.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest number.</summary>
    public double? Maximum { get; init; }

    /// <summary>Whether a number must be larger than <see cref="Minimum"/> and not equal to it.</summary>
    public bool ExclusiveMinimum { get; init; }

    /// <summary>Whether a number must be smaller than <see cref="Maximum"/> and not equal to it.</summary>
    public bool ExclusiveMaximum { get; init; }

    /// <summary>What a number must be a multiple of.</summary>
    public double? MultipleOf { get; init; }

    /// <summary>The fewest items of an array.</summary>
    public long? MinItems { get; init; }

    /// <summary>The most items of an array.</summary>
    public long? MaxItems { get; init; }

    /// <summary>Schemas of which all must hold. Like those of the other junctors they have value validations only and no <see cref="Type"/>.</summary>
    public IReadOnlyList<StructuralSchema> AllOf { get; init; } = [];

    /// <summary>Schemas of which at least one must hold; empty means no constraint.</summary>
    public IReadOnlyList<StructuralSchema> AnyOf { get; init; } = [];

    /// <summary>Schemas of which exactly one must hold; empty means no constraint.</summary>
    public IReadOnlyList<StructuralSchema> OneOf { get; init; } = [];

    /// <summary>A schema that must not hold.</summary>
    public StructuralSchema? Not { get; init; }

    /// <summary>The type as the CRD writes it; empty for none.</summary>
    internal string TypeName => Type switch
    {
        SchemaType.Object => "object",
        SchemaType.Array => "array",
        SchemaType.String => "string",
        SchemaType.Integer => "integer",
        SchemaType.Number => "number",
        SchemaType.Boolean => "boolean",
        _ => "",
    };

    /// <summary>The schema of the property of this name, declared or not; <see langword="null"/> if there is none.</summary>
    internal StructuralSchema? SchemaOf(string name) => Property(name) ?? AdditionalProperties?.Schema;

    /// <summary>The declared property of this name, or <see langword="null"/>.</summary>
    public StructuralSchema? Property(string name)
    {
        foreach (PropertySchema property in Properties)
        {
            if (property.Name == name)
            {
                return property.Schema;
            }
        }

        return null;
    }
}
