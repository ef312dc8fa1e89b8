namespace RouteModel.Generators.Schema.Faults;

/// <summary>The status of a definition. That in a file counts for nothing: the server makes a new one.</summary>
/// <param name="AcceptedNames">The names that the server has accepted.</param>
/// <param name="StoredVersions">The versions in which objects may be stored; <see langword="null"/> if there is no list.</param>
internal sealed record DefinitionStatus(DefinitionNames? AcceptedNames, IReadOnlyList<string>? StoredVersions)
{
    /// <summary>What the server sets for a new definition: the first version that is marked as stored.</summary>
    public static DefinitionStatus OfNew(Definition definition) =>
        new(null, definition.Versions?.FirstOrDefault(version => version.IsStorage) is { } stored ? [stored.Name] : null);
}
