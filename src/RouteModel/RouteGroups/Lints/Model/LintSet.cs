namespace RouteModel.RouteGroups.Lints;

/// <summary>The objects of an input that lints look at.</summary>
/// <param name="Groups">The RouteGroups in order.</param>
/// <param name="Others">Objects of other kinds in order; each lint knows its own.</param>
/// <param name="Now">The time to hold windows of time against.</param>
internal sealed record LintSet(IReadOnlyList<LintGroup> Groups, IReadOnlyList<LintSubject> Others, DateTimeOffset Now);
