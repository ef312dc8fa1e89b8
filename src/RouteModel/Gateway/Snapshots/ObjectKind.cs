namespace RouteModel.Gateway.Snapshots;

/// <summary>The kinds of objects that a snapshot is made of.</summary>
internal enum ObjectKind
{
    Route,
    Extension,
    HealthMonitor,
    PkiProfile,
    ApplicationProfile,
    L7Rule,
    Service,
    EndpointSlice,
    Gateway,
    GatewayClass,
    ReferenceGrant,
    Namespace,
}

/// <summary>Tells an object's kind from its group and kind; versions of one group are one.</summary>
internal static class ObjectKinds
{
    public const string AkoGroup = "ako.vmware.com";

    public const string GatewayGroup = "gateway.networking.k8s.io";

    /// <summary>The kind; <see langword="null"/> for what is of no interest here.</summary>
    public static ObjectKind? Of(string apiVersion, string kind)
    {
        int slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? "" : apiVersion[..slash], kind) switch
        {
            (GatewayGroup, "HTTPRoute") => ObjectKind.Route,
            (GatewayGroup, "Gateway") => ObjectKind.Gateway,
            (GatewayGroup, "GatewayClass") => ObjectKind.GatewayClass,
            (GatewayGroup, "ReferenceGrant") => ObjectKind.ReferenceGrant,
            (AkoGroup, "RouteBackendExtension") => ObjectKind.Extension,
            (AkoGroup, "HealthMonitor") => ObjectKind.HealthMonitor,
            (AkoGroup, "PKIProfile") => ObjectKind.PkiProfile,
            (AkoGroup, "ApplicationProfile") => ObjectKind.ApplicationProfile,
            (AkoGroup, "L7Rule") => ObjectKind.L7Rule,
            ("", "Service") => ObjectKind.Service,
            ("", "Namespace") => ObjectKind.Namespace,
            ("discovery.k8s.io", "EndpointSlice") => ObjectKind.EndpointSlice,
            _ => null,
        };
    }

    /// <summary>Whether objects of a kind live in no namespace.</summary>
    public static bool IsClusterScoped(this ObjectKind kind) => kind is ObjectKind.Namespace or ObjectKind.GatewayClass;
}
