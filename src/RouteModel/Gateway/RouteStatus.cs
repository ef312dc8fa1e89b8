using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Parents;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway;

/// <summary>Writes the status of a route from what was found.</summary>
internal sealed class RouteStatus(
    GatewayResolverOptions options, IReadOnlyList<RuleVerdict> verdicts, IReadOnlyList<ResolvedRule> rules, IReadOnlyList<ParentVerdict> parents, bool isRefused)
{
    private static readonly RouteCondition Resolved = new(Reasons.ResolvedRefs, true, Reasons.ResolvedRefs, "");

    private static readonly RouteCondition Attached = new(Reasons.Accepted, true, Reasons.Accepted, "Parent reference is valid");

    private readonly RouteFinding[] _findings = Find(verdicts, rules);

    private GatewayProfile Profile => options.Profile;

    /// <summary>Everything that was found, in the order of rules and backends.</summary>
    public ValueList<RouteFinding> Findings => ValueList.From(_findings);

    public ValueList<RouteParentStatus> Write() => Profile.BadParent == BadParentRule.EndsProgramming ? WriteAko() : WriteStandard();

    private static RouteFinding[] Find(IReadOnlyList<RuleVerdict> verdicts, IReadOnlyList<ResolvedRule> rules)
    {
        List<RouteFinding>? found = null;
        for (int i = 0; i < rules.Count; i++)
        {
            RuleVerdict verdict = verdicts[i];
            Add(verdict.Invalid is { } invalid ? About(invalid, Reasons.Accepted, i) : null);
            Add(verdict.Unresolved is { } unresolved ? About(unresolved, Reasons.ResolvedRefs, i) : null);
            Add(verdict.Overwritable is { } overwritable ? About(overwritable, Reasons.ResolvedRefs, i) : null);
            foreach (ResolvedBackend backend in rules[i].Backends)
            {
                Add(backend.Finding);
            }
        }

        return found?.ToArray() ?? [];

        void Add(RouteFinding? finding)
        {
            if (finding is not null)
            {
                (found ??= []).Add(finding);
            }
        }
    }

    private static RouteFinding About(Fault fault, string type, int rule) =>
        new() { ConditionType = type, Reason = fault.Reason, Message = fault.Message, Rule = rule, Filter = fault.Filter };

    private ValueList<RouteParentStatus> WriteStandard()
    {
        RouteFinding[] invalid = [.. _findings.Where(static finding => finding.ConditionType == Reasons.Accepted)];
        bool isLost = rules.Count > 0 && rules.All(static rule => rule.IsDropped);
        RouteCondition refs = Verdict();
        return ValueList.From(parents.Select(parent =>
        {
            var conditions = new List<RouteCondition>
            {
                parent.Refusal is { } refusal ? False(Reasons.Accepted, refusal.Reason, refusal.Message)
                    : isLost ? False(Reasons.Accepted, invalid[0].Reason, invalid[0].Message)
                    : Attached,
                refs,
            };
            if (invalid.Length > 0 && !isLost)
            {
                string dropped = string.Join(", ", invalid.Select(static finding => $"{finding.Field}: {finding.Message}"));
                conditions.Add(new RouteCondition(Reasons.PartiallyInvalid, true, invalid[0].Reason, $"Dropped Rule: {dropped}"));
            }

            return Status(parent, conditions, isProgrammed: parent.Refusal is null && !isLost);
        }));
    }

    private ValueList<RouteParentStatus> WriteAko()
    {
        if (isRefused)
        {
            // AKO stops at the first rule it cannot take, so what comes behind it is not said.
            RuleVerdict first = verdicts.First(static verdict => verdict.EndsRoute);
            return first switch
            {
                { Invalid: { } invalid } => Everywhere(False(Reasons.Accepted, invalid.Reason, invalid.Message)),
                { Unresolved: { } unresolved } => Everywhere(False(Reasons.ResolvedRefs, unresolved.Reason, unresolved.Message)),
                _ => [],
            };
        }

        Fault? early = verdicts.Select(static verdict => verdict.Unresolved).FirstOrDefault(static fault => fault is not null);
        bool isJudged = parents.Count > 0 && parents[0].Refusal is null;
        RouteCondition? refs = early is not null ? False(Reasons.ResolvedRefs, early.Reason, early.Message) : isJudged ? Verdict() : null;
        bool isProgrammed = !verdicts.Any(static verdict => verdict.EndsProgramming);
        var statuses = new List<RouteParentStatus>();
        foreach (ParentVerdict parent in parents)
        {
            isProgrammed &= parent.Refusal is null;
            RouteCondition accepted = parent.Refusal is { } refusal ? False(Reasons.Accepted, refusal.Reason, refusal.Message) : Attached;
            RouteCondition[] conditions = refs is null ? [accepted] : early is null ? [accepted, refs] : [refs, accepted];
            statuses.Add(Status(parent, conditions, isProgrammed && parent.IsServed));
        }

        return ValueList.From(statuses);
    }

    /// <summary>The condition of references, which tells of one finding: the first, or the last where each overwrites those before it.</summary>
    private RouteCondition Verdict()
    {
        IEnumerable<RouteFinding> unresolved = _findings.Where(static finding => finding.ConditionType == Reasons.ResolvedRefs);
        RouteFinding? told = Profile.ReportedFinding == ReportedFindingRule.Last ? unresolved.LastOrDefault() : unresolved.FirstOrDefault();
        return told is null ? Resolved : False(Reasons.ResolvedRefs, told.Reason, told.Message);
    }

    private ValueList<RouteParentStatus> Everywhere(RouteCondition condition) =>
        ValueList.From(parents.Select(parent => Status(parent, [condition], isProgrammed: false)));

    private RouteParentStatus Status(ParentVerdict parent, IEnumerable<RouteCondition> conditions, bool isProgrammed)
    {
        StoredParent reference = parent.Reference;
        bool isAko = Profile.ReferenceKinds == ReferenceKindRule.Ignored;
        return new RouteParentStatus
        {
            ParentRef = new RouteParentReference
            {
                Group = isAko ? null : reference.Group,
                Kind = isAko ? null : reference.Kind,
                Namespace = isAko ? parent.Gateway.Name.Namespace : reference.Namespace,
                Name = reference.Name,
                SectionName = reference.SectionName,
                Port = isAko ? null : reference.Port,
            },
            ControllerName = options.ControllerName,
            Conditions = ValueList.From(conditions),
            Hostnames = parent.Hostnames,
            IsProgrammed = isProgrammed,
        };
    }

    private static RouteCondition False(string type, string reason, string message) => new(type, false, reason, message);
}
