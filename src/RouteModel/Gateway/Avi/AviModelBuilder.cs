using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Avi;

/// <summary>What AKO sends to Avi for one route at each Gateway that it is programmed on.</summary>
internal sealed class AviModelBuilder(GatewayResolverOptions options, SnapshotView view)
{
    private readonly PoolServers _servers = new(view);

    /// <summary>The parts of virtual services that a route gives.</summary>
    public ValueList<AviRoutePart> Build(RoutePlan plan)
    {
        var parts = new List<AviRoutePart>();
        for (int i = 0; i < plan.Parents.Count; i++)
        {
            StoredGateway gateway = plan.Parents[i].Gateway;
            if (plan.Route.Parents.Count > i && plan.Route.Parents[i].IsProgrammed && !parts.Exists(part => part.Gateway == gateway.Name))
            {
                parts.Add(new AviRoutePart(gateway.Name, gateway.IsDedicated ? [BuildDedicated(gateway, plan)] : BuildRules(gateway, plan)));
            }
        }

        return ValueList.From(parts);
    }

    /// <summary>A child virtual service for each rule; of rules whose names are equal the last one wins completely.</summary>
    private ValueList<AviRuleService> BuildRules(StoredGateway gateway, RoutePlan plan)
    {
        var rules = new Dictionary<string, AviRuleService>(StringComparer.Ordinal);
        for (int i = 0; i < plan.Source.Rules.Count; i++)
        {
            string key = AviNames.KeyOfRule(gateway.Name, plan.Source.Name, plan.Source.Rules[i]);
            string name = AviNames.OfRule(options.ClusterName, key);
            ResolvedRule rule = plan.Route.Rules[i];
            List<(ResolvedBackend Backend, string Pool)> forwarded = Forwarded(rule, key);
            ValueList<AviPoolGroup> groups = forwarded.Count == 0 ? [] : [Group(name, forwarded, static backend => backend.Weight)];
            rules[name] = Create(name, plan, rule) with
            {
                RuleName = rule.Name,
                ApplicationProfileRef = rule.ApplicationProfileRef,
                DefaultPoolGroup = groups.Count == 0 ? null : name,
                PoolGroups = groups,
                Pools = Pools(forwarded, gateway),
            };
        }

        return ValueList.From(rules.Values.OrderBy(static rule => rule.Name, StringComparer.Ordinal));
    }

    private AviRuleService BuildDedicated(StoredGateway gateway, RoutePlan plan)
    {
        var groups = new List<AviPoolGroup>();
        var all = new List<(ResolvedBackend, string)>();
        for (int i = 0; i < plan.Source.Rules.Count; i++)
        {
            string name = AviNames.OfRule(options.ClusterName, AviNames.KeyOfRule(gateway.Name, plan.Source.Name, plan.Source.Rules[i]));
            ResolvedRule rule = plan.Route.Rules[i];
            ResolvedBackend[] kept = [.. rule.Backends.Where(IsKept)];
            if (kept.Length == 0)
            {
                continue;
            }

            // Sessions that a rule asks for are not looked at here.
            List<(ResolvedBackend, string)> forwarded = [.. Forwarded(rule, name).Select(static pair =>
                (pair.Backend with { Pool = pair.Backend.Pool! with { RulePersistence = null } }, pair.Pool))];
            bool isEven = kept.Sum(static backend => (long)backend.Weight) == 0;
            groups.Add(Group(name, forwarded, backend => isEven ? 1 : backend.Weight));
            all.AddRange(forwarded);
        }

        return Create(AviNames.OfVirtualService(options.ClusterName, gateway), plan, null) with
        {
            PoolGroups = ValueList.From(groups.OrderBy(static group => group.Members.Count == 0 ? "" : group.Members[0].PoolRef, StringComparer.Ordinal)),
            Pools = Pools(all, gateway),
        };
    }

    private static AviRuleService Create(string name, RoutePlan plan, ResolvedRule? rule) => new()
    {
        Name = name,
        RouteNamespace = plan.Route.Namespace,
        RouteName = plan.Route.Name,
        RuleName = rule?.Name ?? "",
    };

    // A backend whose reference is good stays, even if its Service is missing.
    private static bool IsKept(ResolvedBackend backend) =>
        backend.Outcome != BackendOutcome.LeftOut || backend.Finding is null or { Filter: not null };

    private List<(ResolvedBackend Backend, string Pool)> Forwarded(ResolvedRule rule, string owner) =>
        [.. rule.Backends.Where(static backend => backend.Pool is not null)
            .Select(backend => (backend, AviNames.OfPool(options.ClusterName, owner, backend)))];

    /// <summary>A pool group. Two members with one pool are one, with the ratio of the first.</summary>
    private static AviPoolGroup Group(string name, IEnumerable<(ResolvedBackend Backend, string Pool)> forwarded, Func<ResolvedBackend, int> ratio) => new(
        name,
        ValueList.From(forwarded
            .OrderBy(static pair => pair.Pool, StringComparer.Ordinal)
            .DistinctBy(static pair => pair.Pool)
            .Select(pair => new AviPoolGroupMember(AviReferences.Pool(pair.Pool), ratio(pair.Backend)))));

    /// <summary>The pools. Of two with one name the settings of the last count.</summary>
    private ValueList<AviPool> Pools(IEnumerable<(ResolvedBackend Backend, string Pool)> forwarded, StoredGateway gateway)
    {
        var pools = new SortedDictionary<string, AviPool>(StringComparer.Ordinal);
        string tenant = Tenants.Of(view, gateway.Name.Namespace, options.Tenant);
        foreach ((ResolvedBackend backend, string name) in forwarded)
        {
            (int port, ValueList<string> servers) = _servers.Find(backend);
            pools[name] = new AviPool
            {
                Name = name,
                Tenant = tenant,
                ServiceNamespace = backend.Namespace,
                ServiceName = backend.Name,
                Port = port,
                Servers = servers,
                Settings = backend.Pool!,
            };
        }

        return ValueList.From(pools.Values);
    }
}

/// <summary>What a route gives to the virtual service of a Gateway.</summary>
internal sealed record AviRoutePart(ObjectName Gateway, ValueList<AviRuleService> Rules);
