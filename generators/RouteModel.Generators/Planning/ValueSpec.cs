using RouteModel.Generators.Common;

namespace RouteModel.Generators.Planning;

internal enum ValueKind
{
    String,
    Enum,
    Integer,
    Boolean,
    Object,
    List,
}

/// <summary>A value as C# holds it, with what the schema demands of it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="TypeName">The record or struct, for objects and enumerations.</param>
/// <param name="Item">The items of a list.</param>
/// <param name="Limits">The constraints of the schema.</param>
internal sealed record ValueSpec(ValueKind Kind, string TypeName, ValueSpec? Item, LimitsSpec Limits);

/// <summary>The constraints of one schema node, ready to print.</summary>
internal sealed record LimitsSpec
{
    public static readonly LimitsSpec None = new();

    public EquatableArray<string> Enum { get; init; }

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    /// <summary>The number of the pattern in <see cref="ResourcePlan.Patterns"/>.</summary>
    public int? Pattern { get; init; }

    public long? Minimum { get; init; }

    public long? Maximum { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    public bool IsSet { get; init; }
}
