using RouteModel.Gateway.Avi;
using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway;

/// <summary>Judges what a rule asks for itself, in AKO's order and with its texts.</summary>
internal sealed class RuleJudge(GatewayResolverOptions options, SnapshotView view)
{
    private const string OnRule = "defined on HTTPRoute-Rule";

    private const string L7Rule = "L7Rule";

    private const string ApplicationProfile = "ApplicationProfile";

    public RuleVerdict Judge(StoredRule rule, string space)
    {
        bool isAko = options.Profile.InvalidRule == InvalidRuleRule.RefusesRoute;
        if ((isAko ? FindAkoFault(rule) : RuleShape.FindFault(rule)) is { } invalid)
        {
            return new RuleVerdict { Invalid = invalid.Reason.Length > 0 ? invalid : null, EndsRoute = isAko };
        }

        RuleVerdict verdict = RuleVerdict.Good;
        if (rule.Filters.Count == 0)
        {
            return verdict;
        }

        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rule.Filters.Count; i++)
        {
            if (rule.Filters[i].ExtensionRef is { } target)
            {
                verdict = Judge(verdict, target, kinds, i, space);
            }
        }

        return verdict;
    }

    private RuleVerdict Judge(RuleVerdict verdict, StoredExtensionRef target, HashSet<string> kinds, int filter, string space)
    {
        bool isAko = options.Profile.RuleFilters == RuleFilterRule.AkoKinds;
        if (target.Group == ObjectKinds.AkoGroup || !isAko)
        {
            if (target.Group != ObjectKinds.AkoGroup || target.Kind is not (L7Rule or ApplicationProfile))
            {
                return Unresolved(verdict, Reasons.InvalidKind, $"Unsupported kind {target.Kind} {OnRule}", filter) with { EndsRoute = isAko };
            }

            if (!kinds.Add(target.Kind))
            {
                string reason = isAko ? Reasons.InvalidKind : Reasons.IncompatibleFilters;
                return Unresolved(verdict, reason, $"MultipleExtensionRef of same kind {OnRule}", filter) with { EndsProgramming = isAko };
            }
        }

        var name = new ObjectName(space, target.Name);
        return target.Kind switch
        {
            L7Rule when target.Group == ObjectKinds.AkoGroup =>
                FindFault(view.L7Rule(name), name) is { } message ? Unresolved(verdict, Reasons.BackendNotFound, message, filter) : verdict,
            ApplicationProfile => JudgeProfile(verdict, name, filter),
            _ => verdict,
        };
    }

    private RuleVerdict JudgeProfile(RuleVerdict verdict, ObjectName name, int filter)
    {
        StoredManaged? profile = view.ApplicationProfile(name);
        if (profile?.Status is { } status && status.Tenant == Tenants.Of(view, name.Namespace, options.Tenant) && profile.IsProgrammed)
        {
            return verdict with { ApplicationProfileRef = AviReferences.ApplicationProfile(status.Uuid ?? "") };
        }

        bool isAko = options.Profile.RuleFilters == RuleFilterRule.AkoKinds;
        Fault fault = profile is null
            ? new Fault(Reasons.BackendNotFound, $"ApplicationProfile Ref {name.Name} is invalid", filter)
            : new Fault(isAko ? Reasons.Pending : Reasons.BackendNotFound, $"ApplicationProfile Ref {name.Name} is not ready", filter);
        return isAko ? verdict with { Overwritable = fault } : Unresolved(verdict, fault.Reason, fault.Message, filter);
    }

    private static string? FindFault(StoredL7Rule? rule, ObjectName name) => rule switch
    {
        null => $"L7Rule CRD {name} not found",
        { HasStatus: false } => null,
        { Status: "" } => $"L7Rule CRD {name} is not processed by AKO main container",
        { Status: not "Accepted" } => $"L7Rule CRD {name} is not accepted",
        _ => null,
    };

    /// <summary>What AKO cannot do at all. A persistence that it cannot do it tells of in its log only, so the reason is empty.</summary>
    private static Fault? FindAkoFault(StoredRule rule) =>
        rule.Filters.Any(static filter => filter.RewritePathType == "ReplacePrefixMatch")
            ? new Fault(Reasons.UnsupportedValue, "HTTPUrlRewrite PathType has Unsupported value")
            : rule.Persistence is { } persistence && !SessionPersistence.IsSupported(persistence) ? new Fault("", "") : null;

    // The first fault is the one that is kept.
    private static RuleVerdict Unresolved(RuleVerdict verdict, string reason, string message, int filter) =>
        verdict with { Unresolved = verdict.Unresolved ?? new Fault(reason, message, filter) };
}
