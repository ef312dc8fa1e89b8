using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Lints;

namespace RouteModel.Verdicts;

/// <summary>By what a <see cref="ManifestValidator"/> judges.</summary>
public sealed record ManifestValidatorOptions
{
    /// <summary>
    /// Kinds beside those with a model in this library (<see cref="CustomResourceKinds"/>), such as those of a catalogue that was generated from other
    /// CustomResourceDefinitions. Those of one group and name replace every version of such a kind here.
    /// </summary>
    public IReadOnlyList<CustomResourceKind> Kinds { get; init; } = [];

    /// <summary>
    /// What is in the cluster: an object of the same kind, namespace and name is judged as its update. Of two the later one counts; a document that could
    /// not be read (<see cref="ManifestDocument.Error"/>) says nothing.
    /// </summary>
    public IReadOnlyList<ManifestDocument> Previous { get; init; } = [];

    /// <summary>Whether objects are updates of the status of those in <see cref="Previous"/>, through the endpoint <c>/status</c>; controllers and lints are silent then.</summary>
    public bool IsStatusUpdate { get; init; }

    /// <summary>Whether Skipper makes each filter and predicate, as its webhook does with <c>-enable-advanced-validation</c>.</summary>
    public bool EnableAdvancedValidation { get; init; }

    /// <summary>Which lints are reported.</summary>
    public LintOptions Lints { get; init; } = new();
}
