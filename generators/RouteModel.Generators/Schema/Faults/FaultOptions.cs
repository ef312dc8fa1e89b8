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

    /// <summary>Whether a bundle of certificates may be unusable: until a definition is established there is time to mend it.</summary>
    public bool AllowInvalidCaBundle { get; init; } = true;

    /// <summary>The definition that is stored; <see langword="null"/> if there is none.</summary>
    public Definition? Old { get; init; }

    /// <summary>Whether scope and kind may not change, as objects may be stored under them.</summary>
    public bool RequireImmutableNames { get; init; }

    /// <summary>The versions whose schemas an update leaves as they are.</summary>
    public IReadOnlyCollection<string> UnchangedVersions { get; init; } = [];

    /// <summary>Whether single expressions may cost more than a new one may.</summary>
    public bool IsCostExcused { get; init; }

    /// <summary>Judges rules; without it they are left to others.</summary>
    public RuleCheck? Rules { get; init; }

    /// <summary>What binds the schema of a version.</summary>
    public FaultOptions ForVersion(string name) => UnchangedVersions.Contains(name) ? this with { IsCostExcused = true } : this;
}
