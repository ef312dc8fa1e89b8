namespace RouteModel.RouteGroups.Lints;

/// <summary>One kind of mistake that can be seen in the documents.</summary>
/// <param name="Id">Its id, never used for another one.</param>
/// <param name="Name">Its name, which may be used instead of the id.</param>
/// <param name="Severity">How grave it is, where the check says nothing else.</param>
/// <param name="Check">Finds it in a set of groups.</param>
/// <param name="Help">What to do about it.</param>
internal sealed record Lint(string Id, string Name, LintSeverity Severity, Action<LintSet, LintReport> Check, string Help)
{
    /// <summary>A lint that looks at each group alone.</summary>
    public static Lint OfGroup(string id, string name, LintSeverity severity, Action<LintGroup, LintReport> check, string help) =>
        new(id, name, severity, (set, report) => Each(set.Groups, check, report), help);

    /// <summary>A lint that looks at each route alone.</summary>
    public static Lint OfRoute(string id, string name, LintSeverity severity, Action<LintRoute, LintReport> check, string help) =>
        new(id, name, severity, (set, report) => Each(set.Groups.SelectMany(static group => group.Routes), check, report), help);

    /// <summary>A lint that looks at each filter and predicate alone.</summary>
    public static Lint OfCall(string id, string name, LintSeverity severity, Action<LintCall, LintReport> check, string help) =>
        new(id, name, severity, (set, report) => Each(set.Groups.SelectMany(static group => group.Routes).SelectMany(static route => route.Calls), check, report), help);

    private static void Each<T>(IEnumerable<T> all, Action<T, LintReport> check, LintReport report)
    {
        foreach (T one in all)
        {
            check(one, report);
        }
    }
}
