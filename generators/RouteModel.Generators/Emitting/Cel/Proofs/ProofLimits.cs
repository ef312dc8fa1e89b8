using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>
/// How much a proof looks at. What the schema leaves unbounded gets a bound here, so that no proof says yes where the API server would have run out of its
/// budget; what passes the bound is explained.
/// </summary>
internal static class ProofLimits
{
    /// <summary>The most items of a list without <c>maxItems</c>.</summary>
    public const long Items = 64;

    /// <summary>The longest string, in UTF-16 units.</summary>
    public const long Length = 4096;

    /// <summary>What may be asked of a list or map before it is walked through.</summary>
    public static IEnumerable<string> OfCount(ProofValue container) => CountOf(container.Spec!) is null ? [$"{container.Code}.Count <= {CSharpText.Literal(Items)}"] : [];

    /// <summary>What must be asked of a string before a function reads it.</summary>
    public static IEnumerable<string> OfString(ProofValue text) => text.IsConstant || text.Spec?.Schema.Constraints is { MaxLength: <= Length } or { Enum.Count: > 0 }
        ? []
        : [$"{text.Code}.Length <= {CSharpText.Literal(Length)}"];

    /// <summary>The most code points of a string of this schema that a proof looks at.</summary>
    public static long LengthOf(SchemaNode schema) => SchemaShape.Strings(schema.Constraints.Enum) is { Length: > 0 } members ? members.Max(static member => member.Length)
        : schema.Constraints.MaxLength is { } most && most < Length ? Math.Max(0, most)
        : Length;

    /// <summary>The schema's own bound.</summary>
    public static long? CountOf(ValueSpec container) => container.Kind == ValueKind.Map ? container.Schema.Constraints.MaxProperties : container.Schema.Constraints.MaxItems;
}
