namespace RouteModel.RouteGroups.Reporting;

/// <summary>Notes findings about one group, each once, as Skipper's logger does. Upstream: Skipper, <c>dataclients/kubernetes/logger.go</c>.</summary>
internal sealed class GroupLog(SelectedGroup group, Action<CompilationFinding> sink)
{
    private readonly HashSet<(CompilationFindingLevel, string)> _said = [];

    public void Error(string message) => Add(CompilationFindingLevel.Error, message);

    public void Info(string message) => Add(CompilationFindingLevel.Info, message);

    public void Debug(string message) => Add(CompilationFindingLevel.Debug, message);

    public void Trace(string message) => Add(CompilationFindingLevel.Trace, message);

    private void Add(CompilationFindingLevel level, string message)
    {
        if (_said.Add((level, message)))
        {
            sink(new CompilationFinding(level, message, new RouteGroupName(group.RawNamespace, group.Name)));
        }
    }
}
