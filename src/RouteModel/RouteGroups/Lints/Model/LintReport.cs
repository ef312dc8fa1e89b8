using RouteModel.Resources;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Takes what lints find, and keeps what is wanted.</summary>
/// <param name="options">What is wanted.</param>
internal sealed class LintReport(LintOptions options)
{
    private readonly Dictionary<LintSubject, List<LintFinding>> _findings = [];
    private readonly HashSet<(Lint, LintSubject, LintPlace, string)> _seen = [];

    /// <summary>The lint whose check runs.</summary>
    public Lint Current { get; set; } = LintRegistry.All[0];

    public void Add(LintRoute route, LintPlace place, string message, LintSeverity? severity = null) => Add(route.Group, place, message, severity);

    public void Add(LintCall call, string message, int argument = -1, LintSeverity? severity = null) => Add(call.Route.Group, call.Place(argument), message, severity);

    public void Add(LintSubject subject, LintPlace place, string message, LintSeverity? severity = null)
    {
        LintSeverity? wanted = options.Severity(Current, subject.Name, severity ?? Current.Severity);
        if (wanted is not { } grave || !(grave >= options.Level) || IsSilenced(options.Ignored) || IsSilenced(subject.Ignored) || !_seen.Add((Current, subject, place, message)))
        {
            return;
        }

        if (!_findings.TryGetValue(subject, out List<LintFinding>? list))
        {
            _findings.Add(subject, list = []);
        }

        var finding = new Finding
        {
            Rule = FindingRule.Lint,
            Field = place.Field,
            Message = $"{Current.Id} {Current.Name}: {message}",
            Position = subject.Locate(place),
            Remedy = Current.Help,
        };
        list.Add(new LintFinding(Current, grave, finding));
    }

    /// <summary>What was found in an object, in the order of its text.</summary>
    public IReadOnlyList<LintFinding> Of(LintSubject subject) => !_findings.TryGetValue(subject, out List<LintFinding>? list) ? [] : [.. list
        .OrderBy(static found => found.Finding.Position?.Line)
        .ThenBy(static found => found.Finding.Position?.Column)
        .ThenBy(static found => found.Lint.Id, StringComparer.Ordinal)];

    private bool IsSilenced(IEnumerable<string> ignored) => ignored.Any(name => name == Current.Id || name == Current.Name || name == "all");
}
