using RouteModel.Resources;
using RouteModel.RouteGroups.Lints;

namespace RouteModel.Verdicts;

/// <summary>Everything that is to be said of one object of a manifest.</summary>
internal sealed record ObjectVerdict
{
    /// <summary>The object; with its fault, if it could not be read.</summary>
    public required ManifestObject Object { get; init; }

    /// <summary>Whether the API server would store the object; <see langword="null"/> if nothing is known of its kind.</summary>
    public bool? IsValid { get; init; }

    /// <summary>The API server's errors in its order, then what the other voices find.</summary>
    public IReadOnlyList<Finding> Errors { get; init; } = [];

    /// <summary>Unknown and duplicate fields, one finding each.</summary>
    public IReadOnlyList<Finding> Strict { get; init; } = [];

    /// <summary>The same as the API server words it: all duplicate keys of a YAML document are one text.</summary>
    public IReadOnlyList<string> StrictTexts { get; init; } = [];

    /// <summary>What the API server warns of, and advice.</summary>
    public IReadOnlyList<Finding> Warnings { get; init; } = [];

    /// <summary>What lints find. They never change <see cref="IsValid"/>.</summary>
    public IReadOnlyList<LintFinding> Lints { get; init; } = [];

    /// <summary>Whether there is anything that has to be mended.</summary>
    public bool HasFindings => Errors.Count > 0 || Strict.Count > 0 || Lints.Any(static lint => lint.Severity == LintSeverity.Error);
}
