using System.Diagnostics.CodeAnalysis;
using RouteModel.Eskip;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>What concerns all groups of a compilation together.</summary>
public class RouteGroupCompilerTests
{
    [Test]
    public void Groups_are_sorted_bytewise_by_namespace_then_name()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, Shunt("b", "x"), Shunt("a", "z"), Shunt("a", "B"), Shunt("a", "a"));

        Assert.That(routes.Routes.Select(route => route.Id), Is.EqualTo(new[]
        {
            "kube_rg__a__B__all__0_0", "kube_rg__a__a__all__0_0", "kube_rg__a__z__all__0_0", "kube_rg__b__x__all__0_0",
        }));
    }

    [Test]
    public void The_document_is_in_ordinal_order_of_ids()
    {
        const string Group = """
            {"metadata": {"name": "g"}, "spec": {"hosts": ["z.org", "a.org"], "backends": [{"name": "s", "type": "shunt"}],
             "defaultBackends": [{"backendName": "s"}], "routes": [{"path": "/"}]}}
            """;

        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, Group);

        Assert.That(routes.Routes.Select(route => route.Id), Is.EqualTo(new[]
        {
            "kube_rg__default__g__all__0_0", "kube_rg____z_org__catchall__0_0", "kube_rg____a_org__catchall__0_0",
        }));
        Assert.That(routes.ToEskip(), Is.EqualTo("""
            kube_rg____a_org__catchall__0_0: Host("^(a[.]org[.]?(:[0-9]+)?)$") -> <shunt>;
            kube_rg____z_org__catchall__0_0: Host("^(z[.]org[.]?(:[0-9]+)?)$") -> <shunt>;
            kube_rg__default__g__all__0_0: Path("/") && Host("^(z[.]org[.]?(:[0-9]+)?|a[.]org[.]?(:[0-9]+)?)$") -> <shunt>;
            """));
        Assert.That(Compile.Groups(CompilerProfile.Standard, Group).ToEskip(pretty: true), Does.StartWith(
            "kube_rg____a_org__catchall__0_0: Host(\"^(a[.]org[.]?(:[0-9]+)?)$\")\n  -> <shunt>;\n\n"));
    }

    [Test]
    public void Catch_all_routes_can_be_switched_off()
    {
        var options = new RouteGroupCompilerOptions { DisableCatchAllRoutes = true };

        RouteCompilation routes = Compile.Groups(options, """
            {"metadata": {"name": "g"}, "spec": {"hosts": ["a.org"], "backends": [{"name": "s", "type": "shunt"}],
             "defaultBackends": [{"backendName": "s"}], "routes": [{"path": "/"}]}}
            """);

        Assert.That(routes.Routes.Select(route => route.Id), Is.EqualTo(new[] { "kube_rg__default__g__all__0_0" }));
    }

    [Test]
    public void Segments_of_an_implicit_group_leave_room_for_a_catch_all()
    {
        var options = new RouteGroupCompilerOptions { BackendTrafficAlgorithm = BackendTrafficAlgorithm.TrafficSegmentPredicate };

        RouteCompilation routes = Compile.Groups(options, """
            {"metadata": {"name": "g"}, "spec": {"hosts": ["a.org"], "backends": [{"name": "s", "type": "shunt"}, {"name": "l", "type": "loopback"}],
             "defaultBackends": [{"backendName": "s", "weight": 1}, {"backendName": "l", "weight": 3}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__default__g__all__0_0: Host("^(a[.]org[.]?(:[0-9]+)?)$") && TrafficSegment(0, 0.25) -> <shunt>;
            kube_rg__default__g__all__0_1: Host("^(a[.]org[.]?(:[0-9]+)?)$") && TrafficSegment(0.25, 1) -> <loopback>;
            kube_rg____a_org__catchall__0_0: Host("^(a[.]org[.]?(:[0-9]+)?)$") -> <shunt>;
            """));
    }

    [Test]
    public void Of_two_routes_with_the_same_id_the_first_wins()
    {
        RouteCompilation routes = Compile.Groups(
            CompilerProfile.Standard,
            Shunt("n", "a-b"),
            """{"metadata": {"namespace": "n", "name": "a_b"}, "spec": {"backends": [{"name": "l", "type": "loopback"}], "defaultBackends": [{"backendName": "l"}]}}""");

        Assert.That(Compile.Emitted(routes), Is.EqualTo("kube_rg__n__a_b__all__0_0: * -> <shunt>;"));
        Assert.That(routes.Findings.Single().ToString(), Is.EqualTo(
            "level=error msg=\"Ignoring route with the same id kube_rg__n__a_b__all__0_0, existing: * -> <shunt>, ignored: * -> <loopback>\""));
    }

    [TestCase("skipper", null, true)]
    [TestCase("skipper", "", true)]
    [TestCase("skipper", "my-skipper-2", true)]
    [TestCase("skipper", "nginx", false)]
    [TestCase("^internal$", "skipper", false)]
    [TestCase("", "skipper", true, TestName = "An empty class is the default one")]
    [TestCase("", "anything", false)]
    [TestCase("^(?P<name>[[:alpha:]]+)$", "inner", true, TestName = "The syntax is that of RE2")]
    [TestCase("(?i)^INNER$", "inner", true)]
    [TestCase("inner$", "inner\\n", false, TestName = "The end is not before a last line break")]
    [TestCase("^\\d$", "٣", false, TestName = "Digits are those of ASCII")]
    public void Only_groups_of_the_class_are_compiled(string expression, string? name, bool isCompiled)
    {
        string annotations = name is null ? "" : $$""", "annotations": {"zalando.org/routegroup.class": "{{name}}"}""";

        RouteCompilation routes = Compile.Groups(new RouteGroupCompilerOptions { RouteGroupClass = expression }, $$"""
            {"metadata": {"name": "g"{{annotations}} }, "spec": {"backends": [{"name": "s", "type": "shunt"}], "defaultBackends": [{"backendName": "s"}]} }
            """);

        Assert.That(routes.Routes, Has.Count.EqualTo(isCompiled ? 1 : 0));
        Assert.That(routes.Refused, Is.Empty);
    }

    [Test]
    [SuppressMessage("Performance", "CA1806:Do not ignore method results", Justification = "The constructor is to throw.")]
    public void A_class_that_is_no_expression_is_the_callers_mistake() =>
        Assert.That(() => new RouteGroupCompiler(new() { RouteGroupClass = "(" }), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void An_invalid_group_is_told_of_whatever_its_class()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, """
            {"metadata": {"namespace": "n", "name": "g", "annotations": {"zalando.org/routegroup.class": "nginx"}}, "spec": {"backends": []}}
            """);

        Assert.That(routes.Findings.Single().ToString(), Is.EqualTo(
            "level=error msg=\"[routegroup] error in route group n/g: route group without backend\""));
        Assert.That(routes.Refused.Single(), Is.EqualTo(new RefusedRouteGroup("n", "g", "error in route group n/g: route group without backend")));
    }

    [TestCase("307", null)]
    [TestCase("+301", null)]
    [TestCase("200", "invalid redirect code annotation:200")]
    [TestCase("400", "invalid redirect code annotation:400")]
    [TestCase("", "invalid redirect code annotation:strconv.Atoi: parsing \"\": invalid syntax")]
    [TestCase("30x", "invalid redirect code annotation:strconv.Atoi: parsing \"30x\": invalid syntax")]
    [TestCase("9223372036854775808", "invalid redirect code annotation:strconv.Atoi: parsing \"9223372036854775808\": value out of range")]
    [TestCase("9223372036854775807", "invalid redirect code annotation:9223372036854775807")]
    [TestCase("-9223372036854775808", "invalid redirect code annotation:-9223372036854775808")]
    public void A_wrong_redirect_code_is_told_of_and_changes_nothing(string code, string? expected)
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, $$"""
            {"metadata": {"name": "g", "annotations": {"zalando.org/skipper-ingress-redirect-code": "{{code}}"} },
             "spec": {"backends": [{"name": "s", "type": "shunt"}], "defaultBackends": [{"backendName": "s"}]} }
            """);

        Assert.That(routes.Findings.SingleOrDefault()?.Message, Is.EqualTo(expected));
        Assert.That(routes.Routes, Has.Count.EqualTo(1));
    }

    [TestCase("does-not-exist", "roundRobin")]
    [TestCase("", "roundRobin")]
    [TestCase("random", "random")]
    public void The_default_algorithm_is_for_backends_that_name_none(string configured, string expected)
    {
        RouteCompilation routes = Compile.Groups(new RouteGroupCompilerOptions { DefaultLoadBalancerAlgorithm = configured }, """
            {"metadata": {"name": "g"}, "spec": {"backends": [{"name": "a", "type": "lb", "endpoints": ["http://b:1?zone=z", "http://a:1"]}],
             "defaultBackends": [{"backendName": "a"}]}}
            """);

        Assert.That(routes.Routes.Single().ToString(), Is.EqualTo($"* -> <{expected}, \"http://b:1?zone=z\", \"http://a:1\">"));
        Assert.That(routes.Routes.Single().Backend.Endpoints[0].Zone, Is.EqualTo("z"));
    }

    [Test]
    public void A_group_whose_routes_would_not_fit_into_memory_is_refused()
    {
        string backends = string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""{"name": "b{{i}}", "type": "shunt"}"""));
        string references = string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""{"backendName": "b{{i}}"}"""));

        RouteCompilation routes = Compile.Groups(
            CompilerProfile.Skipper,
            $$"""{"metadata": {"name": "g"}, "spec": {"backends": [{{backends}}], "defaultBackends": [{{references}}]} }""",
            Shunt("n", "small"));

        Assert.That(routes.Refused.Single().Reason, Is.EqualTo("routes too large: more than 64 MiB of eskip"));
        Assert.That(routes.Routes, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_same_snapshot_gives_the_same_routes_every_time()
    {
        var compiler = new RouteGroupCompiler(new() { Profile = CompilerProfile.Skipper });
        ClusterSnapshot snapshot = Compile.Read(CompilerProfile.Skipper, [Compile.Kind("RouteGroup", Shunt("n", "a")), .. Garden.Objects]);

        string first = compiler.Compile(snapshot).ToEskip();
        string second = compiler.Compile(snapshot).ToEskip();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Of_routes_with_one_id_the_first_one_stays_however_many_there_are()
    {
        const int Pairs = 300;
        IEnumerable<string> groups = Enumerable.Range(0, Pairs).SelectMany(static IEnumerable<string> (i) =>
            [Shunt("n", $"g{i}-x"), Shunt("n", $"g{i}.x").Replace("shunt", "loopback", StringComparison.Ordinal), Shunt("n", $"g{i}.y")]);

        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, [.. groups]);

        Assert.That(routes.Routes.Select<EskipRoute, string>(static route => route.Id), Is.Unique.And.Exactly(2 * Pairs).Items);
        Assert.That(routes.Routes.All<EskipRoute>(static route => route.Backend == EskipBackend.Shunt));
        Assert.That(routes.Findings.Count<CompilationFinding>(static finding => finding.Message.EndsWith("existing: * -> <shunt>, ignored: * -> <loopback>", StringComparison.Ordinal)), Is.EqualTo(Pairs));
    }

    private static string Shunt(string ns, string name) => $$"""
        {"metadata": {"namespace": "{{ns}}", "name": "{{name}}"}, "spec": {"backends": [{"name": "s", "type": "shunt"}], "defaultBackends": [{"backendName": "s"}]} }
        """;
}
