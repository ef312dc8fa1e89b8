using System.Text;
using RouteModel.Gateway;
using RouteModel.Resources.Manifests;

namespace RouteModel.Tests.Gateway;

/// <summary>Clusters for examples: the Gateway <c>infra/gw</c> takes routes from everywhere, and Services have one port, 8080, and an endpoint.</summary>
internal static class Shop
{
    private const string Gateway =
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: gw, namespace: infra}
        spec: {gatewayClassName: avi-lb, listeners: [{name: http, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}]}
        """;

    public static GatewayResolution Resolve(GatewayProfile profile, params string[] objects) =>
        new GatewayResolver(new GatewayResolverOptions { Profile = profile, ClusterName = "c1" }).Resolve(Snapshot(objects));

    public static GatewaySnapshot Snapshot(params string[] objects) => GatewaySnapshot.Read(Documents([Gateway, .. objects]));

    public static IReadOnlyList<ManifestDocument> Documents(params string[] objects) =>
        ManifestReader.Read(Encoding.UTF8.GetBytes(string.Join("\n---\n", objects)));

    /// <summary>The route <c>shop/web</c> with the rules given.</summary>
    public static string Route(string rules, string name = "web") =>
        $$"""
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: {{name}}, namespace: shop}
        spec: {parentRefs: [{name: gw, namespace: infra}], hostnames: [shop.example.com], rules: [{{rules}}]}
        """;

    /// <summary>A rule with a prefix and backends.</summary>
    public static string Rule(params string[] backends) => $"{{matches: [{{path: {{value: /}}}}], backendRefs: [{string.Join(", ", backends)}]}}";

    /// <summary>A backend with references to extensions of AKO.</summary>
    public static string Backend(string name, int weight, params string[] filters) => Backend("shop", name, weight, filters);

    public static string Backend(string space, string name, int weight, string[] filters) =>
        $"{{name: {name}, namespace: {space}, port: 8080, weight: {weight}, filters: [{string.Join(", ", filters)}]}}";

    public static string Extended(string name, string kind = "RouteBackendExtension", string group = "ako.vmware.com") =>
        $"{{type: ExtensionRef, extensionRef: {{group: {group}, kind: {kind}, name: {name}}}}}";

    public static string Service(string name, string space = "shop") =>
        $"{{apiVersion: v1, kind: Service, metadata: {{name: {name}, namespace: {space}}}, spec: {{ports: [{{name: http, port: 8080}}]}}}}";

    public static string Extension(string name, string spec, string status = "{controller: AKOCRDController, status: Accepted}", string space = "shop") =>
        $"{{apiVersion: ako.vmware.com/v1alpha1, kind: RouteBackendExtension, metadata: {{name: {name}, namespace: {space}}}, spec: {spec}"
        + (status.Length > 0 ? $", status: {status}}}" : "}");

    public static string Monitor(string name, string uuid) =>
        $"{{apiVersion: ako.vmware.com/v1alpha1, kind: HealthMonitor, metadata: {{name: {name}, namespace: shop}}, "
        + $"status: {{uuid: {uuid}, tenant: admin, conditions: [{{type: Programmed, status: 'True'}}]}}}}";

    public static string Tenant(string space, string tenant) =>
        $"{{apiVersion: v1, kind: Namespace, metadata: {{name: {space}, annotations: {{ako.vmware.com/tenant-name: {tenant}}}}}}}";

    public static string Grant(string from, string space, string service) =>
        $"{{apiVersion: gateway.networking.k8s.io/v1beta1, kind: ReferenceGrant, metadata: {{name: g, namespace: {space}}}, spec: "
        + $"{{from: [{{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: {from}}}], to: [{{group: '', kind: Service, name: {service}}}]}}}}";
}
