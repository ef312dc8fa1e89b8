using System.ComponentModel;

namespace RouteModel.Resources.Schemas;

/// <summary>
/// One node of a structural schema as data. Generated code proves the common object valid without it; it explains the object that was not
/// proven, in the API server's words and order.
/// </summary>
/// <remarks>Kubernetes: apiextensions-apiserver, <c>pkg/apiserver/schema</c>. Nodes are immutable and shared freely.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StructuralSchema
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

    /// <summary>The allowed strings; empty means no constraint.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

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

    /// <summary>The fewest items of an array.</summary>
    public long? MinItems { get; init; }

    /// <summary>The most items of an array.</summary>
    public long? MaxItems { get; init; }

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

/// <summary>A property of an object schema.</summary>
/// <param name="Name">The name as written in JSON.</param>
/// <param name="Schema">The schema of its value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PropertySchema(string Name, StructuralSchema Schema);

/// <summary>A pattern and the matcher generated for it.</summary>
/// <param name="Text">The pattern as written in the CRD; messages quote it.</param>
/// <param name="IsMatch">Whether the pattern is found in a string (RE2 semantics, unanchored).</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PatternSchema(string Text, Func<string, bool> IsMatch);
