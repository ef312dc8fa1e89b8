using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>A core/v1 Service, as far as routes depend on it.</summary>
public sealed record KubernetesService
{
    /// <summary>The namespace; empty means <c>default</c>.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The labels, by which an operator may select.</summary>
    public ValueMap<string> Labels { get; init; } = new([]);

    /// <summary>The type. Only <c>ClusterIP</c>, in any case, can be a RouteGroup's backend; empty is not.</summary>
    public string Type { get; init; } = "ClusterIP";

    /// <summary>The ports in order.</summary>
    public ValueList<KubernetesServicePort> Ports { get; init; } = [];
}

/// <summary>One port of a Service.</summary>
/// <param name="Port">The port that RouteGroups refer to.</param>
/// <param name="TargetPort">The port of the endpoints behind it.</param>
public sealed record KubernetesServicePort(long Port, TargetPort TargetPort);
