using System.Text;
using RouteModel.Gateway;
using RouteModel.Gateway.V1;

namespace RouteModel.Tests.Gateway;

/// <summary>The examples of HTTPRoute itself: which match is preferred, and what the API server refuses in which words.</summary>
public class HttpRouteExampleTests
{
    private const string Redirected = "RequestRedirect filter must not be used together with backendRefs";

    // Example 1: rule 0 is the prefix /, rule 1 the prefix /v2, rule 2 the prefix / with a header. The rules that fit a request are those whose path
    // and header it has; for AKO a prefix counts by characters, so that /v2x has the prefix /v2.
    [TestCase("standard", "GET /v2/x with version: two", new[] { 0, 1, 2 }, 1)]
    [TestCase("standard", "GET /x with version: two", new[] { 0, 2 }, 2)]
    [TestCase("standard", "GET /v2x", new[] { 0 }, 0)]
    [TestCase("ako", "GET /v2x", new[] { 0, 1 }, 1)]
    public void A_longer_prefix_is_preferred_to_a_header(string profile, string request, int[] fitting, int rule)
    {
        GatewayResolution resolution = Shop.Resolve(
            profile == "ako" ? GatewayProfile.Ako : GatewayProfile.Standard,
            Shop.Route("{matches: [{path: {value: /}}]}, {matches: [{path: {value: /v2}}]}, {matches: [{path: {value: /}, headers: [{name: version, value: two}]}]}"));

        Assert.That(resolution.Matches.First(match => fitting.Contains(match.Rule)).Rule, Is.EqualTo(rule), request);
    }

    [Test]
    public void Example_2_a_host_is_preferred_to_a_path()
    {
        GatewayResolution resolution = Shop.Resolve(
            GatewayProfile.Standard,
            Shop.Route("{matches: [{path: {type: Exact, value: /p}}]}", "r1").Replace("shop.example.com", "'*.example.com'", StringComparison.Ordinal),
            Shop.Route("{matches: [{path: {value: /}}]}", "r2").Replace("shop.example.com", "a.example.com", StringComparison.Ordinal));

        Assert.That(resolution.Matches.Select(static match => match.RouteName), Is.EqualTo(new[] { "r2", "r1" }));
    }

    // Example 3, and a route that says nothing of its age, which is behind all.
    [TestCase("2024-01-02T00:00:00Z", "2024-05-01T00:00:00Z", "b/old")]
    [TestCase("2024-01-02T00:00:00Z", "2024-01-02T00:00:00Z", "a/new")]
    [TestCase("2024-01-02T00:00:00Z", "", "b/old")]
    public void The_older_route_is_preferred_and_then_the_first_by_name(string old, string recent, string preferred)
    {
        GatewayResolution resolution = Shop.Resolve(GatewayProfile.Standard, Route("b", "old", old), Route("a", "new", recent));

        Assert.That($"{resolution.Matches[0].RouteNamespace}/{resolution.Matches[0].RouteName}", Is.EqualTo(preferred));
    }

    // Examples 6 to 9.
    [TestCase("{timeouts: {request: 5s, backendRequest: 10s}}", "spec.rules[0].timeouts: Invalid value: backendRequest timeout cannot be longer than request timeout")]
    [TestCase("{timeouts: {request: 0s, backendRequest: 10s}}")]
    [TestCase("{timeouts: {request: 5m, backendRequest: 10s}}")]
    [TestCase("{filters: [{type: ExtensionRef}]}", "spec.rules[0].filters[0]: Invalid value: filter.extensionRef must be specified for ExtensionRef filter.type")]
    [TestCase(
        "{filters: [{type: URLRewrite, extensionRef: {group: ako.vmware.com, kind: L7Rule, name: a}}]}",
        "spec.rules[0].filters[0]: Invalid value: filter.urlRewrite must be specified for URLRewrite filter.type",
        "spec.rules[0].filters[0]: Invalid value: filter.extensionRef must be nil if the filter.type is not ExtensionRef")]
    [TestCase(
        "{filters: [{type: RequestRedirect, requestRedirect: {hostname: a.example.com}}], backendRefs: [{name: a, port: 80}]}",
        "spec.rules[0]: Invalid value: " + Redirected)]
    [TestCase("{matches: [{path: {type: Exact, value: /a//b}}]}", "spec.rules[0].matches[0].path: Invalid value: must not contain '//' when type one of ['Exact', 'PathPrefix']")]
    [TestCase(
        "{matches: [{path: {type: Exact, value: a}}]}",
        "spec.rules[0].matches[0].path: Invalid value: value must be an absolute path and start with '/' when type one of ['Exact', 'PathPrefix']")]
    [TestCase("{backendRefs: [{name: a}]}", "spec.rules[0].backendRefs[0]: Invalid value: Must have port for Service reference")]
    [TestCase("{backendRefs: [{name: a, kind: Pod}]}")]
    public void The_server_refuses_a_rule_in_these_words(string rule, params string[] texts) =>
        Assert.That(HTTPRoute.ReadYaml(Encoding.UTF8.GetBytes(Shop.Route(rule))).Validate().Errors.Select(static error => error.Message), Is.EquivalentTo(texts));

    [Test]
    public void Example_6_half_a_second_is_no_duration() => Assert.That(
        HTTPRoute.ReadYaml(Encoding.UTF8.GetBytes(Shop.Route("{timeouts: {request: 1.5s}}"))).Validate().Errors.Select(static error => error.Field),
        Has.Some.EqualTo("spec.rules[0].timeouts.request"));

    private static string Route(string space, string name, string created) =>
        $"{{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {{name: {name}, namespace: {space}"
        + (created.Length > 0 ? $", creationTimestamp: '{created}'" : "") + "}, spec: {hostnames: [x.example.com]}}";
}
