using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>The specification's example of EndpointSlices and zones.</summary>
public class ZoneExampleTests
{
    private const string Web = """{"name": "http", "port": 8080, "protocol": "TCP"}""";

    private static readonly string[] Cluster =
    [
        Garden.Service("pool-svc", "ClusterIP", 80, "\"http\""),
        Garden.Service("rpc-svc", "ClusterIP", 90, "\"g\""),
        Garden.Service("off-svc", "ClusterIP", 80, "\"http\""),
        Garden.Slice("garden", "pool-svc", Web,
            Garden.Endpoint("10.3.0.4", "z-a"), Garden.Endpoint("10.3.0.2", "z-a"), Garden.Endpoint("10.3.0.3", "z-b"),
            Garden.Endpoint("10.3.0.9", "z-a", """{"ready": false}""")),
        Garden.Slice("garden", "pool-svc", Web,
            Garden.Endpoint("10.3.0.5", "z-a"), Garden.Endpoint("10.3.0.2", "z-a", """{"ready": true, "terminating": true}"""),
            Garden.Endpoint("10.3.0.10", "z-a")),
        Garden.Slice("garden", "rpc-svc", """{"name": "g", "port": 9000, "protocol": "TCP", "appProtocol": "kubernetes.io/h2c"}""",
            Garden.Endpoint("10.4.0.1", "z-a"), Garden.Endpoint("10.4.0.2", "z-b")),
        Garden.Slice("garden", "off-svc", """{"name": "admin", "port": 9, "protocol": "TCP"}""", Garden.Endpoint("10.5.0.1", "")),
    ];

    private static readonly CompilerProfile[] Profiles = [CompilerProfile.Standard, CompilerProfile.Skipper];

    [TestCaseSource(nameof(Profiles))]
    public void Slices_give_endpoints_of_the_proxys_zone(CompilerProfile profile)
    {
        var options = new RouteGroupCompilerOptions { Profile = profile, EnableEndpointSlices = true, TopologyZone = "z-a" };
        string[] groups =
        [
            Group("zonal", "", "zonal", "pool-svc", 80, ""","algorithm": "powerOfRandomNChoices" """),
            Group("zonal-all", """, "annotations": {"zalando.org/traffic-zone-aware": "false"}""", "zonal-all", "pool-svc", 80),
            Group("zonal-rpc", "", "rpc", "rpc-svc", 90),
            Group("zonal-miss", "", "miss", "off-svc", 80),
        ];

        RouteCompilation routes = new RouteGroupCompiler(options).Compile(Compile.Read(profile, [.. groups, .. Cluster]));

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__zonal__all__0_0: Host("^(zonal[.]example[.]net[.]?(:[0-9]+)?)$") -> <powerOfRandomNChoices, "http://10.3.0.10:8080?zone=z-a", "http://10.3.0.4:8080?zone=z-a", "http://10.3.0.5:8080?zone=z-a">;
            kube_rg__garden__zonal_all__all__0_0: Host("^(zonal-all[.]example[.]net[.]?(:[0-9]+)?)$") -> annotate("zalando.org/traffic-zone-aware", "false") -> <roundRobin, "http://10.3.0.10:8080?zone=z-a", "http://10.3.0.3:8080?zone=z-b", "http://10.3.0.4:8080?zone=z-a", "http://10.3.0.5:8080?zone=z-a">;
            kube_rg__garden__zonal_miss__all__0_0: Host("^(miss[.]example[.]net[.]?(:[0-9]+)?)$") -> "http://10.5.0.1:0";
            kube_rg__garden__zonal_rpc__all__0_0: Host("^(rpc[.]example[.]net[.]?(:[0-9]+)?)$") -> <roundRobin, "h2c://10.4.0.1:9000?zone=z-a", "h2c://10.4.0.2:9000?zone=z-b">;
            """));
    }

    private static string Group(string name, string annotations, string host, string service, int port, string algorithm = "") =>
        Compile.Kind("RouteGroup", $$"""
            {"metadata": {"namespace": "garden", "name": "{{name}}" {{annotations}} }, "spec": {"hosts": ["{{host}}.example.net"],
             "backends": [{"name": "b", "type": "service", "serviceName": "{{service}}", "servicePort": {{port}}{{algorithm}} }],
             "defaultBackends": [{"backendName": "b"}] } }
            """);
}
