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
            force-kubernetes-service: true
            ingressv1: true
            kubernetes-ingresses-label-selector: {a: b}
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

    [TestCase("httpsRedirectCode: 3.5", ":1:1: option httpsRedirectCode must be an integer of 32 bits")]
    [TestCase("topology-zone: a\neastWestRangeDomains: x", ":2:1: option eastWestRangeDomains must be a list")]
    [TestCase("topologyZone: ''", ":1:1: unknown option topologyZone")]
    [TestCase("allowedExternalNames: ['(']", ":1:1: option allowedExternalNames must be a regular expression")]
    [TestCase("kubernetes-services-label-selector: [a]", ":1:1: option kubernetes-services-label-selector must be a mapping")]
    [TestCase("eastWestRangePredicatesAppend: [{args: []}]", ":1:1: option eastWestRangePredicatesAppend[].name must be a string")]
    [TestCase("eastWestRangePredicatesAppend: [{name: A, args: [{}]}]", ":1:1: option eastWestRangePredicatesAppend must be a string")]
    [TestCase("kubernetesAnnotationPredicates: [x]", ":1:1: option kubernetesAnnotationPredicates must be a mapping")]
    [TestCase("kubernetesAnnotationFiltersAppend: [{key: a}]", ":1:1: option kubernetesAnnotationFiltersAppend[].value must be a string")]
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
    public void Sets_what_operators_add_to_routes()
    {
        using var folder = new TemporaryFolder();
        string options = folder.Write(
            "options.kube",
            """
            backendNameTracingTag: true
            disableCatchAllRoutes: true
            eastWest: true
            eastWestDomain: ew.example
            eastWestRangeDomains: [.local]
            eastWestRangePredicatesAppend: [{name: ClientIP, args: [10.0.0.0/8]}]
            kubernetes-application-annotation-label: app
            kubernetes-healthcheck: true
            kubernetes-services-label-selector: {a: b, c: }
            kubernetesAnnotationPredicates: [{key: zone, value: north, predicates: [{name: Weight, args: [10, 0.5]}]}]
            kubernetesAnnotationFiltersAppend: [{key: zone, value: north, filters: [{name: comment, args: [true]}]}]
            kubernetesEastWestRangeAnnotationPredicates: [{key: zone, value: north, predicates: [{name: Inner}]}]
            kubernetesEastWestRangeAnnotationFiltersAppend: [{key: zone, value: north, filters: [{name: inner, args: }]}]
            onlyAllowedExternalNames: true
            allowedExternalNames: [^ok$]
            reverse-source-predicate: true
            whitelisted-healthcheck-cidr: [203.0.113.0/24]
            """);

        ToolRun run = ToolRun.OfInput(
            """
            apiVersion: zalando.org/v1
            kind: RouteGroup
            metadata: {name: a, labels: {app: shop}, annotations: {zone: north}}
            spec:
              hosts: [a.example, a.local]
              backends: [{name: x, type: network, address: "http://ok"}]
              defaultBackends: [{backendName: x}]
            """,
            "compile",
            "--options",
            options,
            "-");

        const string Networks = "\"10.0.0.0/8\", \"192.168.0.0/16\", \"172.16.0.0/12\", \"127.0.0.1/8\", \"fd00::/8\", \"::1/128\", \"203.0.113.0/24\"";
        const string Filters = "annotate(\"Application\", \"shop\") -> tracingTag(\"skipper.backend_name\", \"x\")";
        Assert.That(run, Is.EqualTo(new ToolRun(
            0,
            $"""
            kube__healthz_down: Path("/kube-system/healthz") && SourceFromLast({Networks}) && Shutdown() -> status(503) -> <shunt>;
            kube__healthz_up: Path("/kube-system/healthz") && SourceFromLast({Networks}) -> disableAccessLog(200) -> status(200) -> <shunt>;
            kube_rg__default__a__all__0_0: Host("^(a[.]example[.]?(:[0-9]+)?)$") && Weight(10, 0.5) -> {Filters} -> comment("true") -> "http://ok";
            kube_rg__internal_default__a__all__0_0: Host("^(a[.]local[.]?(:[0-9]+)?)$") && ClientIP("10.0.0.0/8") && Inner() -> {Filters} -> inner() -> "http://ok";
            kubeew_rg__default__a__all__0_0: Host("^(a[.]default[.]ew[.]example[.]?(:[0-9]+)?)$") && Weight(10, 0.5) -> {Filters} -> comment("true") -> "http://ok";

            """,
            "")));
    }

    [TestCase("kubernetes-namespace: garden", 1)]
    [TestCase("kubernetes-namespace: other", 0)]
    [TestCase("kubernetes-routegroups-label-selector: {team: }", 0)]
    [TestCase("kubernetes-endpoints-label-selector: {team: a}\nkubernetes-endpointslice-label-selector: {}\nkubernetes-secrets-label-selector: {}", 1)]
    public void Selects_objects(string yaml, int routes)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.OfInput(Samples.Shunt, "compile", "--options", folder.Write("o", yaml), "-");

        Assert.That(run.Error, Is.Empty);
        Assert.That(run.OutLines, Has.Length.EqualTo(routes));
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
    [TestCase("backend-traffic-algorithm: ''\nkubernetes-routegroup-class: ''\ndefault-lb-algorithm: ''\neastWestDomain: ''\nforward-backend-url: ''\ntopology-zone: ''\n")]
    public void What_is_empty_sets_nothing(string yaml)
    {
        using var folder = new TemporaryFolder();

        Assert.That(ToolRun.OfInput(Samples.Shunt, "compile", "--options", folder.Write("o", yaml), "-").Out, Is.EqualTo(Samples.ShuntRoutes));
    }
}
