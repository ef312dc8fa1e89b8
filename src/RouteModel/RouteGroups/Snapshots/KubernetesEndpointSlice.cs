using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>A discovery.k8s.io/v1 EndpointSlice, as far as routes depend on it.</summary>
public sealed record KubernetesEndpointSlice
{
    /// <summary>The namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The Service it belongs to: the value of its label <c>kubernetes.io/service-name</c>.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The labels, by which an operator may select.</summary>
    public ValueMap<string> Labels { get; init; } = new([]);

    /// <summary>The endpoints in order.</summary>
    public ValueList<SliceEndpoint> Endpoints { get; init; } = [];

    /// <summary>The ports in order. A slice without ports is not used.</summary>
    public ValueList<EndpointPort> Ports { get; init; } = [];
}

/// <summary>One endpoint of an EndpointSlice.</summary>
public sealed record SliceEndpoint
{
    /// <summary>The first of its addresses, the only one that is used.</summary>
    public required string Address { get; init; }

    /// <summary>The condition <c>ready</c>; true when unknown.</summary>
    public bool IsReady { get; init; } = true;

    /// <summary>The condition <c>terminating</c>. It takes the address out, whatever other slices say of it.</summary>
    public bool IsTerminating { get; init; }

    /// <summary>The zone; empty when unknown.</summary>
    public string Zone { get; init; } = "";
}
