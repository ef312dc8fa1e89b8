using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Backends;

/// <summary>Where the addresses behind a service come from.</summary>
internal interface IEndpointSource
{
    /// <summary>The endpoints behind a target port, sorted by address; empty when there are none.</summary>
    /// <param name="service">The service's namespace and name.</param>
    /// <param name="port">Its target port.</param>
    /// <param name="scheme">The scheme that a RouteGroup asks for; <see langword="null"/> to let the source choose.</param>
    EskipLbEndpoint[] Find(ResourceId service, TargetPort port, string? scheme);
}

/// <summary>The namespace and name of an object.</summary>
internal readonly record struct ResourceId(string Namespace, string Name);
