namespace RouteModel.Generators.Schema.Faults;

/// <summary>The status of a definition. That in a file counts for nothing: the server makes a new one.</summary>
/// <param name="AcceptedNames">The names that the server has accepted.</param>
/// <param name="StoredVersions">The versions in which objects may be stored; <see langword="null"/> if there is no list.</param>
internal sealed record DefinitionStatus(DefinitionNames? AcceptedNames, IReadOnlyList<string>? StoredVersions)
{
    /// <summary>What the server sets for a new definition: the first version that is marked as stored.</summary>
    public static DefinitionStatus OfNew(Definition definition) =>
        new(null, definition.Versions?.FirstOrDefault(version => version.IsStorage) is { } stored ? [stored.Name] : null);

    /// <summary>
    /// What an update leaves: the status of the stored definition, and the version that is stored from now on. A file without a status stands for a
    /// definition whose versions were stored in order, as no server keeps one without.
    /// </summary>
    public static DefinitionStatus OfUpdate(Definition definition, Definition old)
    {
        FieldReader? status = old.Root.OptionalObject("status");
        FieldReader? names = status?.OptionalObject("acceptedNames");
        List<string> stored = [.. status is null ? OfNew(old).StoredVersions ?? [] : status.Texts("storedVersions")];
        if (definition.Versions?.FirstOrDefault(version => version.IsStorage) is { } version && !stored.Contains(version.Name))
        {
            stored.Add(version.Name);
        }

        // What is wrong with the accepted names is shown where the names are: the status is in no file that could be mended.
        return new DefinitionStatus(
            names is null ? null : new DefinitionNames(
                definition.Names.Fields,
                names.Text("plural"),
                names.Text("singular"),
                names.Text("kind"),
                names.Text("listKind"),
                names.Texts("shortNames"),
                names.Texts("categories")),
            stored);
    }
}
