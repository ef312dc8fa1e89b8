using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Backends;

/// <summary>What ReferenceGrants allow: one grant must name both ends, and none is needed inside a namespace.</summary>
internal static class Grants
{
    public static bool Allow(SnapshotView view, string routeNamespace, ObjectName service) =>
        service.Namespace == routeNamespace || view.Grants(service.Namespace).Any(grant =>
            grant.From.Any(from => from is { Group: ObjectKinds.GatewayGroup, Kind: "HTTPRoute" } && from.Namespace == routeNamespace)
            && grant.To.Any(to => to is { Group: "", Kind: "Service" } && (string.IsNullOrEmpty(to.Name) || to.Name == service.Name)));
}
