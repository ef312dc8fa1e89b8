using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>A CustomResourceDefinition as the API server holds it: what is the same in all versions stands beside them.</summary>
internal sealed class Definition
{
    public required FieldReader Root { get; init; }

    public required FieldReader Metadata { get; init; }

    public required YamlNode? MetadataNode { get; init; }

    public required FieldReader Spec { get; init; }

    public required string Group { get; init; }

    public required string Scope { get; init; }

    public required bool PreserveUnknownFields { get; init; }

    public required DefinitionNames Names { get; init; }

    /// <summary>The versions; <see langword="null"/> if the list is not there.</summary>
    public required IReadOnlyList<DefinitionVersion>? Versions { get; init; }

    public required DefinitionConversion? Conversion { get; init; }

    /// <summary>What is the same in all versions, read from the first.</summary>
    public required DefinitionVersion? Shared { get; init; }

    public required bool IsSchemaShared { get; init; }

    public required bool AreSubresourcesShared { get; init; }

    public required bool AreColumnsShared { get; init; }

    public required bool AreSelectableFieldsShared { get; init; }

    /// <summary>Every schema of every version, those below others too.</summary>
    public IEnumerable<SchemaProps> Schemas => (Versions ?? []).SelectMany(version => version.Schema?.All ?? []);
}

/// <summary>The names of a kind, as the server completes them.</summary>
internal sealed record DefinitionNames(
    FieldReader Fields, string Plural, string Singular, string Kind, string ListKind, IReadOnlyList<string> ShortNames, IReadOnlyList<string> Categories);

/// <summary>One version.</summary>
/// <param name="Fields">The version's own fields.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsServed">Whether requests may use it.</param>
/// <param name="IsStorage">Whether objects are stored in it.</param>
/// <param name="IsDeprecated">Whether requests to it are warned of.</param>
/// <param name="DeprecationWarning">The warning; <see langword="null"/> if none is given.</param>
/// <param name="Schema">The schema; <see langword="null"/> if there is none.</param>
/// <param name="HasStatus">Whether <c>subresources.status</c> is there.</param>
/// <param name="Scale">The fields of <c>subresources.scale</c>.</param>
/// <param name="Columns">The fields of each printer column.</param>
/// <param name="SelectableFields">The fields of each selectable field.</param>
internal sealed record DefinitionVersion(
    FieldReader Fields,
    string Name,
    bool IsServed,
    bool IsStorage,
    bool IsDeprecated,
    string? DeprecationWarning,
    SchemaProps? Schema,
    bool HasStatus,
    FieldReader? Scale,
    IReadOnlyList<FieldReader> Columns,
    IReadOnlyList<FieldReader> SelectableFields);

/// <summary>How objects get from one version to another.</summary>
internal sealed record DefinitionConversion(FieldReader Fields, string Strategy, FieldReader? Webhook, FieldReader? ClientConfig, IReadOnlyList<string> ReviewVersions);
