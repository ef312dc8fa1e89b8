using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Gateway;
using RouteModel.Gateway.Avi;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;
using RouteModel.Tests.Architecture;

namespace RouteModel.Tests.Gateway;

/// <summary>The samples of RouteBackendExtension's documentation, which are files of <c>docs/samples/backends</c>: they are valid, and resolve as it says.</summary>
public class DocumentedSampleTests
{
    private const string DefaultMonitor = "/api/healthmonitor/?name=System-TCP";

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "samples", "backends");

    private static readonly string[] Names = [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    // The pools that the documentation's words and the table of Avi's properties give; PKI profiles are named by the SHA-1 of namespace and name.
    private static readonly Dictionary<string, BackendPool> Pools = new()
    {
        ["basic-lb-config"] = new BackendPool
        {
            Extension = "basic-lb-config",
            LbAlgorithm = "LB_ALGORITHM_ROUND_ROBIN",
            HealthMonitorRefs = [DefaultMonitor],
        },
        ["consistent-hash-config"] = new BackendPool
        {
            Extension = "consistent-hash-config",
            LbAlgorithm = "LB_ALGORITHM_CONSISTENT_HASH",
            LbAlgorithmHash = "LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER",
            LbAlgorithmConsistentHashHeader = "X-User-ID",
            PersistenceProfile = "System-Persistence-Client-IP",
            HealthMonitorRefs = [DefaultMonitor],
        },
        ["health-monitor-config"] = new BackendPool
        {
            Extension = "health-monitor-config",
            LbAlgorithm = "LB_ALGORITHM_LEAST_CONNECTIONS",
            HealthMonitorRefs = ["/api/healthmonitor?name=http-health-check", "/api/healthmonitor?name=tcp-health-check"],
        },
        ["backend-tls-config"] = new BackendPool
        {
            Extension = "backend-tls-config",
            LbAlgorithm = "LB_ALGORITHM_LEAST_CONNECTIONS",
            HealthMonitorRefs = [DefaultMonitor],
            Tls = Tls("backend-pki-profile", "762dcbe73586892d7e8a749856aa283aa6393ba6", "api.backend.com", "service.backend.com"),
        },
        ["my-route-backend-extension"] = new BackendPool
        {
            Extension = "my-route-backend-extension",
            LbAlgorithm = "LB_ALGORITHM_CONSISTENT_HASH",
            LbAlgorithmHash = "LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER",
            LbAlgorithmConsistentHashHeader = "X-Forwarded-For",
            PersistenceProfile = "System-Persistence-Client-IP",
            HealthMonitorRefs = ["/api/healthmonitor?name=my-health-monitor"],
            Tls = Tls("my-pki-profile", "dd25cff35061577dba83496a9ad9b388ba13c931", "backend.example.com", "api.example.com"),
        },
        ["complete-backend-config"] = new BackendPool
        {
            Extension = "complete-backend-config",
            LbAlgorithm = "LB_ALGORITHM_CONSISTENT_HASH",
            LbAlgorithmHash = "LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS",
            PersistenceProfile = "System-Persistence-Client-IP",
            HealthMonitorRefs = ["/api/healthmonitor?name=production-health-monitor"],
            Tls = Tls("production-pki-profile", "0c25804b5dde30e8003c8727cdee117f490dd0a4", "backend.production.com"),
        },
    };

    [Test]
    public void Every_object_is_valid([ValueSource(nameof(Names))] string name)
    {
        foreach (ManifestDocument document in Read(name))
        {
            using JsonDocument json = JsonDocument.Parse(document.Json);
            string apiVersion = json.RootElement.GetProperty("apiVersion").GetString()!;
            CustomResourceKind? kind = CustomResourceKinds.Find(apiVersion, json.RootElement.GetProperty("kind").GetString()!);
            ReadResult? read = kind?.Read(document);

            Assert.That(read is not null || !apiVersion.StartsWith("ako.", StringComparison.Ordinal), $"{name}: {apiVersion} is known");
            Assert.That(read?.Findings ?? [], Is.Empty);
            Assert.That(read?.Validate().Errors ?? [], Is.Empty);
        }
    }

    [Test]
    public void Every_backend_has_the_pool_that_its_extension_asks_for([Values("standard", "ako")] string profile)
    {
        GatewayResolution resolution = Resolve(profile);
        ResolvedBackend[] backends = [.. resolution.Routes.SelectMany(static route => route.Rules).SelectMany(static rule => rule.Backends)];

        Assert.That(resolution.Routes.SelectMany(static route => route.Findings), Is.Empty);
        Assert.That(
            resolution.Routes.SelectMany(static route => route.Parents).SelectMany(static parent => parent.Conditions).Select(static condition => (condition.Type, condition.IsTrue)),
            Is.EqualTo(Enumerable.Repeat(new[] { ("Accepted", true), ("ResolvedRefs", true) }, resolution.Routes.Count).SelectMany(static pair => pair)));
        Assert.That(backends.Select(static backend => backend.Pool!.Extension), Is.EquivalentTo([.. Pools.Keys, "complete-backend-config"]));
        Assert.That(backends.Select(static backend => backend.Pool!), Is.EqualTo(backends.Select(static backend => Pools[backend.Pool!.Extension!])));
        Assert.That(backends.Select(static backend => backend.Share), Is.All.EqualTo(1));
    }

    [Test]
    public void Two_rules_refer_to_one_extension()
    {
        ResolvedRoute route = Resolve("standard").Routes.Single(static route => route.Name == "api-route");

        Assert.That(route.Rules.Select(static rule => rule.Backends[0].Name), Is.EqualTo(new[] { "user-service", "order-service" }));
        Assert.That(route.Rules[1].Backends[0].Pool, Is.EqualTo(route.Rules[0].Backends[0].Pool));
    }

    // Worked example 17: two child virtual services, each with a pool group of one member of ratio 100, and with a pool of these properties.
    [Test]
    public void Example_17_everything_for_Avi()
    {
        const string Pool =
            """
            {"lb_algorithm": "LB_ALGORITHM_CONSISTENT_HASH",
             "lb_algorithm_hash": "LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS",
             "application_persistence_profile_ref": "/api/applicationpersistenceprofile?name=System-Persistence-Client-IP",
             "health_monitor_refs": ["/api/healthmonitor?name=production-health-monitor"],
             "ssl_profile_ref": "/api/sslprofile?name=System-Standard",
             "pki_profile_ref": "/api/pkiprofile?name=ako-crd-operator-c1--0c25804b5dde30e8003c8727cdee117f490dd0a4",
             "host_check_enabled": true, "domain_name": ["backend.production.com"], "sni_enabled": false}
            """;

        AviRuleService[] rules = [.. Resolve("ako").VirtualServices[0].Rules.Where(static rule => rule.RouteName == "api-route")];

        Assert.That(rules, Has.Length.EqualTo(2));
        Assert.That(rules.Select(static rule => rule.PoolGroups.Single().Members.Single().Ratio), Is.All.EqualTo(100));
        Assert.That(rules.Select(static rule => rule.Pools.Single().ServiceName), Is.EquivalentTo(new[] { "user-service", "order-service" }));
        foreach (AviRuleService rule in rules)
        {
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(Written(rule.Pools[0].Settings)), JsonNode.Parse(Pool)), Written(rule.Pools[0].Settings));
        }
    }

    private static string Written(BackendPool pool)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            AviJson.WriteSettings(json, pool);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static BackendTls Tls(string profile, string hash, params string[] domains) => new()
    {
        HostCheckEnabled = true,
        DomainNames = [.. domains],
        PkiProfile = profile,
        PkiProfileRef = "/api/pkiprofile?name=ako-crd-operator-c1--" + hash,
    };

    private static GatewayResolution Resolve(string profile) =>
        new GatewayResolver(new GatewayResolverOptions { Profile = profile == "ako" ? GatewayProfile.Ako : GatewayProfile.Standard, ClusterName = "c1" })
            .Resolve(GatewaySnapshot.Read(Names.SelectMany(Read)));

    private static IReadOnlyList<ManifestDocument> Read(string name) => ManifestReader.Read(File.ReadAllBytes(Path.Combine(Folder, name)));
}
