using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Lints;

namespace RouteModel.Verdicts;

/// <summary>Everything that is to be said of one object of a manifest.</summary>
public sealed record ObjectVerdict
{
    internal ObjectVerdict(ManifestObject item) => Object = item;

    /// <summary>The document that the object is in; a list there has several.</summary>
    public ManifestDocument Document => Object.Document;

    /// <summary>Group and version as the object names them, or its list for it; <see langword="null"/> where nothing does.</summary>
    public string? ApiVersion => Object.ApiVersion;

    /// <summary>The kind, in the same way.</summary>
    public string? Kind => Object.Kind;

    /// <summary>The namespace in the metadata, if any.</summary>
    public string? Namespace => Object.Namespace;

    /// <summary>The name in the metadata, if any.</summary>
    public string? Name => Object.Name;

    /// <summary>Where the object is shown to people: its name, or else its beginning.</summary>
    public SourcePosition Position => Object.Place;

    /// <summary>Whether the API server would store the object; <see langword="null"/> if nothing is known of its kind.</summary>
    public bool? IsValid { get; internal init; }

    /// <summary>
    /// The API server's errors in its order, then those of the controllers that read the object (<see cref="FindingRule.Skipper"/>, <see cref="FindingRule.Ako"/>).
    /// </summary>
    public IReadOnlyList<Finding> Errors { get; internal init; } = [];

    /// <summary>Unknown and duplicate fields, one finding each; the API server refuses them only if it is asked to be strict.</summary>
    public IReadOnlyList<Finding> Strict { get; internal init; } = [];

    /// <summary>What the API server warns of, and advice.</summary>
    public IReadOnlyList<Finding> Warnings { get; internal init; } = [];

    /// <summary>What lints find. They never change <see cref="IsValid"/>.</summary>
    public IReadOnlyList<LintFinding> Lints { get; internal init; } = [];

    /// <summary>Whether there is anything that has to be mended: an error, a strict finding, or a lint of severity <see cref="LintSeverity.Error"/>.</summary>
    public bool HasFindings => Errors.Count > 0 || Strict.Count > 0 || Lints.Any(static lint => lint.Severity == LintSeverity.Error);

    /// <summary>The object; with its fault, if it could not be read.</summary>
    internal ManifestObject Object { get; }

    /// <summary><see cref="Strict"/> as the API server words it: all duplicate keys of a YAML document are one text.</summary>
    internal IReadOnlyList<string> StrictTexts { get; init; } = [];
}
