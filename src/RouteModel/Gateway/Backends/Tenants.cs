using RouteModel.Gateway.Incremental;

namespace RouteModel.Gateway.Backends;

/// <summary>The Avi tenants of namespaces.</summary>
internal static class Tenants
{
    /// <summary>The tenant that the namespace is annotated with, or else the default one.</summary>
    public static string Of(SnapshotView view, string space, string defaultTenant) =>
        view.Namespace(space) is { Tenant.Length: > 0 } annotated ? annotated.Tenant : defaultTenant;
}
