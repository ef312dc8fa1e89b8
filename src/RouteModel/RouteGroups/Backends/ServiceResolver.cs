using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.RouteGroups.Backends;

/// <summary>Finds the endpoints of service backends. Upstream: Skipper, <c>dataclients/kubernetes/clusterstate.go</c>.</summary>
internal sealed class ServiceResolver
{
    private readonly Dictionary<ResourceId, KubernetesService> _services = [];
    private readonly IEndpointSource _endpoints;

    public ServiceResolver(IEnumerable<KubernetesService> services, IEndpointSource endpoints)
    {
        _endpoints = endpoints;
        foreach (KubernetesService service in services)
        {
            _services[new ResourceId(Namespaces.OrDefault(service.Namespace), service.Name)] = service;
        }
    }

    /// <summary>Finds the endpoints behind a service backend; having none is no error.</summary>
    public ServiceAnswer Find(ServiceQuery query)
    {
        (string ns, string name) = (query.Service.Namespace, query.Service.Name);
        if (!_services.TryGetValue(query.Service, out KubernetesService? service))
        {
            return ServiceAnswer.Failed($"{ns}/{name}: service not found");
        }

        if (!service.Type.Equals("ClusterIP", StringComparison.OrdinalIgnoreCase))
        {
            return ServiceAnswer.Failed($"not supported service type in service/{ns}/{name}: {service.Type}");
        }

        return Target(service, query.Port) is { } target
            ? new ServiceAnswer(_endpoints.Find(query.Service, target, query.Scheme), null)
            : ServiceAnswer.Failed($"target port not found: {name}:{query.Port}") with { IsAboutPort = true };
    }

    private static TargetPort? Target(KubernetesService service, long port)
    {
        foreach (KubernetesServicePort candidate in service.Ports)
        {
            if (candidate.Port == port)
            {
                return candidate.TargetPort;
            }
        }

        return null;
    }
}
