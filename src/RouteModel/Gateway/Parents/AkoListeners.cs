using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Parents;

/// <summary>The listeners of one Gateway as AKO looks at them for one route.</summary>
/// <param name="gateway">The Gateway.</param>
/// <param name="parent">The reference to it.</param>
/// <param name="route">The route.</param>
internal sealed class AkoListeners(StoredGateway gateway, StoredParent parent, StoredRoute route)
{
    public static readonly Fault NoHostname = new(
        Reasons.NoMatchingListenerHostname, "Hostname in Gateway Listener doesn't match with any of the hostnames in HTTPRoute");

    public static readonly Fault NoListener = new(Reasons.NoMatchingParent, "Invalid listener name provided");

    /// <summary>Whether AKO takes a listener of a Gateway for valid.</summary>
    public static bool IsValid(StoredListener listener, StoredGateway gateway) =>
        listener.Protocol is "HTTP" or "HTTPS"
        && listener.Kinds.All(static kind => kind is { Group: "" or ObjectKinds.GatewayGroup, Kind: "" or "HTTPRoute" })
        && (!gateway.IsDedicated || listener is { Hostname: "", NamespacesFrom: not "All" });

    /// <summary>Why the route is not accepted; <see langword="null"/> if it is.</summary>
    public Fault? FindRefusal()
    {
        IEnumerable<StoredListener> asked = gateway.Listeners;
        if (parent.SectionName is { Length: > 0 } section)
        {
            StoredListener? named = gateway.Listeners.FirstOrDefault(listener => listener.Name == section);
            if (named is null || !IsValid(named, gateway))
            {
                return named is null ? NoListener : new Fault(Reasons.Pending, "Matching gateway listener is in Invalid state");
            }

            asked = [named];
        }

        return asked.Any(listener => AkoHostnames.Accept(listener.Hostname, route.Hostnames, gateway.IsDedicated)) ? null : NoHostname;
    }

    /// <summary>The hosts under which the route is programmed, in order; <see langword="null"/> if no listener serves it.</summary>
    public ValueList<string>? FindHosts()
    {
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        bool isServed = false;
        foreach (StoredListener listener in gateway.Listeners.Where(Serves))
        {
            string[] found = route.Hostnames.Count == 0 ? [listener.Hostname] : [.. route.Hostnames.Where(host => AkoHostnames.Overlap(host, listener.Hostname))];
            isServed |= found.Any(host => host.Length > 0) || (gateway.IsDedicated && found.Length > 0);
            hosts.UnionWith(found.Where(static host => host.Length > 0));
        }

        return isServed ? ValueList.From(hosts) : null;
    }

    // Namespaces by labels AKO does not know yet.
    private bool Serves(StoredListener listener) =>
        IsValid(listener, gateway)
        && (listener.Kinds.Count == 0 || listener.Kinds.Any(static kind => kind is { Group: ObjectKinds.GatewayGroup, Kind: "HTTPRoute" }))
        && (listener.NamespacesFrom == "All" || (listener.NamespacesFrom == "Same" && route.Name.Namespace == gateway.Name.Namespace))
        && (parent.SectionName is not { Length: > 0 } section || section == listener.Name)
        && (parent.Port is not { } port || port == listener.Port);
}
