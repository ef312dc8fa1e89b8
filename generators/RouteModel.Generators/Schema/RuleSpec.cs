using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema;

/// <summary>One entry of <c>x-kubernetes-validations</c> as written; what is wrong with it is told by who compiles it.</summary>
/// <param name="Location">Where the entry stands.</param>
internal sealed record RuleSpec(LocationSpec Location)
{
    public YamlScalar? Rule { get; init; }

    public YamlScalar? Message { get; init; }

    public YamlScalar? MessageExpression { get; init; }

    public YamlScalar? Reason { get; init; }

    public YamlScalar? FieldPath { get; init; }

    /// <summary><see langword="null"/> if the keyword is not given.</summary>
    public bool? OptionalOldSelf { get; init; }
}
