using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>Options that act on the same routes. Worked by hand from Skipper's order of steps.</summary>
public class OptionInterplayTests
{
    private const string Group = """
        {"metadata": {"name": "g", "annotations": {"tier": "gold"}, "labels": {"team": "bakers"}}, "spec": {"hosts": ["a.example", "a.mesh"],
         "backends": [{"name": "net", "type": "network", "address": "http://n"}], "defaultBackends": [{"backendName": "net"}], "routes": [{"path": "/x"}]}}
        """;

    private static readonly RouteGroupCompilerOptions All = new()
    {
        EnableEastWest = true,
        EastWestDomain = ".ew.",
        ProvideHttpsRedirect = true,
        HttpsRedirectCode = 301,
        EastWestRangeDomains = ["other", "mesh"],
        EastWestRangePredicates = [new EskipPredicate("In")],
        EastWestRangeAnnotationFilters = [new AnnotationFilters("tier", "gold", [new EskipFilter("r")])],
        BackendNameTracingTag = true,
        ApplicationLabel = "team",
        AnnotationPredicates =
        [
            new AnnotationPredicates("tier", "gold", [new EskipPredicate("G", 1.0)]),
            new AnnotationPredicates("tier", "silver", [new EskipPredicate("S")]),
            new AnnotationPredicates("tier", "gold", [new EskipPredicate("H")]),
        ],
        AnnotationFilters = [new AnnotationFilters("tier", "gold", [new EskipFilter("q", 5.0)])],
    };

    [Test]
    public void All_at_once() => Assert.That(Compile.Emitted(Compile.Groups(All, Group)), Is.EqualTo("""
        kube_rg__default__g__all__0_0: Path("/x") && Host("^(a[.]example[.]?(:[0-9]+)?)$") && G(1) && H() -> annotate("Application", "bakers") -> tracingTag("skipper.backend_name", "net") -> q(5) -> "http://n";
        kubeew_rg__default__g__all__0_0: Path("/x") && Host("^(g[.]default[.]ew[.]?(:[0-9]+)?)$") && G(1) && H() -> annotate("Application", "bakers") -> tracingTag("skipper.backend_name", "net") -> q(5) -> "http://n";
        kube_rg__default__g__all__0_0_https_redirect: Host("^(a[.]example[.]?(:[0-9]+)?)$") && Path("/x") && Header("X-Forwarded-Proto", "http") && G(1) && H() -> redirectTo(301, "https:") -> q(5) -> <shunt>;
        kube_rg____a_example__catchall__0_0: Host("^(a[.]example[.]?(:[0-9]+)?)$") && G(1) && H() -> q(5) -> <shunt>;
        kube_rg__internal_default__g__all__0_0: Path("/x") && Host("^(a[.]mesh[.]?(:[0-9]+)?)$") && In() -> annotate("Application", "bakers") -> tracingTag("skipper.backend_name", "net") -> r() -> "http://n";
        kube_rg__internal___a_mesh__catchall__0_0: Host("^(a[.]mesh[.]?(:[0-9]+)?)$") && In() -> r() -> <shunt>;
        kube__redirect: Header("X-Forwarded-Proto", "http") && Weight(1000) -> redirectTo(301, "https:") -> <shunt>;
        """));

    [Test]
    public void No_catch_all_of_either_pass() => Assert.That(
        Compile.Emitted(Compile.Groups(All with { DisableCatchAllRoutes = true }, Group)), Does.Contain("kube_rg__internal_default__g__").And.Not.Contains("catchall"));

    [Test]
    public void A_group_without_hosts_has_an_east_west_twin_and_no_internal_pass()
    {
        string group = Group.Replace("\"hosts\": [\"a.example\", \"a.mesh\"],", "", StringComparison.Ordinal);

        Assert.That(Compile.Emitted(Compile.Groups(new RouteGroupCompilerOptions { EnableEastWest = true, EastWestRangeDomains = ["mesh"] }, group)), Is.EqualTo("""
            kube_rg__default__g__all__0_0: Path("/x") -> "http://n";
            kubeew_rg__default__g__all__0_0: Path("/x") && Host("^(g[.]default[.]skipper[.]cluster[.]local[.]?(:[0-9]+)?)$") -> "http://n";
            """));
    }

    [Test]
    public void An_internal_domain_is_a_plain_suffix_and_a_group_of_internal_hosts_has_no_external_pass()
    {
        string group = Group.Replace("\"a.example\", ", "\"myownmesh\", ", StringComparison.Ordinal);

        Assert.That(Compile.Groups(All, group).Routes.AsSpan().ToArray().Select(static route => route.Id), Is.EqualTo(new[]
        {
            "kube_rg__internal_default__g__all__0_0", "kube_rg__internal___myownmesh__catchall__0_0", "kube_rg__internal___a_mesh__catchall__0_0", "kube__redirect",
        }));
    }

    [TestCase("\"team\": \"\"", "* -> <shunt>")]
    [TestCase("\"Team\": \"x\"", "* -> <shunt>")]
    [TestCase("\"team\": \"x \\\"y\\\"\"", "* -> annotate(\"Application\", \"x \\\"y\\\"\") -> <shunt>")]
    public void The_application_is_told_by_a_label_that_is_not_empty(string label, string expected)
    {
        RouteCompilation routes = Compile.Groups(new RouteGroupCompilerOptions { ApplicationLabel = "team" }, $$"""
            {"metadata": {"name": "g", "labels": { {{label}} } }, "spec": {"backends": [{"name": "s", "type": "shunt"}], "defaultBackends": [{"backendName": "s"}]} }
            """);

        Assert.That(routes.Routes[0].ToString(), Is.EqualTo(expected));
    }

    [TestCase("", "\"\"")]
    [TestCase("http://edge:1", "\"http://edge:1\"")]
    public void A_forward_backend_has_the_address_of_the_option_and_no_filters_of_its_entry(string address, string backend)
    {
        var options = new RouteGroupCompilerOptions { ForwardBackendUrl = address, BackendNameTracingTag = true, OnlyAllowedExternalNames = true };
        RouteCompilation routes = Compile.Groups(options, """
            {"metadata": {"name": "g"}, "spec": {"backends": [{"name": "f", "type": "forward"}], "defaultBackends": [{"backendName": "f"}], "routes": [{"filters": ["a()"]}]}}
            """);

        Assert.That(routes.Routes[0].ToString(), Is.EqualTo("* -> tracingTag(\"skipper.backend_name\", \"f\") -> " + backend));
    }

    [Test]
    public void Default_filters_are_those_of_the_service_in_its_namespace_and_for_internal_routes_too()
    {
        var options = new RouteGroupCompilerOptions
        {
            EastWestRangeDomains = [".mesh"],
            DefaultFilters = new ValueMap<string>([new("leaf-svc.garden", "d()"), new("leaf-svc.default", "no()"), new("leaf-svc", "no()"), new("leaf-svc.garden.", "no()")]),
        };
        RouteCompilation routes = Compile.Groups(options, """
            {"metadata": {"namespace": "garden", "name": "g"}, "spec": {"hosts": ["a.example", "a.mesh"],
             "backends": [{"name": "s", "type": "service", "serviceName": "leaf-svc", "servicePort": 80}, {"name": "n", "type": "shunt"}],
             "defaultBackends": [{"backendName": "s", "weight": 1}, {"backendName": "n"}]}}
            """);

        Assert.That(routes.Routes.AsSpan().ToArray().Select(static route => EskipPrinter.PrintFilters(route.Filters)), Is.EqualTo(new[] { "d()", "", "d()", "" }));
    }
}
