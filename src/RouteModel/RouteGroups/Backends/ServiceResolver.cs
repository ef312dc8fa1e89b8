using System.Diagnostics.CodeAnalysis;
using RouteModel.Eskip;
using RouteModel.RouteGroups.Snapshots;

namespace RouteModel.RouteGroups.Backends;

/// <summary>Finds the endpoints of service backends.</summary>
internal sealed class ServiceResolver
{
    private const string BackendProtocol = "zalando.org/skipper-backend-protocol";
    private readonly Dictionary<ResourceId, KubernetesService> _services = [];
    private readonly IEndpointSource _endpoints;
    private readonly string _zone;

    public ServiceResolver(IEnumerable<KubernetesService> services, IEndpointSource endpoints, string topologyZone)
    {
        _endpoints = endpoints;
        _zone = topologyZone;
        foreach (KubernetesService service in services)
        {
            _services[new ResourceId(Namespaces.OrDefault(service.Namespace), service.Name)] = service;
        }
    }

    /// <summary>Finds the endpoints behind a service backend; having none is no error.</summary>
    public bool TryFind(SelectedGroup group, RouteGroupBackend backend, out EskipLbEndpoint[] endpoints, [NotNullWhen(false)] out string? error)
    {
        endpoints = [];
        string name = backend.ServiceName ?? "";
        var id = new ResourceId(group.Namespace, name);
        if (!_services.TryGetValue(id, out KubernetesService? service))
        {
            error = $"{id.Namespace}/{name}: service not found";
        }
        else if (!service.Type.Equals("ClusterIP", StringComparison.OrdinalIgnoreCase))
        {
            error = $"not supported service type in service/{id.Namespace}/{name}: {service.Type}";
        }
        else if (Target(service, backend.ServicePort ?? 0) is not { } target)
        {
            error = $"target port not found: {name}:{backend.ServicePort ?? 0}";
        }
        else
        {
            error = null;
            EskipLbEndpoint[] all = _endpoints.Find(id, target, group.Annotation(BackendProtocol));
            endpoints = group.OptsOutOfZones ? all : ZoneChoice.Prefer(_zone, all);
        }

        return error is null;
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
