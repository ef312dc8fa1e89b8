using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Backends;

/// <summary>
/// Remembers what was found during one compilation. Skipper's own cache leaves the scheme out of its key, so the first group that resolves a
/// service port fixes the scheme for all later groups.
/// </summary>
internal sealed class CachedEndpointSource(IEndpointSource source, EndpointSchemeSource schemes) : IEndpointSource
{
    private readonly Dictionary<Key, EskipLbEndpoint[]> _found = [];

    public EskipLbEndpoint[] Find(ResourceId service, TargetPort port, string? scheme)
    {
        Key key = schemes == EndpointSchemeSource.FirstRouteGroup
            ? new Key(service, port.ToString(), null)
            : new Key(service, port.ToString(), scheme);
        if (!_found.TryGetValue(key, out EskipLbEndpoint[]? endpoints))
        {
            endpoints = source.Find(service, port, scheme);
            if (endpoints.Length > 0)
            {
                _found.Add(key, endpoints);
            }
        }

        return endpoints;
    }

    private readonly record struct Key(ResourceId Service, string Port, string? Scheme);
}
