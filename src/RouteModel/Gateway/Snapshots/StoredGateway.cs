using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Snapshots;

/// <summary>A GatewayClass.</summary>
internal sealed record StoredGatewayClass : StoredObject
{
    public string ControllerName { get; init; } = "";
}

/// <summary>A Gateway.</summary>
internal sealed record StoredGateway : StoredObject
{
    public string ClassName { get; init; } = "";

    /// <summary>Whether its one virtual service holds all rules itself (annotation <c>ako.vmware.com/dedicated-gateway-mode</c>).</summary>
    public bool IsDedicated { get; init; }

    public ValueList<StoredListener> Listeners { get; init; } = [];
}

/// <summary>A listener of a Gateway.</summary>
internal sealed record StoredListener
{
    public required string Name { get; init; }

    public int Port { get; init; }

    public string Protocol { get; init; } = "";

    /// <summary>The hostname; empty for all.</summary>
    public string Hostname { get; init; } = "";

    /// <summary>Whose routes it takes: <c>Same</c>, <c>All</c>, <c>Selector</c> or <c>None</c>.</summary>
    public string NamespacesFrom { get; init; } = "Same";

    public LabelSelector Selector { get; init; } = LabelSelector.Everything;

    /// <summary>The kinds it takes; none for those that the protocol gives.</summary>
    public ValueList<StoredRouteKind> Kinds { get; init; } = [];
}

/// <summary>A kind of routes.</summary>
internal sealed record StoredRouteKind(string Group, string Kind);
