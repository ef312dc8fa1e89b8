using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Avi;

/// <summary>The virtual service that AKO makes of a Gateway.</summary>
public sealed record AviVirtualService
{
    /// <summary>The namespace of the Gateway.</summary>
    public required string GatewayNamespace { get; init; }

    /// <summary>The Gateway.</summary>
    public required string GatewayName { get; init; }

    /// <summary>The name of the virtual service.</summary>
    public required string Name { get; init; }

    /// <summary>Its tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Whether it holds all rules itself, and not in child virtual services.</summary>
    public bool IsDedicated { get; init; }

    /// <summary>The child virtual services in ordinal order of their names; one, itself, where it is dedicated.</summary>
    public ValueList<AviRuleService> Rules { get; init; } = [];
}

/// <summary>The child virtual service of a rule.</summary>
public sealed record AviRuleService
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of its route; empty if it has none.</summary>
    public required string RouteNamespace { get; init; }

    /// <summary>Its route; empty if it has none.</summary>
    public required string RouteName { get; init; }

    /// <summary>The name of its rule; empty if the rule has none.</summary>
    public string RuleName { get; init; } = "";

    /// <summary>The application profile that the rule asks for.</summary>
    public string? ApplicationProfileRef { get; init; }

    /// <summary>The pool group of requests that fit nothing more special; <see langword="null"/> for none.</summary>
    public string? DefaultPoolGroup { get; init; }

    /// <summary>The pool groups.</summary>
    public ValueList<AviPoolGroup> PoolGroups { get; init; } = [];

    /// <summary>The pools in ordinal order of their names.</summary>
    public ValueList<AviPool> Pools { get; init; } = [];
}

/// <summary>Pools and the ratios in which they are picked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Members">Its members in ordinal order of their pools.</param>
public sealed record AviPoolGroup(string Name, ValueList<AviPoolGroupMember> Members);

/// <summary>A pool of a group.</summary>
/// <param name="PoolRef">The reference to the pool.</param>
/// <param name="Ratio">Its ratio among those of all members.</param>
public sealed record AviPoolGroupMember(string PoolRef, int Ratio);

/// <summary>A pool: the servers of a Service, and how they are spoken to.</summary>
public sealed record AviPool
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>The namespace of the Service.</summary>
    public required string ServiceNamespace { get; init; }

    /// <summary>The Service.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The port the servers are reached on; 0 if none is known.</summary>
    public required int Port { get; init; }

    /// <summary>The servers as <c>address:port</c>.</summary>
    public ValueList<string> Servers { get; init; } = [];

    /// <summary>How they are spoken to.</summary>
    public required BackendPool Settings { get; init; }
}
