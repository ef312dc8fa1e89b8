using RouteModel.Verdicts;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Looks for mistakes that neither the API server nor Skipper's validator reports.</summary>
/// <param name="options">Which ones.</param>
internal sealed class Linter(LintOptions options)
{
    private readonly List<LintGroup> _groups = [];

    /// <summary>Adds an object; what is no RouteGroup that Skipper can read is passed over.</summary>
    public void Add(ManifestObject item)
    {
        if (options.Level is not null
            && item.Fault is null
            && item.ApiVersion == RouteGroup.ResourceKind.ApiVersion
            && item.Kind == RouteGroup.ResourceKind.Kind
            && SkipperVoice.Read(item, out RouteGroup group) is null)
        {
            _groups.Add(new LintGroup(item, group));
        }
    }

    /// <summary>What is found in each object that was added, by the object.</summary>
    public IReadOnlyDictionary<ManifestObject, IReadOnlyList<LintFinding>> Run()
    {
        var report = new LintReport(options);
        var set = new LintSet(_groups, options.Now);
        foreach (Lint lint in options.Level is null ? [] : LintRegistry.All)
        {
            report.Current = lint;
            lint.Check(set, report);
        }

        var found = new Dictionary<ManifestObject, IReadOnlyList<LintFinding>>(ReferenceEqualityComparer.Instance);
        foreach (LintGroup group in _groups)
        {
            found[group.Item] = report.Of(group);
        }

        return found;
    }
}
