using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Parents;

/// <summary>Judges a route's parents, each by itself.</summary>
/// <remarks>
/// A Gateway is judged as it stands in the snapshot: what AKO says while it is still at work on one (<c>Pending</c>, a listener that is not in
/// its status yet), and which of two routes came first to a dedicated Gateway, is no property of a snapshot.
/// </remarks>
internal sealed class ParentJudge(GatewayResolverOptions options, SnapshotView view)
{
    private const string Dedicated = "Dedicated Gateway Mode is enabled.";

    private bool HasModes => options.Profile.GatewayModes == GatewayModeRule.TenantsAndDedicatedGateways;

    /// <summary>The verdicts of the parents that the controller is responsible for, in the order of the references.</summary>
    public List<ParentVerdict> Judge(StoredRoute route)
    {
        var verdicts = new List<ParentVerdict>();
        foreach (StoredParent parent in route.Parents)
        {
            if (FindGateway(parent, route) is { } gateway)
            {
                verdicts.Add(options.Profile.Listeners == ListenerRule.AllTogether ? Judge(parent, gateway, route) : JudgeAsAko(parent, gateway, route));
            }
        }

        return verdicts;
    }

    private StoredGateway? FindGateway(StoredParent parent, StoredRoute route)
    {
        if (options.Profile.ReferenceKinds == ReferenceKindRule.Checked && parent is not { Group: ObjectKinds.GatewayGroup, Kind: "Gateway" })
        {
            return null;
        }

        StoredGateway? gateway = view.Gateway(new ObjectName(parent.Namespace ?? route.Name.Namespace, parent.Name));
        return gateway is not null && GatewayClasses.IsOurs(view.GatewayClass(gateway.ClassName), options) ? gateway : null;
    }

    private ParentVerdict Judge(StoredParent parent, StoredGateway gateway, StoredRoute route)
    {
        ValueList<string> hostnames = [];
        var open = new List<StoredListener>();
        bool isNamed = false;
        foreach (StoredListener listener in gateway.Listeners)
        {
            bool isMeant = IsMeant(listener, parent);
            isNamed |= isMeant;
            if (isMeant && Admits(listener, gateway, route))
            {
                open.Add(listener);
            }
        }

        Fault? refusal = !isNamed ? AkoListeners.NoListener
            : open.Count == 0 ? new Fault(Reasons.NotAllowedByListeners, "No listener takes routes of this kind from this namespace")
            : FindHostnames(open, route, out hostnames) ? null
            : AkoListeners.NoHostname;
        return new ParentVerdict(parent, gateway, refusal, hostnames);
    }

    private ParentVerdict JudgeAsAko(StoredParent parent, StoredGateway gateway, StoredRoute route)
    {
        var listeners = new AkoListeners(gateway, parent, route);
        Fault? refusal = FindModeFault(parent, gateway, route) ?? listeners.FindRefusal();
        ValueList<string>? hosts = refusal is null ? listeners.FindHosts() : null;
        return new ParentVerdict(parent, gateway, refusal, hosts ?? []) { IsServed = hosts is not null };
    }

    /// <summary>What AKO says before it looks at listeners: what dedicated Gateways do not take, tenants, and Gateways without a usable listener.</summary>
    private Fault? FindModeFault(StoredParent parent, StoredGateway gateway, StoredRoute route)
    {
        if (!HasModes)
        {
            return null;
        }

        if (gateway.IsDedicated && route.Parents.Count > 1)
        {
            return new Fault(Reasons.UnsupportedValue, $"{Dedicated} Only one parent reference is allowed in HTTPRoute");
        }

        if (gateway.IsDedicated && route.Hostnames.Count > 0)
        {
            return new Fault(Reasons.UnsupportedValue, $"{Dedicated} Hostnames are not allowed in HTTPRoute");
        }

        if (Tenants.Of(view, gateway.Name.Namespace, options.Tenant) != Tenants.Of(view, route.Name.Namespace, options.Tenant))
        {
            return new Fault(Reasons.Pending, $"Tenant mismatch between HTTPRoute {route.Name.Name} and Parent Reference {parent.Name}");
        }

        return gateway.Listeners.Any(listener => AkoListeners.IsValid(listener, gateway))
            ? null
            : new Fault(Reasons.Pending, $"Gateway {gateway.Name.Name} is in Invalid State");
    }

    private static bool IsMeant(StoredListener listener, StoredParent parent) =>
        (parent.SectionName is not { Length: > 0 } section || section == listener.Name) && (parent.Port is not { } port || port == listener.Port);

    private bool Admits(StoredListener listener, StoredGateway gateway, StoredRoute route)
    {
        bool takesKind = listener.Kinds.Count == 0
            ? listener.Protocol is "HTTP" or "HTTPS"
            : listener.Kinds.Any(static kind => kind is { Group: ObjectKinds.GatewayGroup, Kind: "HTTPRoute" });
        return takesKind && listener.NamespacesFrom switch
        {
            "All" => true,
            "Same" => route.Name.Namespace == gateway.Name.Namespace,
            "Selector" => listener.Selector.Matches(view.Namespace(route.Name.Namespace)?.Labels ?? LabelSelector.NoLabels),
            _ => false,
        };
    }

    private static bool FindHostnames(List<StoredListener> listeners, StoredRoute route, out ValueList<string> hostnames)
    {
        var found = new List<string>();
        bool isAttached = false;
        bool takesEveryHost = false;
        foreach (StoredListener listener in listeners)
        {
            int before = found.Count;
            if (Hostnames.TryIntersect(listener.Hostname, route.Hostnames, found))
            {
                isAttached = true;
                takesEveryHost |= found.Count == before;
            }
        }

        hostnames = takesEveryHost ? [] : ValueList.From(found.Count > 1 ? found.Distinct() : found);
        return isAttached;
    }
}
