using System.Globalization;
using System.Text;
using RouteModel.Resources.Manifests;

namespace RouteModel.Benchmarks.Peers;

/// <summary>A Gateway, and routes with a Service and an extension of their own.</summary>
public static class GatewaySample
{
    private const string Gateway =
        """
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "Gateway", "metadata": {"name": "gw", "namespace": "infra"}, "spec": {"gatewayClassName": "avi-lb",
         "listeners": [{"name": "http", "port": 80, "protocol": "HTTP", "allowedRoutes": {"namespaces": {"from": "All"}}}]}}

        """;

    /// <summary>The objects.</summary>
    /// <param name="routes">How many routes.</param>
    public static IReadOnlyList<ManifestDocument> Documents(int routes) =>
        ManifestReader.Read(Encoding.UTF8.GetBytes(Gateway + string.Concat(Enumerable.Range(0, routes).Select(Objects))));

    /// <summary>One of the extensions with another algorithm.</summary>
    /// <param name="number">Which.</param>
    public static IReadOnlyList<ManifestDocument> ChangedExtension(int number) =>
        ManifestReader.Read(Encoding.UTF8.GetBytes(Extension(number, "LB_ALGORITHM_RANDOM")));

    private static string Objects(int number) => Extension(number, "LB_ALGORITHM_ROUND_ROBIN") + string.Create(CultureInfo.InvariantCulture, $$$"""
        {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "s{{{number}}}", "namespace": "shop"}, "spec": {"ports": [{"port": 8080}]}}
        {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "HTTPRoute", "metadata": {"name": "r{{{number}}}", "namespace": "shop"}, "spec": {
         "parentRefs": [{"name": "gw", "namespace": "infra"}], "hostnames": ["h{{{number}}}.example.com"],
         "rules": [{"matches": [{"path": {"value": "/v1"}}], "backendRefs": [{"name": "s{{{number}}}", "port": 8080, "weight": 100,
          "filters": [{"type": "ExtensionRef", "extensionRef": {"group": "ako.vmware.com", "kind": "RouteBackendExtension", "name": "e{{{number}}}"}}]}]}]}}

        """);

    private static string Extension(int number, string algorithm) => string.Create(CultureInfo.InvariantCulture, $$$"""
        {"apiVersion": "ako.vmware.com/v1alpha1", "kind": "RouteBackendExtension", "metadata": {"name": "e{{{number}}}", "namespace": "shop"},
         "spec": {"lbAlgorithm": "{{{algorithm}}}", "backendTLS": {"hostCheckEnabled": true, "domainName": ["b.example.com"]}},
         "status": {"controller": "AKOCRDController", "status": "Accepted"}}

        """);
}
