using RouteModel.Resources;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Snapshots;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups;

/// <summary>
/// Skipper's own validation of a RouteGroup, the basic one that its Kubernetes client and its admission webhook make. It sees other things than
/// the CRD's schema: references, ports, duplicate names, eskip syntax. Upstream: Skipper,
/// <c>dataclients/kubernetes/definitions/routegroupvalidator.go</c>.
/// </summary>
public static class SkipperValidator
{
    /// <summary>
    /// What Skipper says of a group: the first problem of its structure alone, or else all problems of its filters, predicates, network addresses
    /// and hosts, in this order. Each finding is one of its texts, with the rule <see cref="FindingRule.Skipper"/>; joined by line breaks they
    /// are its answer.
    /// </summary>
    /// <param name="routeGroup">The group; null items in its lists are problems as well.</param>
    /// <returns>The findings; empty for a group that Skipper accepts.</returns>
    public static ValueList<Finding> Validate(RouteGroup routeGroup)
    {
        ArgumentNullException.ThrowIfNull(routeGroup);
        return ToFindings(FindProblems(routeGroup, new EskipFragments()));
    }

    /// <summary>
    /// As <see cref="Validate"/>, with what Skipper's own webhook adds under <c>-enable-advanced-validation</c>: each filter and predicate is made with those
    /// that are built in. Names that only flags of Skipper register are unknown to it, and files that filters read are taken to be missing.
    /// </summary>
    /// <param name="routeGroup">The group.</param>
    /// <returns>The findings; empty for a group that Skipper accepts.</returns>
    public static ValueList<Finding> ValidateAdvanced(RouteGroup routeGroup)
    {
        ArgumentNullException.ThrowIfNull(routeGroup);
        return ToFindings(FindProblems(routeGroup, new EskipFragments(), isAdvanced: true));
    }

    /// <summary>The problems of a group; what was parsed on the way stays in <paramref name="fragments"/>.</summary>
    internal static IReadOnlyList<RuleProblem> FindProblems(RouteGroup routeGroup, EskipFragments fragments, bool isAdvanced = false)
    {
        if (StructureRules.FindProblem(routeGroup) is { } problem)
        {
            return [problem];
        }

        AdvancedRules? advanced = isAdvanced ? new AdvancedRules($"{Namespaces.OrDefault(routeGroup.Metadata.Namespace)}/{routeGroup.Metadata.Name}") : null;
        return routeGroup.Spec is { } spec ? SyntaxRules.FindProblems(spec, fragments, advanced) : [];
    }

    private static ValueList<Finding> ToFindings(IReadOnlyList<RuleProblem> problems)
    {
        var findings = new List<Finding>(problems.Count);
        foreach (RuleProblem problem in problems)
        {
            findings.Add(new Finding { Rule = FindingRule.Skipper, Field = problem.Field, Message = problem.Text });
        }

        return ValueList.From(findings);
    }
}
