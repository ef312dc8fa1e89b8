using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups.Incremental;

/// <summary>What is known of a RouteGroup after it was looked at once. Immutable.</summary>
/// <param name="Source">The group.</param>
/// <param name="Selected">The group if it is valid and of the configured class.</param>
/// <param name="Problems">What the validator said; <see langword="null"/> if nothing.</param>
internal sealed record GroupMemo(RouteGroup Source, SelectedGroup? Selected, ValueList<RuleProblem>? Problems)
{
    /// <summary>What it was compiled to, if it was.</summary>
    public CompiledGroup? Compiled { get; init; }

    /// <summary>Whether a group says the same, as far as routes depend on it: its status and its version may differ.</summary>
    public bool IsOf(RouteGroup group) =>
        ReferenceEquals(Source, group)
        || (Source.Metadata.Namespace == group.Metadata.Namespace
            && Source.Metadata.Name == group.Metadata.Name
            && Equals(Source.Metadata.Annotations, group.Metadata.Annotations)
            && Equals(Source.Metadata.Labels, group.Metadata.Labels)
            && Equals(Source.Spec, group.Spec));
}
