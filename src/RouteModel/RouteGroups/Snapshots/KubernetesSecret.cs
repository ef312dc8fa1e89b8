using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>A core/v1 Secret, as far as a compilation looks at it.</summary>
public sealed record KubernetesSecret
{
    /// <summary>The namespace; empty means <c>default</c>.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The labels, by which an operator may select.</summary>
    public ValueMap<string> Labels { get; init; } = new([]);

    /// <summary>The type; certificates are in Secrets of type <c>kubernetes.io/tls</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The values of <c>tls.crt</c> and <c>tls.key</c> in base64; what else a Secret holds is not kept.</summary>
    public ValueMap<string> Data { get; init; } = new([]);
}
