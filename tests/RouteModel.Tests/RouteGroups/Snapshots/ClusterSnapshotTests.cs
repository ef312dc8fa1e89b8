using System.Text;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups.Snapshots;

/// <summary>What a snapshot takes from its documents, and what it survives.</summary>
public class ClusterSnapshotTests
{
    [Test]
    public void Reads_the_documents_of_a_stream()
    {
        ClusterSnapshot snapshot = ClusterSnapshot.Read(ManifestReader.Read("""
            apiVersion: zalando.org/v1
            kind: RouteGroup
            metadata: {name: g}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: s, namespace: garden}
            spec: {type: ClusterIP, ports: [{port: 80, targetPort: web}, {port: 81}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: i}
            """u8.ToArray()), CompilerProfile.Standard);

        Assert.That(snapshot.RouteGroups.Single().Metadata.Name, Is.EqualTo("g"));
        Assert.That(snapshot.Services.Single(), Is.EqualTo(new KubernetesService
        {
            Namespace = "garden",
            Name = "s",
            Ports = [new(80, new TargetPort("web")), new(81, new TargetPort(81))],
        }));
        Assert.That(snapshot.OtherObjects, Is.EqualTo(1));
    }

    [TestCase("""{"kind": "List", "apiVersion": "v1", "items": [{"kind": "RouteGroup", "metadata": {"name": "a"}}, {"kind": "RouteGroup", "metadata": {"name": "b"}}]}""")]
    [TestCase("""{"kind": "RouteGroupList", "apiVersion": "zalando.org/v1", "items": [{"metadata": {"name": "a"}}, {"metadata": {"name": "b"}}]}""")]
    [TestCase("""{"kind": "List", "items": [{"kind": "List", "items": [{"kind": "RouteGroup", "metadata": {"name": "a"}}]}, {"kind": "RouteGroup", "metadata": {"name": "b"}}]}""")]
    public void Lists_are_unrolled_in_order(string json) => Assert.That(
        Read(json).RouteGroups.Select(group => group.Metadata.Name), Is.EqualTo(new[] { "a", "b" }));

    [Test]
    public void A_service_of_a_foreign_group_is_no_service()
    {
        ClusterSnapshot snapshot = Read("""{"apiVersion": "serving.knative.dev/v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {}}""");

        Assert.That(snapshot.Services, Is.Empty);
        Assert.That(snapshot.OtherObjects, Is.EqualTo(1));
    }

    [Test]
    public void A_service_without_spec_is_left_out_and_told_of()
    {
        ClusterSnapshot snapshot = Read("""{"kind": "Service", "metadata": {"name": "a"}}""");

        Assert.That(snapshot.Services, Is.Empty);
        Assert.That(new RouteGroupCompiler().Compile(snapshot).Findings.Single().Message, Is.EqualTo("Invalid service resource detected."));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("5")]
    [TestCase("{}")]
    [TestCase("""{"kind": 5, "apiVersion": {}}""")]
    [TestCase("""{"kind": "List", "items": [null, 5, "x", [], {}]}""")]
    [TestCase("""{"kind": "RouteGroup"}""")]
    [TestCase("""{"kind": "RouteGroup", "metadata": null, "spec": null}""")]
    [TestCase("""{"kind": "RouteGroup", "metadata": {"name": "g"}, "spec": {"backends": [null], "defaultBackends": [null], "routes": [null], "tls": [null]}}""")]
    [TestCase("""{"kind": "RouteGroup", "\ud800": {"\udc00": []}, "metadata": {"name": "\ud800", "annotations": {"\ud800": "\ud800"}}}""")]
    [TestCase("""{"\ud800": 1, "kind": "\ud800List", "items": []}""")]
    [TestCase("""{"kind": "Service", "metadata": {}, "spec": {"ports": [null, {}, {"port": 1e400}]}}""")]
    [TestCase("""{"kind": "Service", "metadata": {}, "spec": {"ports": [{"targetPort": false}]}}""")]
    [TestCase("""{"kind": "Endpoints", "metadata": {}, "subsets": [null, {"addresses": [null, {}], "ports": [null, {}]}]}""")]
    [TestCase("""{"kind": "EndpointSlice", "metadata": {}, "endpoints": [null, {}, {"addresses": []}, {"addresses": [null]}], "ports": [null, {}]}""")]
    public void Nothing_is_thrown_whatever_the_input(string json)
    {
        foreach (CompilerProfile profile in new[] { CompilerProfile.Standard, CompilerProfile.Skipper })
        {
            foreach (bool slices in new[] { true, false })
            {
                var compiler = new RouteGroupCompiler(new() { Profile = profile, EnableEndpointSlices = slices });
                RouteCompilation routes = compiler.Compile(ClusterSnapshot.ReadJson(Encoding.UTF8.GetBytes(json), profile));
                Assert.That(routes.ToEskip(), Is.Empty);
            }
        }
    }

    [Test]
    public void Depth_is_bounded_and_lists_in_lists_use_no_stack()
    {
        string within = string.Concat(Enumerable.Repeat("""{"kind":"List","items":[""", 4_000)) + string.Concat(Enumerable.Repeat("]}", 4_000));
        string beyond = new string('[', 20_000) + new string(']', 20_000);

        Assert.That(new RouteGroupCompiler().Compile(Read(within)).Findings, Is.Empty);
        Assert.That(new RouteGroupCompiler().Compile(Read(beyond)).Findings.Single().Level, Is.EqualTo(CompilationFindingLevel.Error));
    }

    [Test]
    public void Bytes_that_are_not_UTF_8_are_a_finding()
    {
        ClusterSnapshot snapshot = ClusterSnapshot.ReadJson(new byte[] { (byte)'"', 0xff, (byte)'"' }, CompilerProfile.Standard);

        Assert.That(new RouteGroupCompiler().Compile(snapshot).Findings.Single().Message, Is.EqualTo("document 0: not valid UTF-8"));
    }

    private static ClusterSnapshot Read(string json) => ClusterSnapshot.ReadJson(Encoding.UTF8.GetBytes(json), CompilerProfile.Standard);
}
