using System.ComponentModel;

namespace RouteModel.Resources.Schemas;

/// <summary>The keyword <c>additionalProperties</c>: a schema, <c>true</c> or <c>false</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AdditionalProperties
{
    private AdditionalProperties(StructuralSchema? schema, bool areAllowed)
    {
        Schema = schema;
        AreAllowed = areAllowed;
    }

    /// <summary><c>true</c>: any property. Scalars stay, what is inside objects is pruned.</summary>
    public static AdditionalProperties Any { get; } = new(null, true);

    /// <summary><c>false</c>: undeclared properties are forbidden; the server keeps and refuses them.</summary>
    public static AdditionalProperties None { get; } = new(null, false);

    /// <summary>The schema of the values; <see langword="null"/> for <see cref="Any"/> and <see cref="None"/>.</summary>
    public StructuralSchema? Schema { get; }

    /// <summary>Whether there may be undeclared properties.</summary>
    public bool AreAllowed { get; }

    /// <summary>Values of one schema.</summary>
    public static AdditionalProperties Of(StructuralSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new AdditionalProperties(schema, true);
    }
}
