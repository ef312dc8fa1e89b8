using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Parents;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway;

/// <summary>Resolves one route: rules, parents, backends, and what is said about them.</summary>
internal sealed class RouteResolution(GatewayResolverOptions options, SnapshotView view)
{
    private const int InternalServerError = 500;

    private readonly RuleJudge _rules = new(options, view);
    private readonly ParentJudge _parents = new(options, view);
    private readonly BackendResolver _backends = new(options, view);

    private GatewayProfile Profile => options.Profile;

    public RoutePlan Resolve(StoredRoute route)
    {
        var verdicts = new RuleVerdict[route.Rules.Count];
        for (int i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = _rules.Judge(route.Rules[i], route.Name.Namespace);
        }

        List<ParentVerdict> parents = _parents.Judge(route);
        bool isRefused = Profile.InvalidRule == InvalidRuleRule.RefusesRoute && verdicts.Any(static verdict => verdict.EndsRoute);
        var rules = new ResolvedRule[verdicts.Length];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = Resolve(route, route.Rules[i], verdicts[i], i, isRefused);
        }

        var status = new RouteStatus(options, verdicts, rules, parents, isRefused);
        return new RoutePlan(
            route,
            new ResolvedRoute
            {
                Namespace = route.Name.Namespace,
                Name = route.Name.Name,
                Rules = ValueList.From(rules),
                Parents = status.Write(),
                Findings = status.Findings,
            },
            ValueList.From(parents));
    }

    private ResolvedRule Resolve(StoredRoute route, StoredRule rule, RuleVerdict verdict, int index, bool isRefused)
    {
        bool isDropped = isRefused || verdict.Invalid is not null;
        var backends = new ResolvedBackend[isDropped ? 0 : rule.Backends.Count];
        for (int i = 0; i < backends.Length; i++)
        {
            backends[i] = _backends.Resolve(rule.Backends[i], rule, route.Name.Namespace, index, i);
        }

        Shares.Distribute(backends);
        return new ResolvedRule
        {
            Index = index,
            Name = rule.Name,
            IsDropped = isDropped,
            Backends = ValueList.Create<ResolvedBackend>(backends),
            ErrorStatus = !isDropped && IsAnError(rule, verdict, backends) ? InternalServerError : null,
            ApplicationProfileRef = verdict.ApplicationProfileRef,
        };
    }

    /// <summary>
    /// Whether there is nothing to forward to, or a filter that must not be skipped cannot be resolved. Weights that are all zero give nobody
    /// anything; the Gateway API leaves the status open, and it is 500 here as for rules without backends.
    /// </summary>
    private bool IsAnError(StoredRule rule, RuleVerdict verdict, ResolvedBackend[] backends) =>
        Profile.UnresolvedExtension == UnresolvedExtensionRule.AnswerError
        && (verdict.Unresolved is not null
            || (Array.TrueForAll(backends, static backend => backend.Weight <= 0) && rule.Filters.All(static filter => filter.Type != "RequestRedirect")));
}

/// <summary>A resolved route beside what it was made of.</summary>
internal sealed record RoutePlan(StoredRoute Source, ResolvedRoute Route, ValueList<ParentVerdict> Parents);
