namespace RouteModel.Generators.Schema.Faults;

/// <summary>
/// Which rules bind. All do for a new definition; an update of a stored one that breaks a rule already is not held to it (apiextensions-apiserver,
/// <c>validationOptions</c>).
/// </summary>
internal sealed record FaultOptions
{
    /// <summary>What binds a new definition.</summary>
    public static readonly FaultOptions Create = new();

    public bool AllowDefaults { get; init; } = true;

    public bool RequireOpenApiSchema { get; init; } = true;

    public bool RequireStructuralSchema { get; init; } = true;

    public bool RequireValidPropertyType { get; init; } = true;

    public bool RequirePrunedDefaults { get; init; } = true;

    public bool RequireAtomicSetType { get; init; } = true;

    public bool RequireListMapKeys { get; init; } = true;

    public bool RequireRecognizedReviewVersion { get; init; } = true;
}
