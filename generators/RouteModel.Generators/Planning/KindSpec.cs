using RouteModel.Generators.Common;

namespace RouteModel.Generators.Planning;

/// <summary>A kind as the catalogue needs it.</summary>
internal sealed record KindSpec(string Namespace, string TypeName, string Group, string Version, string Kind, bool IsDeprecated)
{
    /// <summary>The type with its namespace.</summary>
    public string FullName => $"global::{Namespace}.{TypeName}";

    public static KindSpec Of(ResourcePlan plan) =>
        new(plan.Namespace, plan.TypeName, plan.Group, plan.Version, plan.Kind, plan.DeprecationWarning is not null);
}

/// <summary>What a kind claims for itself in the project: its files and its types.</summary>
internal sealed record KindClaims(string HintName, string Title, string Namespace, EquatableArray<string> Types)
{
    public static KindClaims Of(ResourcePlan plan) => new(
        plan.HintName,
        $"{plan.Kind} of {plan.Group}/{plan.Version}",
        plan.Namespace,
        plan.Objects.Reverse().Select(type => type.Name).Concat(plan.Enums.Select(type => type.Name))
            .Concat(TypeNames.Companions.Select(companion => plan.TypeName + companion))
            .ToEquatableArray());
}

/// <summary>A kind that cannot stand beside another of the project.</summary>
/// <param name="HintName">The kind.</param>
/// <param name="Problem">Why.</param>
internal sealed record KindClash(string HintName, string Problem);
