using RouteModel.Gateway.Avi;
using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Matching;
using RouteModel.Gateway.Parents;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway;

/// <summary>Resolves HTTPRoutes with their RouteBackendExtensions: parents, backends, pools, and what the routes' status says.</summary>
/// <remarks>
/// A pure function of snapshot and options, linear in the number of routes and of what they refer to. Nothing throws for bad input. A resolver is
/// immutable and may be used from any thread.
/// </remarks>
/// <example>
/// <code>
/// GatewaySnapshot snapshot = GatewaySnapshot.Read(ManifestReader.Read(File.ReadAllBytes("cluster.yaml")));
/// foreach (ResolvedRoute route in new GatewayResolver().Resolve(snapshot).Routes)
/// {
///     Console.WriteLine($"{route.Namespace}/{route.Name}: {route.Findings.Count} findings");
/// }
/// </code>
/// </example>
public sealed class GatewayResolver
{
    private readonly GatewayResolverOptions _options;

    /// <summary>A resolver.</summary>
    /// <param name="options">What resolutions depend on beside the objects; the defaults if <see langword="null"/>.</param>
    public GatewayResolver(GatewayResolverOptions? options = null) => _options = options ?? new GatewayResolverOptions();

    /// <summary>Resolves every route of a snapshot.</summary>
    /// <param name="snapshot">The cluster.</param>
    /// <param name="previous">
    /// The resolution of an earlier snapshot under equal options: only routes that have changed, or that depend on what has, are then resolved
    /// anew. The result is the same as without it.
    /// </param>
    public GatewayResolution Resolve(GatewaySnapshot snapshot, GatewayResolution? previous = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ResolutionMemory? known = previous?.Memory.Serves(_options) == true ? previous.Memory : null;
        var memory = new ResolutionMemory(_options);
        var routes = new List<ResolvedRoute>();
        var plans = new List<RoutePlan>();
        var parts = new Dictionary<ObjectName, List<AviRuleService>>();
        foreach (StoredRoute route in snapshot.All<StoredRoute>(ObjectKind.Route))
        {
            RouteMemo? memo = known?.Find(route, snapshot);
            if (memo is null)
            {
                memo = Resolve(route, snapshot);
                memory.ResolvedRoutes++;
            }

            memory.Add(memo);
            routes.Add(memo.Plan.Route);
            plans.Add(memo.Plan);
            foreach (AviRoutePart part in memo.Parts)
            {
                (parts.TryGetValue(part.Gateway, out List<AviRuleService>? rules) ? rules : parts[part.Gateway] = []).AddRange(part.Rules);
            }
        }

        return new GatewayResolution(ValueList.From(routes), ValueList.From(VirtualServices(snapshot, parts)), () => Order(plans), memory);
    }

    private ValueList<ResolvedMatch> Order(List<RoutePlan> plans)
    {
        var matches = new List<ResolvedMatch>();
        foreach (RoutePlan plan in plans)
        {
            matches.AddRange(MatchOrder.Of(plan.Source, plan.Route));
        }

        matches.Sort(new MatchOrder(_options.Profile.Precedence));
        return ValueList.From(matches);
    }

    private RouteMemo Resolve(StoredRoute route, GatewaySnapshot snapshot)
    {
        var view = new SnapshotView(snapshot);
        RoutePlan plan = new RouteResolution(_options, view).Resolve(route);
        ValueList<AviRoutePart> parts = _options.Profile.AviObjects == AviObjectRule.Programmed ? new AviModelBuilder(_options, view).Build(plan) : [];
        view.Close();
        return new RouteMemo(plan, parts, view);
    }

    private IEnumerable<AviVirtualService> VirtualServices(GatewaySnapshot snapshot, Dictionary<ObjectName, List<AviRuleService>> parts)
    {
        if (_options.Profile.AviObjects != AviObjectRule.Programmed)
        {
            yield break;
        }

        var view = new SnapshotView(snapshot);
        foreach (StoredGateway gateway in snapshot.All<StoredGateway>(ObjectKind.Gateway))
        {
            if (!GatewayClasses.IsOurs(view.GatewayClass(gateway.ClassName), _options))
            {
                continue;
            }

            string name = AviNames.OfVirtualService(_options.ClusterName, gateway);
            List<AviRuleService> rules = parts.GetValueOrDefault(gateway.Name) ?? [];
            if (gateway.IsDedicated && rules.Count == 0)
            {
                rules = [new AviRuleService { Name = name, RouteNamespace = "", RouteName = "" }];
            }

            yield return new AviVirtualService
            {
                GatewayNamespace = gateway.Name.Namespace,
                GatewayName = gateway.Name.Name,
                Name = name,
                Tenant = Tenants.Of(view, gateway.Name.Namespace, _options.Tenant),
                IsDedicated = gateway.IsDedicated,
                Rules = ValueList.From(rules.OrderBy(static rule => rule.Name, StringComparer.Ordinal)),
            };
        }
    }
}
