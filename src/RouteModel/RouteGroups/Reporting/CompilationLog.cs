using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Reporting;

/// <summary>Collects the findings of one compilation in order.</summary>
internal sealed class CompilationLog
{
    private readonly List<CompilationFinding> _findings = [];

    /// <summary>Notes what Skipper logs without naming a group, and the group that is meant nevertheless.</summary>
    public void Error(string message, RouteGroupName? subject = null) =>
        _findings.Add(new CompilationFinding(CompilationFindingLevel.Error, message) { Subject = subject });

    /// <summary>A log for one group. It says the same thing only once, as Skipper's does.</summary>
    public GroupLog For(SelectedGroup group) => new(this, new RouteGroupName(group.RawNamespace, group.Name));

    public void Add(CompilationFinding finding) => _findings.Add(finding);

    public ValueList<CompilationFinding> ToList() => ValueList.From(_findings);
}

/// <summary>Collects the findings about one group.</summary>
internal sealed class GroupLog(CompilationLog log, RouteGroupName group)
{
    private readonly HashSet<(CompilationFindingLevel, string)> _said = [];

    public void Error(string message) => Add(CompilationFindingLevel.Error, message);

    public void Trace(string message) => Add(CompilationFindingLevel.Trace, message);

    private void Add(CompilationFindingLevel level, string message)
    {
        if (_said.Add((level, message)))
        {
            log.Add(new CompilationFinding(level, message, group));
        }
    }
}
