using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>Every decision in which the profiles differ, and how each goes; the rows of docs/divergences.md.</summary>
public class ProfileTests
{
    private const string Partial = """
        {"metadata": {"namespace": "garden", "name": "partial"}, "spec": {"hosts": ["partial.example.net"],
         "backends": [
           {"name": "good", "type": "service", "serviceName": "leaf-svc", "servicePort": 80},
           {"name": "gone", "type": "service", "serviceName": "gone-svc", "servicePort": 80},
           {"name": "badport", "type": "service", "serviceName": "leaf-svc", "servicePort": 8123},
           {"name": "node", "type": "service", "serviceName": "node-svc", "servicePort": 80}],
         "routes": [
           {"backends": [{"backendName": "good", "weight": 1}, {"backendName": "gone", "weight": 1}]},
           {"path": "/ok", "backends": [{"backendName": "good"}]},
           {"path": "/port", "backends": [{"backendName": "badport"}]},
           {"path": "/node", "backends": [{"backendName": "node"}]}]}}
        """;

    private const string Ghost = """
        {"metadata": {"namespace": "garden", "name": "ghost"}, "spec": {"hosts": ["ghost.example.net"],
         "backends": [{"name": "good", "type": "service", "serviceName": "leaf-svc", "servicePort": 80},
                      {"name": "gone", "type": "service", "serviceName": "gone-svc", "servicePort": 80}],
         "routes": [{"backends": [{"backendName": "good", "weight": 1}, {"backendName": "gone", "weight": 0}]},
                    {"path": "/ok", "backends": [{"backendName": "good"}]}]}}
        """;

    private const string Sound = """
        {"metadata": {"namespace": "garden", "name": "sound"}, "spec": {
         "backends": [{"name": "s", "type": "shunt"}], "defaultBackends": [{"backendName": "s"}]}}
        """;

    private const string SoundRoute = "kube_rg__garden__sound__all__0_0: * -> <shunt>;";

    private static readonly string[] Schemes =
    [
        """
        {"metadata": {"namespace": "garden", "name": "p-secure", "annotations": {"zalando.org/skipper-backend-protocol": "https"}},
         "spec": {"hosts": ["p1.example.net"], "backends": [{"name": "six", "serviceName": "six-svc", "servicePort": 443}],
                  "defaultBackends": [{"backendName": "six"}]}}
        """,
        """
        {"metadata": {"namespace": "garden", "name": "q-plain"},
         "spec": {"hosts": ["p2.example.net"], "backends": [{"name": "six", "serviceName": "six-svc", "servicePort": 443}],
                  "defaultBackends": [{"backendName": "six"}]}}
        """,
    ];

