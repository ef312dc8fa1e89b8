using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups.Incremental;

/// <summary>What is known of a RouteGroup after it was looked at once. Nothing changes any more when it has been compiled.</summary>
/// <param name="source">The group.</param>
/// <param name="selected">The group if it is valid and of the configured class.</param>
/// <param name="problems">What the validator said; <see langword="null"/> if nothing.</param>
internal sealed class GroupMemo(RouteGroup source, SelectedGroup? selected, ValueList<RuleProblem>? problems)
{
    public RouteGroup Source { get; } = source;

    public SelectedGroup? Selected { get; } = selected;

    public ValueList<RuleProblem>? Problems { get; } = problems;

    /// <summary>What it was compiled to, if it was.</summary>
    public CompiledGroup? Compiled { get; private set; }

    /// <summary>Whether a group has the same name.</summary>
    public bool HasNameOf(RouteGroup group) =>
        Source.Metadata.Namespace == group.Metadata.Namespace && Source.Metadata.Name == group.Metadata.Name;

    /// <summary>Whether a group says the same, as far as routes depend on it: its status and its version may differ.</summary>
    public bool IsOf(RouteGroup group) =>
        ReferenceEquals(Source, group)
        || (HasNameOf(group)
            && Equals(Source.Metadata.Annotations, group.Metadata.Annotations)
            && Equals(Source.Metadata.Labels, group.Metadata.Labels)
            && Equals(Source.Spec, group.Spec));

    /// <summary>The memo with what the group was compiled to: itself at the first time, for nobody else knows it until then.</summary>
    public GroupMemo With(CompiledGroup compiled)
    {
        if (ReferenceEquals(Compiled, compiled))
        {
            return this;
        }

        GroupMemo memo = Compiled is null ? this : new GroupMemo(Source, Selected, Problems);
        memo.Compiled = compiled;
        return memo;
    }
}
