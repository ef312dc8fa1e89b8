using RouteModel.Resources;
using RouteModel.Resources.Collections;
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
        var findings = new List<Finding>();
        foreach (string problem in FindProblems(routeGroup, new EskipFragments()))
        {
            findings.Add(new Finding { Rule = FindingRule.Skipper, Message = problem });
        }

        return ValueList.From(findings);
    }

    /// <summary>The texts of <see cref="Validate"/>; what was parsed on the way stays in <paramref name="fragments"/>.</summary>
    internal static IReadOnlyList<string> FindProblems(RouteGroup routeGroup, EskipFragments fragments)
    {
        if (StructureRules.FindProblem(routeGroup) is { } problem)
        {
            return [problem];
        }

        return routeGroup.Spec is { } spec ? SyntaxRules.FindProblems(spec, fragments) : [];
    }
}
