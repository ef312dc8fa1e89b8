using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Parents;

/// <summary>Whose a Gateway is.</summary>
internal static class GatewayClasses
{
    /// <summary>Whether a class is the controller's. One that is not in the snapshot is taken for it: manifests seldom bring it along.</summary>
    public static bool IsOurs(StoredGatewayClass? known, GatewayResolverOptions options) => known is null || known.ControllerName == options.ControllerName;
}
