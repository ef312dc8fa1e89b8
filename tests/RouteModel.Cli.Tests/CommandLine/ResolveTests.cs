using System.Text.Json;
using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

public class ResolveTests
{
    private const string Cluster =
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: gw, namespace: shop}
        spec: {gatewayClassName: avi-lb, listeners: [{name: http, port: 80, protocol: HTTP}]}
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: web, namespace: shop}
        spec:
          parentRefs: [{name: gw}]
          hostnames: [shop.example.com]
          rules:
          - matches: [{path: {value: /v1}}]
            backendRefs:
            - {name: a, port: 8080, weight: 3, filters: [{type: ExtensionRef, extensionRef: {group: ako.vmware.com, kind: RouteBackendExtension, name: e}}]}
            - {name: b, port: 8080}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: a, namespace: shop}, spec: {ports: [{port: 8080}]}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: b, namespace: shop}, spec: {ports: [{port: 8080}]}}
        ---
        apiVersion: ako.vmware.com/v1alpha1
        kind: RouteBackendExtension
        metadata: {name: e, namespace: shop}
        spec: {lbAlgorithm: LB_ALGORITHM_ROUND_ROBIN, backendTLS: {hostCheckEnabled: true}}
        status: {controller: AKOCRDController, status: STATUS}

        """;

    private static readonly string Good = Cluster.Replace("STATUS", "Accepted", StringComparison.Ordinal);

    private static readonly string Bad = Cluster.Replace("STATUS", "Rejected", StringComparison.Ordinal);

    [Test]
    public void Shows_shares_and_pools() => Assert.That(ToolRun.OfInput(Good, "resolve", "-"), Is.EqualTo(new ToolRun(
        0,
        """
        shop/web
          parent gw
            Accepted=True Accepted: Parent reference is valid
            ResolvedRefs=True ResolvedRefs
          rule 0
            match #1: PathPrefix /v1 on shop.example.com
            75% shop/a:8080
              extension: e
              algorithm: LB_ALGORITHM_ROUND_ROBIN
              monitors: /api/healthmonitor/?name=System-TCP
              TLS: host checked
            25% shop/b:8080
              monitors: /api/healthmonitor/?name=System-TCP

        """,
        "")));

    [TestCase("2", "1", "66.6667%", "33.3333%")]
    [TestCase("1000000", "1", "99.9999%", "0.0001%")]
    [TestCase("1", "0", "100%", "0%")]
    public void A_small_share_is_not_nothing(string first, string second, string firstShare, string secondShare)
    {
        string text = Good.Replace("weight: 3", "weight: " + first, StringComparison.Ordinal).Replace("{name: b, port: 8080}", $"{{name: b, port: 8080, weight: {second}}}", StringComparison.Ordinal);

        string[] lines = ToolRun.OfInput(text, "resolve", "-").OutLines;

        Assert.That(lines, Does.Contain($"    {firstShare} shop/a:8080").And.Contain($"    {secondShare} shop/b:8080"));
    }

    [Test]
    public void A_rule_without_backends_says_so()
    {
        string[] lines = [.. Good.Split('\n').Select(line => line.StartsWith("    - {name:", StringComparison.Ordinal) ? null : line.Replace(
            "backendRefs:", "filters: [{type: RequestRedirect, requestRedirect: {hostname: b.example.com}}]", StringComparison.Ordinal)).OfType<string>()];

        Assert.That(ToolRun.OfInput(string.Join('\n', lines), "resolve", "-").OutLines, Does.Contain("    no backends"));
    }

    [TestCase("standard", "error", 1)]
    [TestCase("ako", "forwarded", 2)]
    public void Follows_a_profile(string profile, string outcome, int lines)
    {
        ToolRun run = ToolRun.OfInput(Bad, "resolve", "--profile", profile, "--output", "json", "-");

        using JsonDocument route = JsonDocument.Parse(run.OutLines[0]);
        JsonElement backend = route.RootElement.GetProperty("rules")[0].GetProperty("backends")[0];
        Assert.That((run.Code, run.OutLines.Length), Is.EqualTo((1, lines)));
        Assert.That(backend.GetProperty("outcome").GetString(), Is.EqualTo(outcome));
        Assert.That(backend.GetProperty("message").GetString(), Is.EqualTo("RouteBackendExtension object shop/e is not in Accepted state"));
    }

    [Test]
    public void Names_Avi_objects_after_the_cluster_and_the_tenant()
    {
        ToolRun run = ToolRun.OfInput(Good, "resolve", "--profile", "ako", "--cluster-name", "c1", "--tenant", "blue", "--output", "json", "-");

        using JsonDocument service = JsonDocument.Parse(run.OutLines[1]);
        JsonElement pool = service.RootElement.GetProperty("rules")[0].GetProperty("pools")[0];
        Assert.That(run.Code, Is.Zero);
        Assert.That(service.RootElement.GetProperty("name").GetString(), Is.EqualTo("ako-gw-c1--shop-gw-EVH"));
        Assert.That(pool.GetProperty("name").GetString(), Does.StartWith("ako-gw-c1--"));
        Assert.That(pool.GetProperty("tenant_ref").GetString(), Is.EqualTo("/api/tenant/?name=blue"));
    }

    [Test]
    public void Writes_documents_of_yaml() =>
        Assert.That(ToolRun.OfInput(Good, "resolve", "--profile", "ako", "--output", "yaml", "-").Out.Split("---\n"), Has.Length.EqualTo(2));

    [Test]
    public void Tells_of_what_cannot_be_read()
    {
        ToolRun run = ToolRun.OfInput("a: [", "resolve", "-");

        Assert.That((run.Code, run.Out), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain("error:"));
    }

    [Test]
    public void Validate_says_what_AKO_says_of_objects_beside_each_other()
    {
        ToolRun run = ToolRun.OfInput(Bad, "validate", "--output", "json", "-");

        using JsonDocument route = JsonDocument.Parse(run.OutLines.Single(line => line.Contains("\"HTTPRoute\"", StringComparison.Ordinal)));
        JsonElement error = route.RootElement.GetProperty("errors")[0];
        Assert.That(route.RootElement.GetProperty("valid").GetBoolean(), Is.True);
        Assert.That(error.GetProperty("rule").GetString(), Is.EqualTo("ako"));
        Assert.That(
            error.GetProperty("message").GetString(),
            Is.EqualTo("spec.rules[0].backendRefs[0].filters[0]: RouteBackendExtension object shop/e is not in Accepted state"));
    }

    [Test]
    public void Validate_concludes_nothing_from_what_is_not_there()
    {
        string alone = string.Join("---", Good.Split("---").Take(2));

        Assert.That(ToolRun.OfInput(alone, "validate", "--output", "json", "-").Out, Does.Not.Contain("\"rule\":\"ako\""));
    }

    [TestCase("{lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_URI}", "if and only if, and refuses a hash beside LB_ALGORITHM_LEAST_CONNECTIONS")]
    [TestCase("{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_URI, lbAlgorithmConsistentHashHdr: X-A}", "if and only if, and refuses a header beside LB_ALGORITHM_CONSISTENT_HASH_URI")]
    public void Validate_explains_where_the_documentation_and_the_CRD_differ(string spec, string text)
    {
        ToolRun run = ToolRun.OfInput(
            $"{{apiVersion: ako.vmware.com/v1alpha1, kind: RouteBackendExtension, metadata: {{name: e}}, spec: {spec}}}", "validate", "--output", "json", "-");

        using JsonDocument verdict = JsonDocument.Parse(run.OutLines[0]);
        Assert.That(verdict.RootElement.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()), Has.Some.Contain(text));
    }
}
