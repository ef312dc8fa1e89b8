namespace RouteModel.Generators;

/// <summary>The names of the pipeline's steps, by which tests ask what ran.</summary>
internal static class TrackingNames
{
    public const string Sources = nameof(Sources);
    public const string Documents = nameof(Documents);
    public const string Schemas = nameof(Schemas);
    public const string Planned = nameof(Planned);
    public const string Plans = nameof(Plans);
    public const string Diagnostics = nameof(Diagnostics);

    public static IReadOnlyList<string> All { get; } = [Sources, Documents, Schemas, Planned, Plans, Diagnostics];
}
