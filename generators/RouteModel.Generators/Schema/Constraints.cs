using RouteModel.Generators.Common;
using RouteModel.Generators.Patterns;

namespace RouteModel.Generators.Schema;

/// <summary>What a schema demands of a value beyond its type. Keywords of another type than the node's are kept: they judge mistyped values.</summary>
internal sealed record Constraints
{
    public static readonly Constraints None = new();

    /// <summary>The allowed values as JSON.</summary>
    public EquatableArray<string> Enum { get; init; }

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    public PatternSpec? Pattern { get; init; }

    public string? Format { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public bool ExclusiveMinimum { get; init; }

    public bool ExclusiveMaximum { get; init; }

    public double? MultipleOf { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    public long? MinProperties { get; init; }

    public long? MaxProperties { get; init; }

    /// <summary><c>set</c> or <c>map</c>; otherwise the list is atomic.</summary>
    public string? ListType { get; init; }

    public EquatableArray<string> ListMapKeys { get; init; }
}
