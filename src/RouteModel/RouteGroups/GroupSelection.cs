using RouteModel.Resources.Collections;
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
/// <param name="classExpression">What the class must match; empty for Skipper's default.</param>
internal sealed class GroupSelection(string classExpression)
{
    private const string ClassAnnotation = "zalando.org/routegroup.class";
    private const string DefaultClass = "skipper";

    private readonly Re2Regex _class = OptionExpression.Compile(classExpression.Length == 0 ? DefaultClass : classExpression);

    /// <summary>Looks at all groups and chooses. Invalid groups of any class are reported.</summary>
    /// <param name="groups">All groups.</param>
    /// <param name="before">What is known of them already; <see langword="null"/> if nothing is.</param>
    /// <param name="refused">Where the invalid ones are listed.</param>
    /// <param name="log">Where they are reported.</param>
    public GroupSet Select(ValueList<RouteGroup> groups, GroupSet? before, List<RefusedRouteGroup> refused, CompilationLog log)
    {
        var all = new GroupMemo[groups.Count];
        var fragments = new EskipFragments();
        int chosen = 0;
        int next = 0;
        for (int i = 0; i < all.Length; i++)
        {
            GroupMemo memo = before?.Find(groups[i], ref next) ?? Judge(groups[i], fragments);
            all[i] = memo;
            if (memo.Selected is not null)
            {
                chosen++;
            }
            else if (memo.Problems is { } problems)
            {
                Report(memo.Source, problems, refused, log);
            }
        }

        return new GroupSet(all, before?.OrderFor(all) ?? GroupOrder.Of(all, chosen));
    }

    private static void Report(RouteGroup group, ValueList<RuleProblem> problems, List<RefusedRouteGroup> refused, CompilationLog log)
    {
        IEnumerable<RuleProblem> each = problems;
        string text = string.Join('\n', each.Select(static problem => problem.Text));
        var refusal = new RefusedRouteGroup(Namespaces.OrDefault(group.Metadata.Namespace), group.Metadata.Name ?? "", text);
        log.Error("[routegroup] " + text, new RouteGroupName(refusal.Namespace, refusal.Name), problems);
        refused.Add(refusal);
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
