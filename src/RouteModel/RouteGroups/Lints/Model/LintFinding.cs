using RouteModel.Resources;

namespace RouteModel.RouteGroups.Lints;

/// <summary>A lint that was found.</summary>
public sealed record LintFinding
{
    internal LintFinding(Lint lint, LintSeverity severity, Finding finding)
    {
        Lint = lint;
        Severity = severity;
        Finding = finding;
    }

    /// <summary>The id of the lint, such as <c>SK101</c>; its page is named by it.</summary>
    public string Id => Lint.Id;

    /// <summary>The name of the lint, which may be used instead of the id.</summary>
    public string Name => Lint.Name;

    /// <summary>How grave it is here.</summary>
    public LintSeverity Severity { get; }

    /// <summary>What and where.</summary>
    public Finding Finding { get; }

    /// <summary>Which lint it is.</summary>
    internal Lint Lint { get; }
}
