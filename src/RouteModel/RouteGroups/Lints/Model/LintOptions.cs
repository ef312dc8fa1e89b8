namespace RouteModel.RouteGroups.Lints;

/// <summary>Which lints are reported.</summary>
internal sealed record LintOptions
{
    /// <summary>The annotation of a group that names lints to leave out for it: ids or names with commas, or <c>all</c>.</summary>
    public const string IgnoreAnnotation = "routemodel/ignore-lints";

    /// <summary>The least severity that is reported; <see langword="null"/> for none at all.</summary>
    public LintSeverity? Level { get; init; } = LintSeverity.Warning;

    /// <summary>Ids or names of lints that are left out.</summary>
    public IReadOnlyCollection<string> Ignored { get; init; } = [];

    /// <summary>Severities to use instead, by id or name.</summary>
    public IReadOnlyDictionary<string, LintSeverity> Severities { get; init; } = new Dictionary<string, LintSeverity>();

    /// <summary>The time that windows of time are held against.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.MinValue;
}
