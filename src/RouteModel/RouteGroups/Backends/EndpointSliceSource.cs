using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Backends;

/// <summary>Addresses from EndpointSlices, each with its zone. Upstream: Skipper, <c>dataclients/kubernetes/endpointslices.go</c>.</summary>
internal sealed class EndpointSliceSource : IEndpointSource
{
    private const string DefaultScheme = "http";
    private const string H2cScheme = "h2c";
    private const string H2cAppProtocol = "kubernetes.io/h2c";
    private readonly Dictionary<ResourceId, SliceSet> _byService = [];

    public EndpointSliceSource(IEnumerable<KubernetesEndpointSlice> slices, SliceNamespaceRule withoutNamespace)
    {
        foreach (KubernetesEndpointSlice slice in slices)
        {
            if (slice.Ports.Count == 0)
            {
                continue;
            }

            string ns = withoutNamespace == SliceNamespaceRule.Default ? Snapshots.Namespaces.OrDefault(slice.Namespace) : slice.Namespace;
            var service = new ResourceId(ns, slice.ServiceName);
            if (!_byService.TryGetValue(service, out SliceSet? set))
            {
                _byService.Add(service, set = new SliceSet());
            }

            set.Add(slice);
        }
    }

    public EskipLbEndpoint[] Find(ResourceId service, TargetPort port, string? scheme)
    {
        if (!_byService.TryGetValue(service, out SliceSet? set))
        {
            return [];
        }

        EndpointPort? selected = Select(set, port);
        scheme ??= selected?.AppProtocol == H2cAppProtocol ? H2cScheme : DefaultScheme;
        var found = new List<EskipLbEndpoint>();
        foreach ((string address, string zone) in set.Ready)
        {
            // Skipper knows no missing port here: without a match the addresses are kept with port 0.
            found.Add(BackendAddress.Endpoint(scheme, address, selected?.Port ?? 0, zone));
        }

        BackendAddress.Sort(found);
        return [.. found];
    }

    private static EndpointPort? Select(SliceSet set, TargetPort port)
    {
        // To Skipper a numeric target port has the empty name, so an unnamed port matches it before its number does.
        string name = port.Name ?? "";
        foreach (EndpointPort candidate in set.Ports)
        {
            if (candidate.Protocol == "TCP" && (candidate.Name == name || candidate.Port == port.Number))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>All slices of one service taken together.</summary>
    private sealed class SliceSet
    {
        private readonly Dictionary<string, string> _zones = new(StringComparer.Ordinal);
        private readonly HashSet<string> _terminating = new(StringComparer.Ordinal);

        /// <summary>The ports of the last slice, for all addresses.</summary>
        public IReadOnlyList<EndpointPort> Ports { get; private set; } = [];

        /// <summary>Every ready address once, with the zone of its last ready occurrence.</summary>
        public IEnumerable<KeyValuePair<string, string>> Ready => _zones;

        public void Add(KubernetesEndpointSlice slice)
        {
            Ports = slice.Ports;
            foreach (SliceEndpoint endpoint in slice.Endpoints)
            {
                if (endpoint.IsTerminating)
                {
                    // Terminating in one slice means gone, whatever another slice says before or after.
                    _terminating.Add(endpoint.Address);
                    _zones.Remove(endpoint.Address);
                }
                else if (endpoint.IsReady && !_terminating.Contains(endpoint.Address))
                {
                    _zones[endpoint.Address] = endpoint.Zone;
                }
            }
        }
    }
}
