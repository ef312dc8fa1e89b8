using RouteModel.Resources;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Takes what lints find, and keeps what is wanted.</summary>
/// <param name="options">What is wanted.</param>
internal sealed class LintReport(LintOptions options)
{
    private readonly Dictionary<LintGroup, List<LintFinding>> _findings = [];
    private readonly HashSet<(Lint, LintGroup, LintPlace, string)> _seen = [];

    /// <summary>The lint whose check runs.</summary>
    public Lint Current { get; set; } = LintRegistry.All[0];

    public void Add(LintRoute route, LintPlace place, string message, LintSeverity? severity = null) => Add(route.Group, place, message, severity);

    public void Add(LintCall call, string message, int argument = -1, LintSeverity? severity = null) => Add(call.Route.Group, call.Place(argument), message, severity);

    public void Add(LintGroup group, LintPlace place, string message, LintSeverity? severity = null)
    {
        LintSeverity? wanted = options.Severity(Current, group.Name, severity ?? Current.Severity);
        if (wanted is not { } grave || !(grave >= options.Level) || IsSilenced(options.Ignored) || IsSilenced(group.Ignored) || !_seen.Add((Current, group, place, message)))
        {
            return;
        }

        if (!_findings.TryGetValue(group, out List<LintFinding>? list))
        {
            _findings.Add(group, list = []);
        }

        var finding = new Finding
        {
            Rule = FindingRule.Lint,
            Field = place.Field,
            Message = $"{Current.Id} {Current.Name}: {message}",
            Position = group.Locate(place),
            Remedy = Current.Help,
        };
        list.Add(new LintFinding(Current, grave, finding));
    }

    /// <summary>What was found in a group, in the order of its text.</summary>
    public IReadOnlyList<LintFinding> Of(LintGroup group) => !_findings.TryGetValue(group, out List<LintFinding>? list) ? [] : [.. list
        .OrderBy(static found => found.Finding.Position?.Line)
        .ThenBy(static found => found.Finding.Position?.Column)
        .ThenBy(static found => found.Lint.Id, StringComparer.Ordinal)];

    private bool IsSilenced(IEnumerable<string> ignored) => ignored.Any(name => name == Current.Id || name == Current.Name || name == "all");
}
