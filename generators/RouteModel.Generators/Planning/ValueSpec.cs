using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning;

internal enum ValueKind
{
    String,
    Enum,
    Integer,
    Number,
    Boolean,
    IntOrString,

    /// <summary>Any JSON, or any JSON object.</summary>
    Json,

    /// <summary>An object with type and object metadata of its own, kept as JSON.</summary>
    Embedded,
    Object,
    List,
    Map,
}

/// <summary>A value as C# holds it, with what the schema demands of it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="TypeName">The record or struct, for objects and enumerations.</param>
/// <param name="Item">The items of a list, or the values of a map.</param>
/// <param name="IsNullable">Whether a JSON <c>null</c> is a value of its own.</param>
/// <param name="Schema">The schema, without places.</param>
internal sealed record ValueSpec(ValueKind Kind, string TypeName, ValueSpec? Item, bool IsNullable, SchemaNode Schema)
{
    /// <summary>The same value without the possible <c>null</c>.</summary>
    public ValueSpec NotNull => this with { IsNullable = false };
}
