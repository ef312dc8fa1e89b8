using RouteModel.Eskip;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>The worked examples of the RouteGroup specification that need options.</summary>
public class OptionExampleTests
{
    private static readonly CompilerProfile[] Profiles = [CompilerProfile.Standard, CompilerProfile.Skipper];

    [TestCaseSource(nameof(Profiles))]
    public void The_order_of_filters_with_and_without_endpoints(CompilerProfile profile)
    {
        var options = new RouteGroupCompilerOptions
        {
            Profile = profile,
            ApplicationLabel = "team",
            DefaultFilters = new ValueMap<string>([new("leaf-svc.garden", "latency(\"3ms\") -> tag(\"d\")"), new("idle-svc.garden", "latency(\"4ms\")")]),
            AnnotationPredicates = [new AnnotationPredicates("tier", "gold", [new EskipPredicate("Gold", 1.0)])],
            AnnotationFilters = [new AnnotationFilters("tier", "gold", [new EskipFilter("queueGold", 5.0)])],
            BackendNameTracingTag = true,
        };

        RouteCompilation routes = Compile.Groups(options, """
            {"metadata": {"namespace": "garden", "name": "order", "annotations": {"tier": "gold"}, "labels": {"team": "bakers"}}, "spec": {
             "hosts": ["order.example.net"],
             "backends": [{"name": "full", "type": "service", "serviceName": "leaf-svc", "servicePort": 80},
                          {"name": "empty", "type": "service", "serviceName": "idle-svc", "servicePort": 80}],
             "routes": [{"path": "/full", "filters": ["setQuery(\"k\", \"v\")"], "backends": [{"backendName": "full"}]},
                        {"path": "/empty", "filters": ["setQuery(\"k\", \"v\")"], "backends": [{"backendName": "empty"}]}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__order__all__0_0: Path("/full") && Host("^(order[.]example[.]net[.]?(:[0-9]+)?)$") && Gold(1) -> annotate("Application", "bakers") -> latency("3ms") -> tag("d") -> setQuery("k", "v") -> tracingTag("skipper.backend_name", "full") -> queueGold(5) -> "http://10.7.1.4:8080";
            kube_rg__garden__order__all__1_0: Path("/empty") && Host("^(order[.]example[.]net[.]?(:[0-9]+)?)$") && Gold(1) -> annotate("Application", "bakers") -> latency("4ms") -> status(502) -> inlineContent("no endpoints") -> tracingTag("skipper.backend_name", "empty") -> queueGold(5) -> <shunt>;
            kube_rg____order_example_net__catchall__0_0: Host("^(order[.]example[.]net[.]?(:[0-9]+)?)$") && Gold(1) -> queueGold(5) -> <shunt>;
            """));
    }

    [TestCaseSource(nameof(Profiles))]
    public void Redirects_to_https(CompilerProfile profile)
    {
        var options = new RouteGroupCompilerOptions { Profile = profile, ProvideHttpsRedirect = true, HttpsRedirectCode = 307 };

        RouteCompilation routes = Compile.Groups(
            options,
            """
            {"metadata": {"namespace": "garden", "name": "redir"}, "spec": {"hosts": ["redir.example.net"],
             "backends": [{"name": "one", "type": "network", "address": "http://one.example.net"}], "defaultBackends": [{"backendName": "one"}],
             "routes": [{"path": "/x", "predicates": ["Cookie(\"c\", /v/)"]},
                        {"path": "/y", "predicates": ["Header(\"X-Forwarded-Proto\", \"https\")"]}]}}
            """,
            """
            {"metadata": {"namespace": "garden", "name": "redir-off", "annotations": {"zalando.org/skipper-ingress-redirect": "false"}}, "spec": {
             "hosts": ["off.example.net"],
             "backends": [{"name": "one", "type": "network", "address": "http://one.example.net"}], "defaultBackends": [{"backendName": "one"}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__redir__all__0_0: Path("/x") && Host("^(redir[.]example[.]net[.]?(:[0-9]+)?)$") && Cookie("c", "v") -> "http://one.example.net";
            kube_rg__garden__redir__all__0_0_https_redirect: Cookie("c", "v") && Host("^(redir[.]example[.]net[.]?(:[0-9]+)?)$") && Path("/x") && Header("X-Forwarded-Proto", "http") -> redirectTo(307, "https:") -> <shunt>;
            kube_rg__garden__redir__all__1_0: Path("/y") && Host("^(redir[.]example[.]net[.]?(:[0-9]+)?)$") && Header("X-Forwarded-Proto", "https") -> "http://one.example.net";
            kube_rg____redir_example_net__catchall__0_0: Host("^(redir[.]example[.]net[.]?(:[0-9]+)?)$") -> <shunt>;
            kube_rg__garden__redir_off__all__0_0: Host("^(off[.]example[.]net[.]?(:[0-9]+)?)$") -> "http://one.example.net";
            kube__redirect: Header("X-Forwarded-Proto", "http") && Weight(1000) -> redirectTo(307, "https:") -> <shunt>;
            """));
    }

    [TestCase("", "own.skipper.cluster.local")]
    [TestCase("..skipper.cluster.local.", "own.skipper.cluster.local", TestName = "Dots around the east-west domain are trimmed")]
    public void East_west_twins(string domain, string ownHost)
    {
        var options = new RouteGroupCompilerOptions { EnableEastWest = true, EastWestDomain = domain };

        RouteCompilation routes = Compile.Groups(
            options,
            """
            {"metadata": {"namespace": "garden", "name": "ew-a"}, "spec": {"hosts": ["ewa.example.net"],
             "backends": [{"name": "one", "type": "network", "address": "http://one.example.net"}], "defaultBackends": [{"backendName": "one"}],
             "routes": [{"path": "/x", "methods": ["PUT"]}]}}
            """,
            $$"""
            {"metadata": {"namespace": "garden", "name": "ew-b"}, "spec": {"hosts": ["ewb.example.net", "{{ownHost}}"],
             "backends": [{"name": "one", "type": "network", "address": "http://one.example.net"}], "defaultBackends": [{"backendName": "one"}]} }
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__ew_a__put__0_0: Path("/x") && Host("^(ewa[.]example[.]net[.]?(:[0-9]+)?)$") && Method("PUT") -> "http://one.example.net";
            kubeew_rg__garden__ew_a__put__0_0: Method("PUT") && Path("/x") && Host("^(ew-a[.]garden[.]skipper[.]cluster[.]local[.]?(:[0-9]+)?)$") -> "http://one.example.net";
            kube_rg____ewa_example_net__catchall__0_0: Host("^(ewa[.]example[.]net[.]?(:[0-9]+)?)$") -> <shunt>;
            kube_rg__garden__ew_b__all__0_0: Host("^(ewb[.]example[.]net[.]?(:[0-9]+)?|own[.]skipper[.]cluster[.]local[.]?(:[0-9]+)?)$") -> "http://one.example.net";
            """));
    }

    [TestCaseSource(nameof(Profiles))]
    public void Two_passes_for_external_and_internal_hosts(CompilerProfile profile)
    {
        var options = new RouteGroupCompilerOptions
        {
            Profile = profile,
            EastWestRangeDomains = ["other.local", "mesh.local"],
            EastWestRangePredicates = [new EskipPredicate("ClientIP", "10.9.0.0/16")],
            AnnotationPredicates = [new AnnotationPredicates("zone", "north", [new EskipPredicate("North")])],
            EastWestRangeAnnotationPredicates = [new AnnotationPredicates("zone", "north", [new EskipPredicate("Inner"), new EskipPredicate("True")])],
            EastWestRangeAnnotationFilters = [new AnnotationFilters("zone", "north", [new EskipFilter("inner", 1.0)])],
            ProvideHttpsRedirect = true,
        };

        RouteCompilation routes = Compile.Groups(options, """
            {"metadata": {"namespace": "garden", "name": "both", "annotations": {"zone": "north"}}, "spec": {
             "hosts": ["both.example.net", "both.mesh.local"],
             "backends": [{"name": "one", "type": "network", "address": "http://one.example.net"}], "defaultBackends": [{"backendName": "one"}],
             "routes": [{"path": "/x"}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__both__all__0_0: Path("/x") && Host("^(both[.]example[.]net[.]?(:[0-9]+)?)$") && North() -> "http://one.example.net";
            kube_rg__garden__both__all__0_0_https_redirect: Host("^(both[.]example[.]net[.]?(:[0-9]+)?)$") && Path("/x") && Header("X-Forwarded-Proto", "http") && North() -> redirectTo(308, "https:") -> <shunt>;
            kube_rg____both_example_net__catchall__0_0: Host("^(both[.]example[.]net[.]?(:[0-9]+)?)$") && North() -> <shunt>;
            kube_rg__internal_garden__both__all__0_0: Path("/x") && Host("^(both[.]mesh[.]local[.]?(:[0-9]+)?)$") && ClientIP("10.9.0.0/16") && Inner() && True() -> inner(1) -> "http://one.example.net";
            kube_rg__internal___both_mesh_local__catchall__0_0: Host("^(both[.]mesh[.]local[.]?(:[0-9]+)?)$") && ClientIP("10.9.0.0/16") && Inner() && True() -> inner(1) -> <shunt>;
            kube__redirect: Header("X-Forwarded-Proto", "http") && Weight(1000) -> redirectTo(308, "https:") -> <shunt>;
            """));
    }

    [Test]
    public void No_zone_is_preferred_for_internal_hosts()
    {
        var options = new RouteGroupCompilerOptions { EnableEndpointSlices = true, TopologyZone = "z-a", EastWestRangeDomains = ["mesh.local"] };
        RouteCompilation routes = new RouteGroupCompiler(options).Compile(Compile.Read(
            options.Profile,
            Compile.Kind("RouteGroup", """
                {"metadata": {"namespace": "garden", "name": "g"}, "spec": {"hosts": ["a.example.net", "a.mesh.local"],
                 "backends": [{"name": "p", "type": "service", "serviceName": "pool-svc", "servicePort": 80}], "defaultBackends": [{"backendName": "p"}]}}
                """),
            Garden.Service("pool-svc", "ClusterIP", 80, "8080"),
            Garden.Slice(
                "garden",
                "pool-svc",
                """{"port": 8080, "protocol": "TCP"}""",
                Garden.Endpoint("10.3.0.1", "z-a"),
                Garden.Endpoint("10.3.0.2", "z-a"),
                Garden.Endpoint("10.3.0.3", "z-a"),
                Garden.Endpoint("10.3.0.4", "z-b"))));

        Assert.That(routes.Routes.AsSpan().ToArray().Select(route => route.Backend.Endpoints.Count), Is.EqualTo(new[] { 3, 4 }));
    }

    [TestCaseSource(nameof(Profiles))]
    public void Without_hosts_and_with_health_checks(CompilerProfile profile)
    {
        var options = new RouteGroupCompilerOptions { Profile = profile, ProvideHealthcheck = true, ProvideHttpsRedirect = true };

        RouteCompilation routes = Compile.Groups(options, """
            {"metadata": {"name": "quotes"}, "spec": {
             "backends": [{"name": "s", "type": "shunt"}], "defaultBackends": [{"backendName": "s"}],
             "routes": [{"methods": ["GET", "get", "GET"], "predicates": ["Foo(\"a\\\\d\", /x\\/y/, 1.50, -2)"]},
                        {"pathRegexp": "^/a\\.b"}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__default__quotes__get__0_0: Method("GET") && Foo("a\\d", "x/y", 1.5, -2) -> <shunt>;
            kube_rg__default__quotes__get__0_0_https_redirect: Foo("a\\d", "x/y", 1.5, -2) && Method("GET") && Header("X-Forwarded-Proto", "http") -> redirectTo(308, "https:") -> <shunt>;
            kube_rg__default__quotes__all__1_0: PathRegexp("^/a\\.b") -> <shunt>;
            kube_rg__default__quotes__all__1_0_https_redirect: PathRegexp("^/a\\.b") && Header("X-Forwarded-Proto", "http") -> redirectTo(308, "https:") -> <shunt>;
            kube__healthz_up: Path("/kube-system/healthz") && Source("10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12", "127.0.0.1/8", "fd00::/8", "::1/128") -> disableAccessLog(200) -> status(200) -> <shunt>;
            kube__healthz_down: Path("/kube-system/healthz") && Source("10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12", "127.0.0.1/8", "fd00::/8", "::1/128") && Shutdown() -> status(503) -> <shunt>;
            kube__redirect: Header("X-Forwarded-Proto", "http") && Weight(1000) -> redirectTo(308, "https:") -> <shunt>;
            """));
        Assert.That(routes.Findings, Is.Empty);
    }

    [Test]
    public void Health_checks_from_other_networks_and_by_the_last_address()
    {
        var options = new RouteGroupCompilerOptions { ProvideHealthcheck = true, ReverseSourcePredicate = true, HealthcheckCidrs = ["203.0.113.0/24"] };

        Assert.That(
            Compile.Emitted(Compile.Groups(options)),
            Does.Match("""(?s)kube__healthz_up: .* SourceFromLast\("10[.]0[.]0[.]0/8", .*"::1/128", "203[.]0[.]113[.]0/24"\) -> .*kube__healthz_down: .*203"""));
    }
}
