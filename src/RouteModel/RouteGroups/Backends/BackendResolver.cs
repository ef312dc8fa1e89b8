using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Eskip.Parsing;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Backends;

/// <summary>Resolves the backends of RouteGroups, all seven types.</summary>
internal sealed class BackendResolver(RouteGroupCompilerOptions options, AllowedNames allowed)
{
    private readonly string _defaultAlgorithm = LoadBalancerAlgorithms.OrRoundRobin(options.DefaultLoadBalancerAlgorithm);

    /// <summary>Resolves one backend of a valid group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="backend">The backend.</param>
    /// <param name="isInternal">Whether it is for internal hosts, for which no zone is preferred.</param>
    /// <param name="services">Where services are looked up.</param>
    public BackendResolution Resolve(SelectedGroup group, RouteGroupBackend backend, bool isInternal, ServiceLookups services) => backend.Type?.Value switch
    {
        "network" => Network(backend.Address ?? ""),
        "lb" => Listed(backend),
        "shunt" => BackendResolution.To(EskipBackend.Shunt),
        "loopback" => BackendResolution.To(EskipBackend.Loopback),
        "dynamic" => BackendResolution.To(EskipBackend.Dynamic),
        "forward" => BackendResolution.To(EskipBackend.Network(options.ForwardBackendUrl), EntryFilters.Dropped),
        _ => Service(group, backend, isInternal, services) with { IsService = true },
    };

    private BackendResolution Network(string address) => allowed.Allows(address)
        ? BackendResolution.To(EskipBackend.Network(address))
        : BackendResolution.Failed("routegroup with not allowed network backend: " + address, "address");

    /// <summary>The endpoints that a backend lists, in its order, each with the zone that its query may name.</summary>
    private BackendResolution Listed(RouteGroupBackend backend)
    {
        ValueList<string> texts = backend.Endpoints ?? [];
        var endpoints = new EskipLbEndpoint[texts.Count];
        for (int i = 0; i < endpoints.Length; i++)
        {
            string text = texts[i] ?? "";
            if (!allowed.Allows(text))
            {
                string field = string.Create(CultureInfo.InvariantCulture, $"endpoints[{i}]");
                return BackendResolution.Failed("routegroup with not allowed explicit LB endpoint: " + text, field);
            }

            endpoints[i] = LbEndpointText.Read(text);
        }

        return BackendResolution.To(LoadBalanced(backend, endpoints));
    }

    private BackendResolution Service(SelectedGroup group, RouteGroupBackend backend, bool isInternal, ServiceLookups services)
    {
        var id = new ResourceId(group.Namespace, backend.ServiceName ?? "");
        ServiceAnswer answer = services.Find(new ServiceQuery(id, backend.ServicePort ?? 0, group.BackendProtocol));
        if (answer.Error is { } error)
        {
            return BackendResolution.Failed(error, answer.IsAboutPort ? "servicePort" : "serviceName");
        }

        EskipLbEndpoint[] endpoints = group.OptsOutOfZones || isInternal ? answer.Endpoints : ZoneChoice.Prefer(options.TopologyZone, answer.Endpoints);
        EntryFilters filters = group.OptsOutOfZones ? EntryFilters.KeptBehindZoneMark : EntryFilters.Kept;
        return endpoints.Length switch
        {
            0 => BackendResolution.To(EskipBackend.Shunt, EntryFilters.ReplacedByNoEndpoints),
            1 => BackendResolution.To(EskipBackend.Network(endpoints[0].Address), filters),
            _ => BackendResolution.To(LoadBalanced(backend, endpoints), filters),
        };
    }

    private EskipBackend LoadBalanced(RouteGroupBackend backend, EskipLbEndpoint[] endpoints)
    {
        string own = backend.Algorithm?.Value ?? "";
        return EskipBackend.LoadBalanced(own.Length > 0 ? own : _defaultAlgorithm, new ValueList<EskipLbEndpoint>(endpoints));
    }
}
