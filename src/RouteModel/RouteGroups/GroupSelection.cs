using System.Text.RegularExpressions;
using RouteModel.Resources.Text;
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

    private readonly Regex _class = OptionExpression.Compile(classExpression);

    /// <summary>The chosen groups by raw namespace, then name. Invalid groups of any class are reported.</summary>
    public List<SelectedGroup> Select(IEnumerable<RouteGroup> groups, List<RefusedRouteGroup> refused, CompilationLog log)
    {
        var selected = new List<SelectedGroup>();
        foreach (RouteGroup group in groups)
        {
            var fragments = new EskipFragments();
            IReadOnlyList<string> problems = SkipperValidator.FindProblems(group, fragments);
            if (problems.Count > 0)
            {
                string text = string.Join('\n', problems);
                var refusal = new RefusedRouteGroup(Namespaces.OrDefault(group.Metadata.Namespace), group.Metadata.Name ?? "", text);
                log.Error("[routegroup] " + text, new RouteGroupName(refusal.Namespace, refusal.Name));
                refused.Add(refusal);
                continue;
            }

            var candidate = new SelectedGroup(group, fragments);
            if (candidate.Annotation(ClassAnnotation) is not { Length: > 0 } name || _class.IsMatch(name))
            {
                selected.Add(candidate);
            }
        }

        // A stable order, so that groups of the same name stay in input order.
        return [.. selected
            .OrderBy(static group => group.RawNamespace, Utf8Order.Instance)
            .ThenBy(static group => group.Name, Utf8Order.Instance)];
    }
}
