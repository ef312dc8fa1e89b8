namespace RouteModel.RouteGroups.Lints;

/// <summary>Which lints are reported.</summary>
public sealed record LintOptions
{
    /// <summary>The annotation of a group that names lints to leave out for it: ids or names with commas, or <c>all</c>.</summary>
    public const string IgnoreAnnotation = "routemodel/ignore-lints";

    /// <summary>The least severity that is reported; <see langword="null"/> for none at all.</summary>
    public LintSeverity? Level { get; init; } = LintSeverity.Warning;

    /// <summary>Ids or names of lints that are left out.</summary>
    public IReadOnlyCollection<string> Ignored { get; init; } = [];

    /// <summary>How grave lints are, for all groups or for some; of those that fit a group the last one that knows a lint counts.</summary>
    public IReadOnlyList<LintRules> Rules { get; init; } = [];

    /// <summary>The time that windows of time are held against; without it none has passed.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.MinValue;

    /// <summary>How grave a lint is for a group; <see langword="null"/> if it is left out.</summary>
    /// <param name="lint">The lint.</param>
    /// <param name="group">The namespace and name of the group.</param>
    /// <param name="severity">How grave it is where nobody says anything else.</param>
    internal LintSeverity? Severity(Lint lint, string group, LintSeverity severity)
    {
        LintSeverity? found = severity;
        foreach (LintRules rules in Rules)
        {
            if (rules.Severities.TryGetValue(lint.Id, out LintSeverity? other) && rules.Fit(group))
            {
                found = other;
            }
        }

        return found;
    }
}
