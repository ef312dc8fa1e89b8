using RouteModel.Eskip;
using RouteModel.Eskip.Parsing;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Backends;

/// <summary>Resolves the backends of RouteGroups, all seven types.</summary>
internal sealed class BackendResolver(RouteGroupCompilerOptions options, ServiceResolver services)
{
    private readonly string _defaultAlgorithm = LoadBalancerAlgorithms.OrRoundRobin(options.DefaultLoadBalancerAlgorithm);

    /// <summary>Resolves one backend of a valid group.</summary>
    public BackendResolution Resolve(SelectedGroup group, RouteGroupBackend backend) => backend.Type?.Value switch
    {
        "network" => BackendResolution.To(EskipBackend.Network(backend.Address ?? "")),
        "lb" => BackendResolution.To(LoadBalanced(backend, Endpoints(backend.Endpoints))),
        "shunt" => BackendResolution.To(EskipBackend.Shunt),
        "loopback" => BackendResolution.To(EskipBackend.Loopback),
        "dynamic" => BackendResolution.To(EskipBackend.Dynamic),
        "forward" => BackendResolution.To(EskipBackend.Network(options.ForwardBackendUrl), EntryFilters.Dropped),
        _ => Service(group, backend),
    };

    private BackendResolution Service(SelectedGroup group, RouteGroupBackend backend)
    {
        if (!services.TryFind(group, backend, out EskipLbEndpoint[] endpoints, out string? error))
        {
            return BackendResolution.Failed(error);
        }

        EntryFilters filters = group.OptsOutOfZones ? EntryFilters.KeptBehindZoneMark : EntryFilters.Kept;
        return endpoints.Length switch
        {
            0 => BackendResolution.To(EskipBackend.Shunt, EntryFilters.ReplacedByNoEndpoints),
            1 => BackendResolution.To(EskipBackend.Network(endpoints[0].Address), filters),
            _ => BackendResolution.To(LoadBalanced(backend, endpoints), filters),
        };
    }

    /// <summary>The endpoints that a backend lists, in its order, each with the zone that its query may name.</summary>
    private static IEnumerable<EskipLbEndpoint> Endpoints(ValueList<string>? addresses) =>
        Texts.Of(addresses).Select(LbEndpointText.Read);

    private EskipBackend LoadBalanced(RouteGroupBackend backend, IEnumerable<EskipLbEndpoint> endpoints)
    {
        string own = backend.Algorithm?.Value ?? "";
        return EskipBackend.LoadBalanced(own.Length > 0 ? own : _defaultAlgorithm, endpoints);
    }
}
