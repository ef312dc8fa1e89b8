namespace RouteModel.Generators;

/// <summary>The names of the pipeline's steps, by which tests ask what ran.</summary>
internal static class TrackingNames
{
    public const string Sources = nameof(Sources);
    public const string Names = nameof(Names);
    public const string Project = nameof(Project);
    public const string Documents = nameof(Documents);
    public const string Schemas = nameof(Schemas);
    public const string Named = nameof(Named);
    public const string Planned = nameof(Planned);
    public const string Plans = nameof(Plans);
    public const string Clashes = nameof(Clashes);
    public const string Emitted = nameof(Emitted);
    public const string Kinds = nameof(Kinds);
    public const string Catalogue = nameof(Catalogue);
    public const string Diagnostics = nameof(Diagnostics);
    public const string ProjectDiagnostics = nameof(ProjectDiagnostics);

    /// <summary>The steps that run for each file or kind.</summary>
    public static IReadOnlyList<string> OfEach { get; } = [Sources, Documents, Schemas, Named, Planned, Plans, Emitted, Kinds, Diagnostics];

    /// <summary>The steps that run for the project as a whole.</summary>
    public static IReadOnlyList<string> OfProject { get; } = [Project, Clashes, Catalogue, ProjectDiagnostics];

    public static IReadOnlyList<string> All { get; } = [.. OfEach, .. OfProject];
}
