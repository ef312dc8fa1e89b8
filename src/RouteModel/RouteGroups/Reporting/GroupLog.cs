using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups.Reporting;

/// <summary>
/// Notes findings about one group, each once, as Skipper's logger does, with the field of the group that they are about. Upstream: Skipper,
/// <c>dataclients/kubernetes/logger.go</c>.
/// </summary>
internal sealed class GroupLog(SelectedGroup group, Action<CompilationFinding> sink)
{
    private HashSet<(CompilationFindingLevel, string)>? _said;

    public void Error(string message, string field = "") => Add(CompilationFindingLevel.Error, message, field);

    public void Info(string message, string field) => Add(CompilationFindingLevel.Info, message, field);

    public void Debug(string message, string field) => Add(CompilationFindingLevel.Debug, message, field);

    public void Trace(string message, string field) => Add(CompilationFindingLevel.Trace, message, field);

    private void Add(CompilationFindingLevel level, string message, string field)
    {
        _said ??= [];
        if (_said.Add((level, message)))
        {
            sink(new CompilationFinding(level, message, new RouteGroupName(group.RawNamespace, group.Name))
            {
                Problems = field.Length == 0 ? [] : [new RuleProblem(message, field)],
            });
        }
    }
}
