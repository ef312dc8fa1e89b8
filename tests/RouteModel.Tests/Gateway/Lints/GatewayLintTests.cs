using System.Text;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Lints;
using RouteModel.Verdicts;

namespace RouteModel.Tests.Gateway.Lints;

/// <summary>Where the lints of extensions and routes point, and whose routes they leave alone. The pages have an example and a near miss of each.</summary>
public sealed class GatewayLintTests
{
    private const string Ours = "{apiVersion: gateway.networking.k8s.io/v1, kind: GatewayClass, metadata: {name: c}, spec: {controllerName: ako.vmware.com/avi-lb}}";

    private const string Theirs = "{apiVersion: gateway.networking.k8s.io/v1, kind: GatewayClass, metadata: {name: c}, spec: {controllerName: example.com/other}}";

    private const string Gateway = "{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: gw, namespace: infra}, spec: {gatewayClassName: c}}";

    [TestCase("{lbAlgorithmConsistentHashHdr: ''}", "AK101 spec.lbAlgorithmConsistentHashHdr", "AK102 spec.lbAlgorithmConsistentHashHdr")]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_NEAREST_SERVER}", "AK103 spec.lbAlgorithm")]
    [TestCase("{healthMonitor: [{kind: AVIREF, name: a}, {kind: AVIREF, name: b}, {kind: AVIREF, name: a}, {kind: AVIREF, name: a}]}", "AK104 spec.healthMonitor[2].name", "AK104 spec.healthMonitor[3].name")]
    [TestCase("{backendTLS: {hostCheckEnabled: true}}", "AK107 spec.backendTLS", "AK106 spec.backendTLS.hostCheckEnabled")]
    [TestCase("{backendTLS: {hostCheckEnabled: false, pkiProfile: {kind: CRD, name: p}}}", "AK107 spec.backendTLS")]
    [TestCase("{}")]
    [TestCase("null")]
    public void Points_at_the_field_of_an_extension(string spec, params string[] found) =>
        Assert.That(Find(Extension(spec)), Is.EqualTo(found));

    [TestCase(Ours, true)]
    [TestCase(Theirs, false)]
    [TestCase("", false)]
    public void Speaks_of_a_route_only_if_it_is_served_by_AKO(string gatewayClass, bool isTold)
    {
        string route = Route("{name: a, port: 80}, {name: a, port: 80, weight: 5000}");

        Assert.That(Find(route, Gateway, gatewayClass), Is.EqualTo(isTold ? new[] { "AK202 spec.rules[0].backendRefs[1]", "AK201 spec.rules[0].backendRefs[1].weight" } : []));
    }

    [Test]
    public void An_annotation_silences_them()
    {
        string silent = Extension("{lbAlgorithm: LB_ALGORITHM_TOPOLOGY, backendTLS: {}}").Replace("name: e", "name: e, annotations: {routemodel/ignore-lints: 'AK107, gslb-algorithm'}", StringComparison.Ordinal);

        Assert.That(Find(silent), Is.Empty);
    }

    // Equal backends are one pool within a rule only.
    [Test]
    public void Two_rules_may_share_a_backend()
    {
        string route = Route("{name: a, port: 80}]}, {backendRefs: [{name: a, port: 80}, {name: a, namespace: other, port: 80}");

        Assert.That(Find(route, Gateway, Ours), Is.Empty);
    }

    private static string Extension(string spec) => $"{{apiVersion: ako.vmware.com/v1alpha1, kind: RouteBackendExtension, metadata: {{name: e}}, spec: {spec}}}";

    private static string Route(string backends) =>
        $"{{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {{name: r, namespace: shop}}, spec: {{parentRefs: [{{name: gw, namespace: infra}}], rules: [{{backendRefs: [{backends}]}}]}}}}";

    private static string[] Find(params string[] documents)
    {
        var linter = new Linter(new LintOptions { Level = LintSeverity.Info });
        foreach (ManifestObject item in ManifestReader.Read(Encoding.UTF8.GetBytes(string.Join("\n---\n", documents))).SelectMany(ManifestObjects.Of))
        {
            linter.Add(item);
        }

        return [.. linter.Run().Values.SelectMany(static found => found).Select(static found => $"{found.Lint.Id} {found.Finding.Field}")];
    }
}
