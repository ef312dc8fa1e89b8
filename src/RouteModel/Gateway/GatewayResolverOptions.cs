namespace RouteModel.Gateway;

/// <summary>What a resolution depends on beside the objects.</summary>
public sealed record GatewayResolverOptions
{
    /// <summary>Whom to follow where the Gateway API and AKO differ.</summary>
    public GatewayProfile Profile { get; init; } = GatewayProfile.Standard;

    /// <summary>The name of the cluster in the names of Avi objects (<c>AKOSettings.clusterName</c>).</summary>
    public string ClusterName { get; init; } = "cluster";

    /// <summary>The Avi tenant of namespaces without the annotation <c>ako.vmware.com/tenant-name</c>.</summary>
    public string Tenant { get; init; } = "admin";

    /// <summary>The controller whose Gateways are looked at, as GatewayClasses name it.</summary>
    public string ControllerName { get; init; } = "ako.vmware.com/avi-lb";
}
