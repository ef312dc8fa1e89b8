using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>The worked examples of the RouteGroup specification that need no option of a later stage.</summary>
public class WorkedExampleTests
{
    private const string Flow = """
        {"metadata": {"namespace": "garden", "name": "flow"}, "spec": {"hosts": ["flow.example.net"],
         "backends": [{"name": "one", "type": "network", "address": "https://one.example.net"},
                      {"name": "two", "type": "network", "address": "https://two.example.net"},
                      {"name": "three", "type": "network", "address": "https://three.example.net"},
                      {"name": "four", "type": "network", "address": "https://four.example.net"}],
        """;

    private static readonly CompilerProfile[] Profiles = [CompilerProfile.Standard, CompilerProfile.Skipper];

    [TestCaseSource(nameof(Profiles))]
    public void An_implicit_group_with_one_endpoint_is_one_network_route(CompilerProfile profile)
    {
        RouteCompilation routes = Compile.Groups(profile, """
            {"metadata": {"namespace": "garden", "name": "tea-house"}, "spec": {"hosts": ["tea.example.net"],
             "backends": [{"name": "leaf", "type": "service", "serviceName": "leaf-svc", "servicePort": 80}],
             "defaultBackends": [{"backendName": "leaf"}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo(
            """kube_rg__garden__tea_house__all__0_0: Host("^(tea[.]example[.]net[.]?(:[0-9]+)?)$") -> "http://10.7.1.4:8080";"""));
    }

    [TestCaseSource(nameof(Profiles))]
    public void Paths_methods_and_two_hosts(CompilerProfile profile)
    {
        RouteCompilation routes = Compile.Groups(profile, """
            {"metadata": {"namespace": "garden", "name": "tea-house"}, "spec": {"hosts": ["tea.example.net", "kettle.example.net"],
             "backends": [{"name": "brew", "type": "service", "serviceName": "brew-svc", "servicePort": 81}],
             "defaultBackends": [{"backendName": "brew"}],
             "routes": [
               {"path": "/cups/:size", "pathRegexp": "^/cups/[smxl]+$", "methods": ["GET", "HEAD"],
                "predicates": ["Header(\"X-Cup\", \"blue\")"],
                "filters": ["setPath(\"/v2/cups\")", "inlineContentIfStatus(404, \"no \\\"cup\\\"\")"]},
               {"pathSubtree": "/pots", "methods": ["post"]}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__tea_house__get__0_0: Path("/cups/:size") && PathRegexp("^/cups/[smxl]+$") && Host("^(tea[.]example[.]net[.]?(:[0-9]+)?|kettle[.]example[.]net[.]?(:[0-9]+)?)$") && Method("GET") && Header("X-Cup", "blue") -> setPath("/v2/cups") -> inlineContentIfStatus(404, "no \"cup\"") -> <roundRobin, "http://10.7.0.10:9081", "http://10.7.0.5:9081", "http://10.7.0.9:9081">;
            kube_rg__garden__tea_house__head__0_0: Path("/cups/:size") && PathRegexp("^/cups/[smxl]+$") && Host("^(tea[.]example[.]net[.]?(:[0-9]+)?|kettle[.]example[.]net[.]?(:[0-9]+)?)$") && Method("HEAD") && Header("X-Cup", "blue") -> setPath("/v2/cups") -> inlineContentIfStatus(404, "no \"cup\"") -> <roundRobin, "http://10.7.0.10:9081", "http://10.7.0.5:9081", "http://10.7.0.9:9081">;
            kube_rg__garden__tea_house__post__1_0: PathSubtree("/pots") && Host("^(tea[.]example[.]net[.]?(:[0-9]+)?|kettle[.]example[.]net[.]?(:[0-9]+)?)$") && Method("POST") -> <roundRobin, "http://10.7.0.10:9081", "http://10.7.0.5:9081", "http://10.7.0.9:9081">;
            kube_rg____tea_example_net__catchall__0_0: Host("^(tea[.]example[.]net[.]?(:[0-9]+)?)$") -> <shunt>;
            kube_rg____kettle_example_net__catchall__0_0: Host("^(kettle[.]example[.]net[.]?(:[0-9]+)?)$") -> <shunt>;
            """));
    }

    [TestCase(BackendTrafficAlgorithm.TrafficPredicate, "Traffic(0.5) && True()", "Traffic(0.6)", "")]
    [TestCase(BackendTrafficAlgorithm.TrafficSegmentPredicate, "TrafficSegment(0, 0.5)", "TrafficSegment(0.5, 0.8)", "TrafficSegment(0.8, 1)")]
    public void Weights_of_an_entry_become_predicates(BackendTrafficAlgorithm algorithm, string one, string two, string three)
    {
        var options = new RouteGroupCompilerOptions { BackendTrafficAlgorithm = algorithm };

        RouteCompilation routes = Compile.Groups(options, Flow + """
             "routes": [{"pathSubtree": "/in", "backends": [
               {"backendName": "one", "weight": 5}, {"backendName": "two", "weight": 3}, {"backendName": "three", "weight": 2}]}]}}
            """);

        const string Shared = """PathSubtree("/in") && Host("^(flow[.]example[.]net[.]?(:[0-9]+)?)$")""";
        Assert.That(Compile.Emitted(routes), Is.EqualTo($"""
            kube_rg__garden__flow__all__0_0: {Shared} && {one} -> "https://one.example.net";
            kube_rg__garden__flow__all__0_1: {Shared} && {two} -> "https://two.example.net";
            kube_rg__garden__flow__all__0_2: {Shared}{(three.Length > 0 ? " && " + three : "")} -> "https://three.example.net";
            kube_rg____flow_example_net__catchall__0_0: Host("^(flow[.]example[.]net[.]?(:[0-9]+)?)$") -> <shunt>;
            """));
    }

    [Test]
    public void Backends_of_weight_zero_keep_a_route_that_never_matches()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, Flow + """
             "defaultBackends": [{"backendName": "one", "weight": 0}, {"backendName": "two", "weight": 4},
                                 {"backendName": "three", "weight": 1}, {"backendName": "four", "weight": 0}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__flow__all__0_0: Host("^(flow[.]example[.]net[.]?(:[0-9]+)?)$") && Traffic(0) && True() && True() -> "https://one.example.net";
            kube_rg__garden__flow__all__0_1: Host("^(flow[.]example[.]net[.]?(:[0-9]+)?)$") && Traffic(0.8) && True() -> "https://two.example.net";
            kube_rg__garden__flow__all__0_2: Host("^(flow[.]example[.]net[.]?(:[0-9]+)?)$") -> "https://three.example.net";
            kube_rg__garden__flow__all__0_3: Host("^(flow[.]example[.]net[.]?(:[0-9]+)?)$") && Traffic(0) -> "https://four.example.net";
            """));
    }

    [TestCaseSource(nameof(Profiles))]
    public void Every_backend_type(CompilerProfile profile)
    {
        var options = new RouteGroupCompilerOptions { Profile = profile, ForwardBackendUrl = "http://edge.example.net:8000" };

        RouteCompilation routes = Compile.Groups(options, """
            {"metadata": {"namespace": "garden", "name": "kinds"}, "spec": {"hosts": ["kinds.example.net"],
             "backends": [
               {"name": "net", "type": "network", "address": "https://legacy.example.net:8443"},
               {"name": "pair", "type": "lb", "algorithm": "consistentHash", "endpoints": ["http://10.1.0.2:7000", "http://10.1.0.1:7000"]},
               {"name": "none", "type": "shunt"}, {"name": "again", "type": "loopback"},
               {"name": "dyn", "type": "dynamic"}, {"name": "fwd", "type": "forward"}],
             "defaultBackends": [{"backendName": "net"}],
             "routes": [
               {"path": "/a"},
               {"path": "/b", "backends": [{"backendName": "pair"}]},
               {"path": "/c", "filters": ["status(410)"], "backends": [{"backendName": "none"}]},
               {"path": "/d", "filters": ["setPath(\"/a\")"], "backends": [{"backendName": "again"}]},
               {"path": "/e", "filters": ["setDynamicBackendUrl(\"http://x.example.net\")"], "backends": [{"backendName": "dyn"}]},
               {"path": "/f", "filters": ["setPath(\"/dropped\")"], "backends": [{"backendName": "fwd"}]}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__kinds__all__0_0: Path("/a") && Host("^(kinds[.]example[.]net[.]?(:[0-9]+)?)$") -> "https://legacy.example.net:8443";
            kube_rg__garden__kinds__all__1_0: Path("/b") && Host("^(kinds[.]example[.]net[.]?(:[0-9]+)?)$") -> <consistentHash, "http://10.1.0.2:7000", "http://10.1.0.1:7000">;
            kube_rg__garden__kinds__all__2_0: Path("/c") && Host("^(kinds[.]example[.]net[.]?(:[0-9]+)?)$") -> status(410) -> <shunt>;
            kube_rg__garden__kinds__all__3_0: Path("/d") && Host("^(kinds[.]example[.]net[.]?(:[0-9]+)?)$") -> setPath("/a") -> <loopback>;
            kube_rg__garden__kinds__all__4_0: Path("/e") && Host("^(kinds[.]example[.]net[.]?(:[0-9]+)?)$") -> setDynamicBackendUrl("http://x.example.net") -> <dynamic>;
            kube_rg__garden__kinds__all__5_0: Path("/f") && Host("^(kinds[.]example[.]net[.]?(:[0-9]+)?)$") -> "http://edge.example.net:8000";
            kube_rg____kinds_example_net__catchall__0_0: Host("^(kinds[.]example[.]net[.]?(:[0-9]+)?)$") -> <shunt>;
            """));
    }

    [Test]
    public void A_service_without_endpoints_answers_502_in_place_of_the_entrys_filters()
    {
        RouteCompilation routes = Compile.Groups(CompilerProfile.Standard, """
            {"metadata": {"namespace": "garden", "name": "order"}, "spec": {"hosts": ["order.example.net"],
             "backends": [{"name": "full", "type": "service", "serviceName": "leaf-svc", "servicePort": 80},
                          {"name": "empty", "type": "service", "serviceName": "idle-svc", "servicePort": 80}],
             "routes": [{"path": "/full", "filters": ["setQuery(\"k\", \"v\")"], "backends": [{"backendName": "full"}]},
                        {"path": "/empty", "filters": ["setQuery(\"k\", \"v\")"], "backends": [{"backendName": "empty"}]}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__order__all__0_0: Path("/full") && Host("^(order[.]example[.]net[.]?(:[0-9]+)?)$") -> setQuery("k", "v") -> "http://10.7.1.4:8080";
            kube_rg__garden__order__all__1_0: Path("/empty") && Host("^(order[.]example[.]net[.]?(:[0-9]+)?)$") -> status(502) -> inlineContent("no endpoints") -> <shunt>;
            kube_rg____order_example_net__catchall__0_0: Host("^(order[.]example[.]net[.]?(:[0-9]+)?)$") -> <shunt>;
            """));
        Assert.That(routes.Findings.Single().ToString(), Is.EqualTo(
            "level=trace msg=\"Target endpoints not found, shuntroute for idle-svc:80\" kind=RouteGroup name=order ns=garden"));
    }

    [TestCaseSource(nameof(Profiles))]
    public void No_hosts_repeated_methods_and_escapes(CompilerProfile profile)
    {
        RouteCompilation routes = Compile.Groups(profile, """
            {"metadata": {"name": "quotes"}, "spec": {"backends": [{"name": "s", "type": "shunt"}], "defaultBackends": [{"backendName": "s"}],
             "routes": [{"methods": ["GET", "get", "GET"], "predicates": ["Foo(\"a\\\\d\", /x\\/y/, 1.50, -2)"]},
                        {"pathRegexp": "^/a\\.b"}]}}
            """);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__default__quotes__get__0_0: Method("GET") && Foo("a\\d", "x/y", 1.5, -2) -> <shunt>;
            kube_rg__default__quotes__all__1_0: PathRegexp("^/a\\.b") -> <shunt>;
            """));
        Assert.That(routes.Findings, Is.Empty);
    }
}
