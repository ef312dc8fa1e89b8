using RouteModel.Gateway;
using RouteModel.Gateway.Parents;

namespace RouteModel.Tests.Gateway.Parents;

/// <summary>Which listeners take a route, and which of them AKO programs although it says otherwise, or the other way round.</summary>
public sealed class ListenerTests
{
    private const string Listeners =
        "[{name: one, port: 80, protocol: HTTP, hostname: '*.example.com', allowedRoutes: {namespaces: {from: All}}}, "
        + "{name: two, port: 81, protocol: HTTP, hostname: two.example.com, allowedRoutes: {namespaces: {from: Same}}}, "
        + "{name: three, port: 82, protocol: TCP, hostname: three.example.com, allowedRoutes: {namespaces: {from: All}}}, "
        + "{name: four, port: 83, protocol: HTTP, hostname: four.example.com, allowedRoutes: {namespaces: {from: Selector, selector: {matchLabels: {routes: 'yes'}}}}}]";

    [TestCase("", "a.example.com", "True Accepted", "a.example.com", "True Accepted", "a.example.com")]
    [TestCase("sectionName: two", "two.example.com", "False NotAllowedByListeners", "-", "True Accepted", "-")]
    [TestCase("sectionName: three", "three.example.com", "False NotAllowedByListeners", "-", "False Pending", "-")]
    [TestCase("sectionName: four", "four.example.com", "True Accepted", "four.example.com", "True Accepted", "-")]
    [TestCase("sectionName: five", "a.example.com", "False NoMatchingParent", "-", "False NoMatchingParent", "-")]
    [TestCase("port: 80", "a.example.com", "True Accepted", "a.example.com", "True Accepted", "a.example.com")]
    [TestCase("port: 90", "a.example.com", "False NoMatchingParent", "-", "True Accepted", "-")]
    [TestCase("sectionName: one, port: 81", "a.example.com", "False NoMatchingParent", "-", "True Accepted", "-")]
    [TestCase("sectionName: one", "a.example.com, b.a.example.com, example.org", "True Accepted", "a.example.com b.a.example.com", "True Accepted", "a.example.com b.a.example.com")]
    [TestCase("sectionName: one", "b.a.example.com", "True Accepted", "b.a.example.com", "False NoMatchingListenerHostname", "-")]
    public void Take_a_route(string reference, string hosts, string standard, string standardHosts, string ako, string akoHosts)
    {
        Assert.That(Parent(GatewayProfile.Standard, reference, hosts), Is.EqualTo((standard, standardHosts)));
        Assert.That(Parent(GatewayProfile.Ako, reference, hosts), Is.EqualTo((ako, akoHosts)));
    }

    // The last labels that both have are compared, and no more.
    [TestCase("a.example.com", "*.example.com", ExpectedResult = true)]
    [TestCase("a.b.example.com", "*.example.com", ExpectedResult = true)]
    [TestCase("example.com", "*.example.com", ExpectedResult = true)]
    [TestCase("a.b.example.com", "b.example.com", ExpectedResult = true)]
    [TestCase("a.example.com", "b.example.com", ExpectedResult = false)]
    [TestCase("*.example.org", "*.example.com", ExpectedResult = false)]
    [TestCase("a.example.com", "", ExpectedResult = true)]
    public bool Hosts_that_AKO_programs_overlap_the_listener(string host, string listener) => AkoHostnames.Overlap(host, listener);

    // What is accepted and served by no listener does not end what comes behind it, and its backends are looked at.
    [Test]
    public void A_parent_that_does_not_serve_harms_no_other()
    {
        string other = Gateway("other", "[{name: one, port: 80, protocol: HTTP, allowedRoutes: {namespaces: {from: Same}}}]");
        string route = Shop.Route(Shop.Rule(Shop.Backend("svc-a", 1))).Replace("parentRefs: [", "parentRefs: [{name: other, namespace: infra}, ", StringComparison.Ordinal);

        GatewayResolution resolution = Shop.Resolve(GatewayProfile.Ako, other, route, Shop.Service("svc-a"));

        Assert.That(resolution.Routes[0].Parents.Select(parent => (parent.Conditions.Count, parent.IsProgrammed)), Is.EqualTo(new[] { (2, false), (2, true) }));
        Assert.That(resolution.VirtualServices.Select(service => service.Rules.Count), Is.EqualTo(new[] { 1, 0 }));
    }

    private static (string Condition, string Hosts) Parent(GatewayProfile profile, string reference, string hosts)
    {
        string route = Shop.Route(Shop.Rule(Shop.Backend("svc-a", 1)))
            .Replace("{name: gw, namespace: infra}", $"{{name: many, namespace: infra{(reference.Length > 0 ? ", " : "")}{reference}}}", StringComparison.Ordinal)
            .Replace("shop.example.com", hosts, StringComparison.Ordinal);
        const string Labelled = "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {routes: 'yes'}}}";

        RouteParentStatus parent = Shop.Resolve(profile, Gateway("many", Listeners), route, Labelled, Shop.Service("svc-a")).Routes[0].Parents[0];

        return ($"{parent.Conditions[0].IsTrue} {parent.Conditions[0].Reason}", parent.IsProgrammed ? string.Join(' ', parent.Hostnames) : "-");
    }

    private static string Gateway(string name, string listeners) =>
        $"{{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {{name: {name}, namespace: infra}}, spec: {{gatewayClassName: avi-lb, listeners: {listeners}}}}}";
}
