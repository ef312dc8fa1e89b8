using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>A core/v1 Endpoints object, as far as routes depend on it.</summary>
public sealed record KubernetesEndpoints
{
    /// <summary>The namespace; empty means <c>default</c>.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name, which is that of the Service.</summary>
    public required string Name { get; init; }

    /// <summary>The labels, by which an operator may select.</summary>
    public ValueMap<string> Labels { get; init; } = new([]);

    /// <summary>The subsets in order.</summary>
    public ValueList<EndpointSubset> Subsets { get; init; } = [];
}

/// <summary>Addresses that share their ports.</summary>
public sealed record EndpointSubset
{
    /// <summary>The IP addresses that are ready.</summary>
    public ValueList<string> Addresses { get; init; } = [];

    /// <summary>The ports in order.</summary>
    public ValueList<EndpointPort> Ports { get; init; } = [];
}

/// <summary>One port of endpoints.</summary>
public sealed record EndpointPort
{
    /// <summary>The port's name; empty when it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The port's number.</summary>
    public required long Port { get; init; }

    /// <summary>The transport protocol; only <c>TCP</c> ports of EndpointSlices are used, and Endpoints ports whatever theirs is.</summary>
    public string Protocol { get; init; } = "TCP";

    /// <summary>The application protocol; <c>kubernetes.io/h2c</c> on a slice's port changes the scheme to <c>h2c</c>.</summary>
    public string AppProtocol { get; init; } = "";
}