    [Test]
    public void Skipper_drops_only_the_entries_that_fail()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Skipper, Partial);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__partial__all__1_0: Path("/ok") && Host("^(partial[.]example[.]net[.]?(:[0-9]+)?)$") -> "http://10.7.1.4:8080";
            kube_rg____partial_example_net__catchall__0_0: Host("^(partial[.]example[.]net[.]?(:[0-9]+)?)$") -> <shunt>;
            """));
        Assert.That(string.Join('\n', routes.Findings), Is.EqualTo("""
            level=error msg="Ignoring route: garden/gone-svc: service not found" kind=RouteGroup name=partial ns=garden
            level=error msg="Ignoring route: target port not found: leaf-svc:8123" kind=RouteGroup name=partial ns=garden
            level=error msg="Ignoring route: not supported service type in service/garden/node-svc: NodePort" kind=RouteGroup name=partial ns=garden
            """));
        Assert.That(routes.Refused, Is.Empty);
    }

    [Test]
    public void Standard_refuses_the_whole_group_and_no_other()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, Partial, Sound);

        Assert.That(Compile.Emitted(routes), Is.EqualTo(SoundRoute));
        Assert.That(routes.Refused, Is.EqualTo(new[]
        {
            new RefusedRouteGroup("garden", "partial", "invalid route at 0, garden/gone-svc: service not found"),
        }));
        Assert.That(routes.Error, Is.Null);
    }

    [Test]
    public void In_Skipper_a_dropped_entry_still_decides_about_the_catch_all()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Skipper, Ghost);

        Assert.That(Compile.Emitted(routes), Is.EqualTo(
            """kube_rg__garden__ghost__all__1_0: Path("/ok") && Host("^(ghost[.]example[.]net[.]?(:[0-9]+)?)$") -> "http://10.7.1.4:8080";"""));
        Assert.That(routes.Findings.Single().ToString(), Is.EqualTo(
            "level=error msg=\"Ignoring route: garden/gone-svc: service not found\" kind=RouteGroup name=ghost ns=garden"));
    }

    [Test]
    public void In_standard_a_refused_group_has_no_catch_all_either() =>
        Assert.That(Compile.Groups(CompilerProfile.Standard, Ghost).Routes, Is.Empty);

    [Test]
    public void Both_refuse_an_implicit_group_as_a_whole([Values] bool isSkipper)
    {
        CompilerProfile profile = isSkipper ? CompilerProfile.Skipper : CompilerProfile.Standard;

        RouteCompilation routes = Compile.Groups(profile, """
            {"metadata": {"namespace": "garden", "name": "half"}, "spec": {"hosts": ["half.example.net"],
             "backends": [{"name": "s", "type": "shunt"}, {"name": "gone", "serviceName": "gone-svc", "servicePort": 80}],
             "defaultBackends": [{"backendName": "s", "weight": 1}, {"backendName": "gone", "weight": 0}]}}
            """);

        Assert.That(routes.Routes, Is.Empty);
        Assert.That(routes.Refused.Single().Reason, Is.EqualTo("garden/gone-svc: service not found"));
        Assert.That(routes.Findings.Single().ToString(), Is.EqualTo(
            "level=error msg=\"Error transforming external hosts: garden/gone-svc: service not found\" kind=RouteGroup name=half ns=garden"));
    }

    [Test]
    public void In_Skipper_one_mistyped_field_fails_the_whole_load()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Skipper, Sound, Mistyped);

        Assert.That(routes.Routes, Is.Empty);
        Assert.That(routes.Error, Is.EqualTo(
            "failed to load cluster state: json: cannot unmarshal string into Go struct field RouteGroupSpec.items.spec.backends.servicePort of type int"));
    }

    [Test]
    public void In_standard_a_mistyped_field_refuses_its_own_group()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, Sound, Mistyped);

        Assert.That(Compile.Emitted(routes), Is.EqualTo(SoundRoute));
        Assert.That(routes.Error, Is.Null);
        Assert.That(routes.Refused.Single(), Has.Property("Name").EqualTo("typo").And.Property("Namespace").EqualTo("default"));
    }

    [Test]
    public void In_standard_a_mistyped_service_is_missing_and_nothing_else()
    {
        const string Broken = """{"kind": "Service", "metadata": {"namespace": "garden", "name": "x"}, "spec": {"ports": 5}}""";

        RouteCompilation standard = new RouteGroupCompiler().Compile(
            Compile.Read(CompilerProfile.Standard, Broken, Compile.Kind("RouteGroup", Sound)));
        RouteCompilation skipper = new RouteGroupCompiler(new() { Profile = CompilerProfile.Skipper }).Compile(
            Compile.Read(CompilerProfile.Skipper, Broken, Compile.Kind("RouteGroup", Sound)));

        Assert.That(Compile.Emitted(standard), Is.EqualTo(SoundRoute));
        Assert.That(standard.Findings.Single().Level, Is.EqualTo(CompilationFindingLevel.Error));
        Assert.That(skipper.Error, Is.EqualTo(
            "failed to load cluster state: json: cannot unmarshal number into Go struct field serviceSpec.items.spec.ports of type []*kubernetes.servicePort"));
    }

    [Test]
    public void Skipper_reads_field_names_in_any_case()
    {
        const string Shouted = """
            {"metadata": {"namespace": "garden", "NAME": "sound"}, "Spec": {
             "backends": [{"name": "s", "Type": "shunt"}], "defaultbackends": [{"backendname": "s"}]}}
            """;

        Assert.That(Compile.Emitted(Compile.Groups(CompilerProfile.Skipper, Shouted)), Is.EqualTo(SoundRoute));
        Assert.That(Compile.Groups(CompilerProfile.Standard, Shouted).Refused.Single().Reason, Is.EqualTo("route group without name"));
    }

    [Test]
    public void In_Skipper_the_first_group_fixes_the_scheme_for_all()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Skipper, Schemes);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__p_secure__all__0_0: Host("^(p1[.]example[.]net[.]?(:[0-9]+)?)$") -> <roundRobin, "https://[fd00::1]:8443", "https://[fd00::2]:8443">;
            kube_rg__garden__q_plain__all__0_0: Host("^(p2[.]example[.]net[.]?(:[0-9]+)?)$") -> <roundRobin, "https://[fd00::1]:8443", "https://[fd00::2]:8443">;
            """));
    }

    [Test]
    public void In_standard_every_group_has_its_own_scheme()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, Schemes);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__p_secure__all__0_0: Host("^(p1[.]example[.]net[.]?(:[0-9]+)?)$") -> <roundRobin, "https://[fd00::1]:8443", "https://[fd00::2]:8443">;
            kube_rg__garden__q_plain__all__0_0: Host("^(p2[.]example[.]net[.]?(:[0-9]+)?)$") -> <roundRobin, "http://[fd00::1]:8443", "http://[fd00::2]:8443">;
            """));
    }

    [TestCase(true, "status(502) -> inlineContent(\"no endpoints\") -> <shunt>")]
    [TestCase(false, "\"http://10.9.0.1:8080\"")]
    public void Skipper_finds_no_slice_without_a_namespace(bool isSkipper, string expected)
    {
        CompilerProfile profile = isSkipper ? CompilerProfile.Skipper : CompilerProfile.Standard;
        ClusterSnapshot snapshot = Compile.Read(
            profile,
            Compile.Kind("RouteGroup", """
                {"metadata": {"name": "g"}, "spec": {"backends": [{"name": "b", "serviceName": "svc", "servicePort": 80}],
                 "defaultBackends": [{"backendName": "b"}]}}
                """),
            Compile.Kind("Service", """{"metadata": {"name": "svc"}, "spec": {"type": "ClusterIP", "ports": [{"port": 80, "targetPort": 8080}]}}"""),
            Garden.Slice("", "svc", """{"port": 8080, "protocol": "TCP"}""", Garden.Endpoint("10.9.0.1", "")));

        RouteCompilation routes = new RouteGroupCompiler(new() { Profile = profile, EnableEndpointSlices = true }).Compile(snapshot);

        Assert.That(routes.Routes.Single().ToString(), Is.EqualTo("* -> " + expected));
    }

    private const string Mistyped = """
        {"metadata": {"name": "typo"}, "spec": {"backends": [{"name": "b", "serviceName": "leaf-svc", "servicePort": "80"}],
         "defaultBackends": [{"backendName": "b"}]}}
        """;
}
