using RouteModel.Eskip;
using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.RouteGroups.Backends;

/// <summary>
/// Addresses from Endpoints: those of the first subset that has the port, and of that subset only. Upstream: Skipper,
/// <c>dataclients/kubernetes/endpoints.go</c>.
/// </summary>
internal sealed class EndpointsSource : IEndpointSource
{
    private const string DefaultScheme = "http";
    private readonly Dictionary<ResourceId, KubernetesEndpoints> _byService = [];

    public EndpointsSource(IEnumerable<KubernetesEndpoints> endpoints)
    {
        foreach (KubernetesEndpoints item in endpoints)
        {
            _byService[new ResourceId(Namespaces.OrDefault(item.Namespace), item.Name)] = item;
        }
    }

    public EskipLbEndpoint[] Find(ResourceId service, TargetPort port, string? scheme)
    {
        if (!_byService.TryGetValue(service, out KubernetesEndpoints? endpoints))
        {
            return [];
        }

        foreach (EndpointSubset subset in endpoints.Subsets)
        {
            foreach (EndpointPort candidate in subset.Ports)
            {
                if (port.Name is { } name ? candidate.Name == name : candidate.Port == port.Number)
                {
                    return Addresses(subset, candidate, scheme ?? DefaultScheme);
                }
            }
        }

        return [];
    }

    private static EskipLbEndpoint[] Addresses(EndpointSubset subset, EndpointPort port, string scheme)
    {
        var found = new List<EskipLbEndpoint>(subset.Addresses.Count);
        foreach (string ip in subset.Addresses)
        {
            found.Add(BackendAddress.Endpoint(scheme, ip, port.Port));
        }

        BackendAddress.Sort(found);
        return [.. found];
    }
}
