using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.Inputs;

public class OptionsFileTests
{
    private const string Group =
        """
        apiVersion: zalando.org/v1
        kind: RouteGroup
        metadata: {name: a, annotations: {zalando.org/routegroup.class: inner}}
        spec:
          hosts: [a.example]
          backends:
          - {name: x, type: lb, endpoints: ["http://x", "http://y"]}
          - {name: f, type: forward}
          defaultBackends: [{backendName: x, weight: 1}, {backendName: f, weight: 1}]
        """;

    [Test]
    public void Sets_what_the_compiler_knows()
    {
        using var folder = new TemporaryFolder();
        string options = folder.Write(
            "options.kube",
            """
            # Every key is one of Skipper's own.
            backend-traffic-algorithm: traffic-segment-predicate
            default-lb-algorithm: random
            disableCatchAllRoutes: true
            forward-backend-url: http://other
            kubernetes-routegroup-class: ^inn
            kubernetes-ingress-class: outer
            enable-kubernetes-endpointslices: yes
            topology-zone:
            httpsRedirect: false
            httpsRedirectCode: 307
            eastWest: false
            allowedExternalNames: []
            """);

        ToolRun run = ToolRun.OfInput(Group, "compile", "--options", options, "-");

        Assert.That(run, Is.EqualTo(new ToolRun(
            0,
            """
            kube_rg__default__a__all__0_0: Host("^(a[.]example[.]?(:[0-9]+)?)$") && TrafficSegment(0, 0.5) -> <random, "http://x", "http://y">;
            kube_rg__default__a__all__0_1: Host("^(a[.]example[.]?(:[0-9]+)?)$") && TrafficSegment(0.5, 1) -> "http://other";

            """,
            "")));
    }

    [TestCase("eastWest: true", ":1:1: option eastWest is not supported yet")]
    [TestCase("httpsRedirectCode: 3.5", ":1:1: option httpsRedirectCode must be an integer of 32 bits")]
    [TestCase("topology-zone: a\neastWestRangeDomains: [x]", ":2:1: option eastWestRangeDomains is not supported yet")]
    [TestCase("topologyZone: ''", ":1:1: option topologyZone is not supported yet")]
    [TestCase("topology-zone: 1", ":1:1: option topology-zone must be a string")]
    [TestCase("disableCatchAllRoutes: 'true'", ":1:1: option disableCatchAllRoutes must be true or false")]
    [TestCase("backend-traffic-algorithm: fair", ":1:1: invalid backend traffic algorithm: fair")]
    [TestCase("kubernetes-routegroup-class: '('", ":1:1: option kubernetes-routegroup-class must be a regular expression")]
    [TestCase("topology-zone: a\ntopology-zone: b", ":2:1: key \"topology-zone\" already set in map")]
    [TestCase("- a", ": the options must be one mapping")]
    [TestCase("a: b\n---\nc: d", ": the options must be one mapping")]
    [TestCase("a: [", ":2:1: yaml:")]
    public void Refuses_the_rest(string yaml, string message)
    {
        using var folder = new TemporaryFolder();
        string options = folder.Write("options.kube", yaml);

        ToolRun run = ToolRun.OfInput(Samples.Shunt, "compile", "--options", options, "-");

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.StartWith($"routemodel: {options}{message}"));
    }

    [Test]
    public void Redirects_plain_http_when_asked()
    {
        using var folder = new TemporaryFolder();
        string options = folder.Write("options.kube", "{httpsRedirect: true, httpsRedirectCode: 307}");

        Assert.That(ToolRun.OfInput(Samples.Shunt, "compile", "--options", options, "-").Out, Is.EqualTo(
            """
            kube__redirect: Header("X-Forwarded-Proto", "http") && Weight(1000) -> redirectTo(307, "https:") -> <shunt>;
            kube_rg__garden__closed__all__0_0: * -> <shunt>;
            kube_rg__garden__closed__all__0_0_https_redirect: Header("X-Forwarded-Proto", "http") -> redirectTo(307, "https:") -> <shunt>;

            """));
    }

    [TestCase("")]
    [TestCase("# nothing\n")]
    public void An_empty_file_sets_nothing(string yaml)
    {
        using var folder = new TemporaryFolder();

        Assert.That(ToolRun.OfInput(Samples.Shunt, "compile", "--options", folder.Write("o", yaml), "-").Out, Is.EqualTo(Samples.ShuntRoutes));
    }
}
