using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Snapshots;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups.Reporting;

/// <summary>Collects the findings of one compilation in order.</summary>
internal sealed class CompilationLog
{
    private readonly List<CompilationFinding> _findings = [];

    /// <summary>Notes what Skipper logs without naming a group, and the group that is meant nevertheless.</summary>
    public void Error(string message, RouteGroupName? subject = null, ValueList<RuleProblem>? problems = null) =>
        _findings.Add(new CompilationFinding(CompilationFindingLevel.Error, message) { Subject = subject, Problems = problems ?? [] });

    /// <summary>Notes what could not be read.</summary>
    public void Error(ReadingFault fault) => _findings.Add(new CompilationFinding(CompilationFindingLevel.Error, fault.Text) { Place = fault.Place });

    /// <summary>Notes what is no fault, and what Skipper logs without naming a group.</summary>
    public void Info(string message) => _findings.Add(new CompilationFinding(CompilationFindingLevel.Info, message));

    public void Add(CompilationFinding finding) => _findings.Add(finding);

    public ValueList<CompilationFinding> ToList() => ValueList.From(_findings);
}
