using RouteModel.Gateway;

namespace RouteModel.Tests.Gateway;

/// <summary>The Gateway API's own examples, and what sets the profiles apart beside the worked ones.</summary>
public class ProfileTests
{
    [Test]
    public void A_missing_service_keeps_its_share_or_is_silently_left_out()
    {
        string[] objects = [Shop.Route(Shop.Rule(Shop.Backend("svc-a", 90), Shop.Backend("svc-b", 10))), Shop.Service("svc-a")];

        GatewayResolution standard = Shop.Resolve(GatewayProfile.Standard, objects);
        GatewayResolution ako = Shop.Resolve(GatewayProfile.Ako, objects);

        Assert.That(Backends(standard), Is.EqualTo(new[] { (BackendOutcome.Forwarded, 0.9), (BackendOutcome.Error, 0.1) }));
        Assert.That(Conditions(standard), Is.EqualTo(new[] { "Accepted True Accepted", "ResolvedRefs False BackendNotFound" }));
        Assert.That(Backends(ako), Is.EqualTo(new[] { (BackendOutcome.Forwarded, 1.0), (BackendOutcome.LeftOut, 0.0) }));
        Assert.That(Conditions(ako), Is.EqualTo(new[] { "Accepted True Accepted", "ResolvedRefs True ResolvedRefs" }));
    }

    [Test]
    public void Weights_give_shares()
    {
        GatewayResolution resolution = Shop.Resolve(
            GatewayProfile.Standard,
            Shop.Route(Shop.Rule(Shop.Backend("svc-a", 70), Shop.Backend("svc-b", 30), Shop.Backend("svc-c", 0))),
            Shop.Service("svc-a"),
            Shop.Service("svc-b"),
            Shop.Service("svc-c"));

        Assert.That(Backends(resolution).Select(backend => backend.Share), Is.EqualTo(new[] { 0.7, 0.3, 0.0 }));
    }

    [TestCase("s1", "True ResolvedRefs")]
    [TestCase("s2", "False RefNotPermitted")]
    public void A_grant_allows_the_service_it_names(string service, string condition)
    {
        GatewayResolution resolution = Shop.Resolve(
            GatewayProfile.Standard,
            Shop.Route(Shop.Rule(Shop.Backend("data", service, 1, []))),
            Shop.Service("s1", "data"),
            Shop.Service("s2", "data"),
            Shop.Grant("shop", "data", "s1"));

        Assert.That(Conditions(resolution)[1], Is.EqualTo("ResolvedRefs " + condition));
    }

    [Test]
    public void A_grant_does_not_lend_its_ends_to_another()
    {
        GatewayResolution resolution = Shop.Resolve(
            GatewayProfile.Standard,
            Shop.Route(Shop.Rule(Shop.Backend("data", "s1", 1, []))),
            Shop.Service("s1", "data"),
            Shop.Grant("other", "data", "s1"),
            Shop.Grant("shop", "data", "s2").Replace("name: g,", "name: h,", StringComparison.Ordinal));

        Assert.That(Conditions(resolution)[1], Is.EqualTo("ResolvedRefs False RefNotPermitted"));
    }

    [Test]
    public void A_rule_that_means_nothing_is_dropped()
    {
        const string Unknown = "{matches: [{path: {type: Glob, value: /}}], backendRefs: [{name: svc-a, port: 8080}]}";
        string good = Shop.Rule(Shop.Backend("svc-a", 1));

        GatewayResolution some = Shop.Resolve(GatewayProfile.Standard, Shop.Route($"{Unknown}, {good}"), Shop.Service("svc-a"));
        GatewayResolution all = Shop.Resolve(GatewayProfile.Standard, Shop.Route(Unknown), Shop.Service("svc-a"));

        Assert.That(Conditions(some), Is.EqualTo(new[] { "Accepted True Accepted", "ResolvedRefs True ResolvedRefs", "PartiallyInvalid True UnsupportedValue" }));
        Assert.That(some.Routes[0].Parents[0].Conditions[2].Message, Does.StartWith("Dropped Rule"));
        Assert.That(Conditions(all)[0], Is.EqualTo("Accepted False UnsupportedValue"));
    }

    [TestCase("*.example.com", "a.b.example.com", "True", "False")]
    [TestCase("*.example.com", "a.example.com", "True", "True")]
    [TestCase("*.example.com", "example.com", "False", "False")]
    [TestCase("a.example.com", "'*.example.com'", "True", "True")]
    [TestCase("b.example.com", "a.example.com", "False", "False")]
    [TestCase("*.example.com", "'*.a.example.com'", "True", "True")]
    [TestCase("*.a.example.com", "'*.example.com'", "True", "True")]
    [TestCase("*.example.com", "'*.example.org'", "False", "False")]
    [TestCase("*.example.com", "a-example.com", "False", "True")]
    [TestCase("*.example.com", "a_b.example.com", "True", "False")]
    public void Hostnames_fit_a_listener(string listener, string host, string standard, string ako)
    {
        string gateway = $"{{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {{name: gw, namespace: infra}}, spec: {{gatewayClassName: avi-lb, "
            + $"listeners: [{{name: http, port: 80, protocol: HTTP, hostname: '{listener}', allowedRoutes: {{namespaces: {{from: All}}}}}}]}}}}";
        string route = Shop.Route(Shop.Rule()).Replace("shop.example.com", host, StringComparison.Ordinal);

        Assert.That(Conditions(Shop.Resolve(GatewayProfile.Standard, gateway, route))[0], Does.StartWith($"Accepted {standard} "));
        Assert.That(Conditions(Shop.Resolve(GatewayProfile.Ako, gateway, route))[0], Does.StartWith($"Accepted {ako} "));
    }

