using RouteModel.Resources;

namespace RouteModel.RouteGroups.Lints;

/// <summary>A lint that was found.</summary>
/// <param name="Lint">Which one.</param>
/// <param name="Severity">How grave it is here.</param>
/// <param name="Finding">What and where.</param>
internal sealed record LintFinding(Lint Lint, LintSeverity Severity, Finding Finding);
