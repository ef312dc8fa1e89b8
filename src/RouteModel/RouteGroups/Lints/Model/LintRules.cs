using System.IO.Enumeration;

namespace RouteModel.RouteGroups.Lints;

/// <summary>How grave lints are for some groups.</summary>
/// <param name="Match">The groups as <c>namespace/name</c>, where <c>*</c> stands for anything.</param>
/// <param name="Severities">Severities to use instead, by id; <see langword="null"/> for a lint that is left out.</param>
public sealed record LintRules(string Match, IReadOnlyDictionary<string, LintSeverity?> Severities)
{
    /// <summary>Whether they are for a group.</summary>
    /// <param name="group">Its namespace and name.</param>
    internal bool Fit(string group) => FileSystemName.MatchesSimpleExpression(Match, group, ignoreCase: false);
}
