using RouteModel.Resources.Collections;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Re2;
using RouteModel.RouteGroups.Incremental;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Snapshots;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups;

/// <summary>
/// Chooses the groups to compile: first the valid ones, then those of the configured class, sorted. Upstream: Skipper,
/// <c>dataclients/kubernetes/clusterclient.go</c>.
/// </summary>
internal sealed class GroupSelection(string classExpression)
{
    private const string ClassAnnotation = "zalando.org/routegroup.class";

    private readonly Re2Regex _class = OptionExpression.Compile(classExpression);

    /// <summary>The chosen groups by raw namespace, then name. Invalid groups of any class are reported.</summary>
    /// <param name="groups">All groups.</param>
    /// <param name="before">What is known of them already.</param>
    /// <param name="memory">Where it is kept what is known now of those that are not chosen.</param>
    /// <param name="refused">Where the invalid ones are listed.</param>
    /// <param name="log">Where they are reported.</param>
    public List<GroupMemo> Select(
        IEnumerable<RouteGroup> groups, CompilationMemory? before, CompilationMemory memory, List<RefusedRouteGroup> refused, CompilationLog log)
    {
        var selected = new List<GroupMemo>();
        var fragments = new EskipFragments();
        foreach (RouteGroup group in groups)
        {
            GroupMemo memo = before?.Find(group) ?? Judge(group, fragments);
            if (memo.Selected is not null)
            {
                selected.Add(memo);
                continue;
            }

            memory.Add(memo);
            if (memo.Problems is { } problems)
            {
                string text = string.Join('\n', problems.Select(static problem => problem.Text));
                var refusal = new RefusedRouteGroup(Namespaces.OrDefault(group.Metadata.Namespace), group.Metadata.Name ?? "", text);
                log.Error("[routegroup] " + text, new RouteGroupName(refusal.Namespace, refusal.Name), problems);
                refused.Add(refusal);
            }
        }

        // A stable order, so that groups of the same name stay in input order.
        return [.. selected
            .OrderBy(static memo => memo.Source.Metadata.Namespace ?? "", Utf8Order.Instance)
            .ThenBy(static memo => memo.Source.Metadata.Name ?? "", Utf8Order.Instance)];
    }

    private GroupMemo Judge(RouteGroup group, EskipFragments fragments)
    {
        IReadOnlyList<RuleProblem> problems = SkipperValidator.FindProblems(group, fragments);
        if (problems.Count > 0)
        {
            return new GroupMemo(group, null, ValueList.From(problems));
        }

        var candidate = new SelectedGroup(group, group.Spec is { } spec ? fragments.Of(spec) : GroupFragments.None);
        bool isOfClass = candidate.Annotation(ClassAnnotation) is not { Length: > 0 } name || _class.IsMatch(name);
        return new GroupMemo(group, isOfClass ? candidate : null, null);
    }
}
