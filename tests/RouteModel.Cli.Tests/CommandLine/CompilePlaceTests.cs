using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

/// <summary>Where stands what <c>compile</c> cannot read.</summary>
public class CompilePlaceTests
{
    private const string Fine = "apiVersion: v1\nkind: Service\nmetadata: {name: fine}\nspec: {type: ClusterIP, ports: [{port: 80}]}\n---\n";

    [TestCase(
        "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec:\n  ports:\n  - port: 80\n  - port: \"81\"\n",
        "12:12",
        "Service",
        "json: cannot unmarshal string into Go struct field servicePort.items.spec.ports.port of type int")]
    [TestCase(
        "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80, targetPort: 1.5}]}\n",
        "9:39",
        "Service",
        "json: cannot unmarshal number 1.5 into Go struct field servicePort.items.spec.ports.targetPort of type int")]
    [TestCase(
        "apiVersion: v1\nkind: Service\nmetadata: {name: s, labels: {a: b, c: 1}}\nspec: {}\n",
        "8:39",
        "Service",
        "json: cannot unmarshal number into Go struct field Metadata.items.metadata.labels of type string")]
    [TestCase(
        "apiVersion: v1\nkind: Service\nmetadata: {name: s, creationTimestamp: soon}\nspec: {}\n",
        "8:40",
        "Service",
        "parsing time \"soon\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"soon\" as \"2006\"")]
    [TestCase(
        "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Endpoints, metadata: {name: s}}\n- apiVersion: v1\n  kind: Endpoints\n  metadata: {name: s}\n  subsets:\n  - addresses: [{ip: 10.0.0.1}, {ip: 7}]\n",
        "14:38",
        "Endpoints",
        "json: cannot unmarshal number into Go struct field address.items.subsets.addresses.ip of type string")]
    [TestCase(
        "apiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\nmetadata: {name: s}\nendpoints:\n- addresses: [a, {}]\n",
        "10:18",
        "EndpointSlice",
        "json: cannot unmarshal object into Go struct field EndpointSliceEndpoints.items.endpoints.addresses of type string",
        "enable-kubernetes-endpointslices: true")]
    [TestCase(
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {tls.key: [a]}\n",
        "9:17",
        "Secret",
        "json: cannot unmarshal array into Go struct field secret.items.data of type string",
        "kubernetes-enable-tls: true")]
    public void Of_what_groups_refer_to(string document, string place, string kind, string problem, string options = "")
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("options", options);

        ToolRun skipper = ToolRun.OfInput(Fine + document, "compile", "--profile", "skipper", "--options", file, "-");
        ToolRun standard = ToolRun.OfInput(Fine + document, "compile", "--options", file, "-");

        Assert.That(skipper.Error, Does.StartWith($"-:{place}: error: failed to load cluster state: {problem}\n  | "));
        Assert.That(standard.Error, Does.StartWith($"-:{place}: error: {kind}: {problem}\n  | "));
        Assert.That(new[] { skipper.Code, standard.Code }, Is.All.EqualTo(1));
    }

    [Test]
    public void Of_a_group_that_fails_the_load()
    {
        string mistyped = Samples.RefusedBySkipper.Replace("something", "[]", StringComparison.Ordinal);

        Assert.That(ToolRun.OfInput(Fine + mistyped, "compile", "--profile", "skipper", "-").Error, Does.StartWith(
            "-:16:18: error: failed to load cluster state: json: cannot unmarshal array into Go struct field BackendReference.items.spec.defaultBackends.backendName of type string\n"));
    }

    [Test]
    public void In_the_file_that_it_is_in()
    {
        using var folder = new TemporaryFolder();
        string good = folder.Write("a.yaml", Fine);
        string bad = folder.Write("b.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: fine}\nspec: [1]\n");

        Assert.That(ToolRun.Of("compile", good, bad).Error, Does.StartWith($"{bad}:4:7: error: Service: json: cannot unmarshal array into Go struct field service.items.spec of type kubernetes.serviceSpec\n"));
    }
}
