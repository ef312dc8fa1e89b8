using RouteModel.Gateway.Lints;
using RouteModel.Verdicts;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Looks for mistakes that neither the API server nor Skipper's validator nor AKO reports.</summary>
/// <param name="options">Which ones.</param>
internal sealed class Linter(LintOptions options)
{
    private readonly List<LintGroup> _groups = [];
    private readonly List<LintSubject> _others = [];

    /// <summary>Adds an object. A RouteGroup that Skipper cannot read is passed over, and so is what no lint looks at.</summary>
    public void Add(ManifestObject item)
    {
        if (options.Level is null || item.Fault is not null)
        {
            return;
        }

        if (item.ApiVersion == RouteGroup.ResourceKind.ApiVersion && item.Kind == RouteGroup.ResourceKind.Kind)
        {
            if (SkipperVoice.Read(item, out RouteGroup group) is null)
            {
                _groups.Add(new LintGroup(item, group));
            }
        }
        else if (GatewayLints.Read(item) is { } other)
        {
            _others.Add(other);
        }
    }

    /// <summary>What is found in each object that was added, by the object.</summary>
    public IReadOnlyDictionary<ManifestObject, IReadOnlyList<LintFinding>> Run()
    {
        var report = new LintReport(options);
        var set = new LintSet(_groups, _others, options.Now);
        foreach (Lint lint in options.Level is null ? [] : LintRegistry.All)
        {
            report.Current = lint;
            lint.Check(set, report);
        }

        var found = new Dictionary<ManifestObject, IReadOnlyList<LintFinding>>(ReferenceEqualityComparer.Instance);
        foreach (LintSubject subject in _groups.Concat(_others))
        {
            found[subject.Item] = report.Of(subject);
        }

        return found;
    }
}