    // A listener without a hostname takes every host, whatever a second one names; so it is with two parents.
    [TestCase("{parentRefs: [{name: two, namespace: infra}], rules: [RULE]}", new[] { "" })]
    [TestCase("{parentRefs: [{name: two, namespace: infra, sectionName: named}], rules: [RULE]}", new[] { "b.example.com" })]
    [TestCase("{parentRefs: [{name: two, namespace: infra, sectionName: named}, {name: two, namespace: infra, sectionName: every}], rules: [RULE]}", new[] { "b.example.com", "" })]
    [TestCase("{hostnames: [a.example.com], parentRefs: [{name: two, namespace: infra}], rules: [RULE]}", new[] { "a.example.com" })]
    public void A_route_has_the_hosts_of_its_listeners(string spec, string[] hosts)
    {
        const string Gateway = "{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: two, namespace: infra}, spec: {gatewayClassName: avi-lb, listeners: "
            + "[{name: named, port: 80, protocol: HTTP, hostname: b.example.com, allowedRoutes: {namespaces: {from: All}}}, {name: every, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: All}}}]}}";
        string route = $"{{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {{name: web, namespace: shop}}, spec: {spec.Replace("RULE", Shop.Rule(), StringComparison.Ordinal)}}}";

        Assert.That(Shop.Resolve(GatewayProfile.Standard, Gateway, route).Matches.Select(match => match.Hostname), Is.EqualTo(hosts));
    }

    [TestCase("{matches: [{method: BREW}]}", "unknown method BREW")]
    [TestCase("{matches: [{queryParams: [{name: q, type: Glob, value: a}]}]}", "unknown type Glob of the match of q")]
    [TestCase("{filters: [{type: Magic}]}", "unknown type Magic of a filter")]
    [TestCase("{backendRefs: [{name: svc-a, port: 8080, filters: [{type: Magic}]}]}", "unknown type Magic of a filter")]
    public void Values_of_a_later_version_are_refused_and_do_no_harm(string rule, string message)
    {
        GatewayResolution resolution = Shop.Resolve(GatewayProfile.Standard, Shop.Route(rule), Shop.Service("svc-a"));

        Assert.That(Conditions(resolution)[0], Is.EqualTo("Accepted False UnsupportedValue"));
        Assert.That(resolution.Routes[0].Parents[0].Conditions[0].Message, Is.EqualTo(message));
    }

    // A rule that redirects has nothing left for backends; a backend redirects only whom it was picked for.
    [TestCase("{filters: [{type: RequestRedirect, requestRedirect: {hostname: a.example.com}}], backendRefs: [{name: svc-a, port: 8080}]}", "Accepted False IncompatibleFilters")]
    [TestCase("{backendRefs: [{name: svc-a, port: 8080, filters: [{type: RequestRedirect, requestRedirect: {hostname: a.example.com}}]}]}", "Accepted True Accepted")]
    [TestCase("{filters: [{type: RequestRedirect, requestRedirect: {hostname: a.example.com}}]}", "Accepted True Accepted")]
    public void A_redirect_stands_alone_in_its_rule(string rule, string condition) =>
        Assert.That(Conditions(Shop.Resolve(GatewayProfile.Standard, Shop.Route(rule), Shop.Service("svc-a")))[0], Is.EqualTo(condition));

    [Test]
    public void Matches_are_in_the_order_of_preference()
    {
        const string Rules = "{matches: [{path: {value: /}}]}, {matches: [{path: {value: /v2}}]}, {matches: [{path: {value: /}, headers: [{name: version, value: two}]}]}, "
            + "{matches: [{path: {type: Exact, value: /v2}}]}, {matches: [{path: {value: /}, method: PATCH}]}";

        Assert.That(Order(GatewayProfile.Standard, Rules), Is.EqualTo(new[] { 3, 1, 4, 2, 0 }));
        Assert.That(Order(GatewayProfile.Ako, Rules), Is.EqualTo(new[] { 3, 1, 0, 2, 4 }));
    }

    [Test]
    public void Older_routes_and_longer_hosts_come_first()
    {
        static string Route(string name, string created, string host) =>
            $"{{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {{name: {name}, namespace: a, creationTimestamp: '{created}'}}, spec: {{hostnames: ['{host}']}}}}";

        GatewayResolution resolution = Shop.Resolve(
            GatewayProfile.Standard,
            Route("new", "2024-05-01T00:00:00Z", "x.example.com"),
            Route("old", "2024-01-02T00:00:00Z", "x.example.com"),
            Route("wild", "2023-01-02T00:00:00Z", "*.example.com"));

        Assert.That(resolution.Matches.Select(match => match.RouteName), Is.EqualTo(new[] { "old", "new", "wild" }));
    }

    [Test]
    public void Bad_input_gives_no_exception() =>
        Assert.That(GatewaySnapshot.Read(Shop.Documents("[1]", "kind: HTTPRoute", "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: 3, spec: []}", "a: ]")), Is.Not.Null);

    private static IEnumerable<int> Order(GatewayProfile profile, string rules) =>
        Shop.Resolve(profile, Shop.Route(rules)).Matches.Select(match => match.Rule);

    private static string[] Conditions(GatewayResolution resolution) =>
        [.. resolution.Routes[0].Parents[0].Conditions.Select(condition => $"{condition.Type} {condition.IsTrue} {condition.Reason}")];

    private static (BackendOutcome Outcome, double Share)[] Backends(GatewayResolution resolution) =>
        [.. resolution.Routes[0].Rules[0].Backends.Select(backend => (backend.Outcome, backend.Share))];
}
