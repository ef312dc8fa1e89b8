using RouteModel.Balancing;
using RouteModel.Eskip;
using RouteModel.Gateway;
using RouteModel.Gateway.V1;
using RouteModel.RouteGroups;
using RouteModel.Selection;
using RouteModel.Tests.Gateway;

namespace RouteModel.Tests.Selection;

public sealed class SelectorTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void References_share_by_their_weights()
    {
        WeightedSelector<BackendReference> selector = Selector.Create(
            [new BackendReference { BackendName = "a", Weight = 0 }, new BackendReference { BackendName = "b", Weight = 3 }, new BackendReference { BackendName = "c" }]);

        Assert.That(Enumerable.Range(0, 3).Select(selector.Table.Share), Is.EqualTo(new[] { 0.0, 1, 0 }));
        Assert.That(selector.Pick(0).BackendName, Is.EqualTo("b"));
    }

    [Test]
    public void References_of_an_HTTPRoute_weigh_one_unless_they_say_otherwise()
    {
        WeightedSelector<HTTPRouteBackendRef> some = Selector.Create([new HTTPRouteBackendRef { Name = "a", Weight = 3 }, new HTTPRouteBackendRef { Name = "b" }]);
        WeightedSelector<HTTPRouteBackendRef> none = Selector.Create([new HTTPRouteBackendRef { Name = "a", Weight = 0 }]);

        Assert.That(some.Table.Share(1), Is.EqualTo(0.25));
        Assert.That(none.IsEmpty);
    }

    [TestCase("""<roundRobin, "http://a", "http://b">""", 2)]
    [TestCase("""<"http://a", "http://b", "http://c">""", 3)]
    [TestCase("\"http://a\"", 1)]
    public void A_route_has_its_endpoints(string backend, int endpoints)
    {
        Assert.That(TryCreate("* -> " + backend, out EndpointSelector? selector, out string? error), error);
        Assert.That(selector!.Endpoints, Has.Count.EqualTo(endpoints));
    }

    [Test]
    public void Filters_tell_the_algorithm()
    {
        Assert.That(
            TryCreate("""* -> consistentHashBalanceFactor(1.25) -> <consistentHash, "http://10.0.0.1:8080", "http://10.0.0.2:8080", "http://10.0.0.3:8080">""", out EndpointSelector? selector, out _));
        selector!.Endpoints[0].Begin();

        // The recorded pick for in-flight 1 0 0 and a factor of 1.25; without the factor it is the first endpoint.
        Assert.That(selector.Pick(0, "alpha"), Is.SameAs(selector.Endpoints[2]));
    }

    [TestCase("""fadeIn("1m")""")]
    [TestCase("fadeIn(1000, 2)")]
    [TestCase("""fadeIn("3m", 1.5) -> endpointCreated("http://a", 1714564799)""")]
    [TestCase("""endpointCreated("http://a", "2024-05-01T11:59:59Z")""")]
    public void Filters_with_right_arguments_are_read(string filters) =>
        Assert.That(TryCreate($"* -> {filters} -> <\"http://a\", \"http://b\">", out _, out string? error), error);

    [TestCase("fadeIn()")]
    [TestCase("""fadeIn("soon")""")]
    [TestCase("fadeIn(99999999999999999999)")]
    [TestCase("""fadeIn(1, "x")""")]
    [TestCase("""consistentHashBalanceFactor("x")""")]
    [TestCase("""endpointCreated("http://a")""")]
    [TestCase("""endpointCreated("http://a", "noon")""")]
    [TestCase("""endpointCreated("http://a", 99999999999999999999)""")]
    public void Filters_with_other_arguments_are_refused(string filter)
    {
        Assert.That(TryCreate($"* -> {filter} -> <\"http://a\", \"http://b\">", out _, out string? error), Is.False);
        Assert.That(error, Is.EqualTo("invalid filter parameters: " + filter[..filter.IndexOf('(', StringComparison.Ordinal)]));
    }

    [TestCase("""r: * -> <magic, "http://a">""", "failed to set LB algorithm implementation for route r: unsupported algorithm")]
    [TestCase("r: * -> <shunt>", "route r has no endpoints: its backend is <shunt>")]
    [TestCase("""r: * -> consistentHashBalanceFactor(0.5) -> <"http://a">""", "invalid consistentHashBalanceFactor filter value, must be >=1 but got 0.500000")]
    public void What_Skipper_drops_has_its_words(string route, string error)
    {
        Assert.That(TryCreate(route, out _, out string? said), Is.False);
        Assert.That(said, Is.EqualTo(error));
    }

    [Test]
    public void Routes_built_in_code_are_checked_too()
    {
        var none = new EskipRoute { Id = "r", Backend = EskipBackend.LoadBalanced("", []) };
        var wrong = new EskipRoute { Id = "r", Backend = EskipBackend.LoadBalanced("", [new EskipLbEndpoint("a.b:80")]) };

        Assert.That(Selector.TryCreate(none, null, Now, out _, out string? first), Is.False);
        Assert.That(first, Is.EqualTo("failed to post-process LB route: r, no endpoints defined"));
        Assert.That(Selector.TryCreate(wrong, null, Now, out _, out string? second), Is.False);
        Assert.That(second, Is.EqualTo("failed to parse LB endpoints for route r: parse \"a.b:80\": missing host"));
    }

    [TestCase("standard", new[] { 0.7, 0.2, 0.1 })]
    [TestCase("ako", new[] { 0.875, 0, 0.125 })]
    public void A_resolved_rule_is_shared_out_as_its_profile_says(string profile, double[] shares)
    {
        ResolvedRule rule = Resolve(
            profile == "ako" ? GatewayProfile.Ako : GatewayProfile.Standard,
            Shop.Backend("svc-a", 7), Shop.Backend("gone", 2), Shop.Backend("svc-b", 1));

        WeightedSelector<ResolvedBackend> selector = Selector.Create(rule);

        Assert.That(Enumerable.Range(0, 3).Select(selector.Table.Share), Is.EqualTo(shares).Within(1e-12));
        Assert.That(Selector.Create(Resolve(GatewayProfile.Standard, Shop.Backend("svc-a", 0))).IsEmpty);
    }

    [Test]
    public void A_resolved_backend_is_balanced_as_its_pool_says()
    {
        ResolvedBackend hashed = Resolve(GatewayProfile.Standard, Shop.Backend("svc-a", 1, Shop.Extended("hash"))).Backends[0];
        ResolvedBackend plain = Resolve(GatewayProfile.Standard, Shop.Backend("svc-b", 1)).Backends[0];

        Assert.That(Selector.TryCreate(hashed, ["http://10.0.0.1:8080", "http://10.0.0.2:8080", "http://10.0.0.3:8080"], null, Now, out EndpointSelector? ring, out _));
        Assert.That(Selector.TryCreate(plain, ["http://a", "http://b"], null, Now, out EndpointSelector? least, out _));
        using InFlightRequest request = least!.Endpoints[0].Begin();

        // By Skipper's ring the key beta is the third one's; without an extension the appliance takes the server with the fewest connections.
        Assert.That(ring!.Pick(0, "beta"), Is.SameAs(ring.Endpoints[2]));
        Assert.That(least.Pick(0), Is.SameAs(least.Endpoints[1]));
        Assert.That(ApplianceAlgorithm.Of(hashed.Pool!), Is.EqualTo(new ApplianceAlgorithm(LoadBalancingAlgorithm.ConsistentHash, RequestKey.Header, null)));
        Assert.That(ApplianceAlgorithm.Of(plain.Pool!).Algorithm, Is.EqualTo(LoadBalancingAlgorithm.LeastRequests));
    }

    [TestCase("gone", "http://a", "Service shop/gone not found")]
    [TestCase("svc-a", "", "no endpoints defined")]
    [TestCase("svc-a", "a.b:80", "parse \"a.b:80\": missing host")]
    public void A_resolved_backend_without_servers_has_no_selector(string service, string address, string error)
    {
        ResolvedBackend backend = Resolve(GatewayProfile.Standard, Shop.Backend(service, 1)).Backends[0];

        Assert.That(Selector.TryCreate(backend, address.Length > 0 ? [address] : [], null, Now, out _, out string? said), Is.False);
        Assert.That(said, Is.EqualTo(error));
    }

    [Test]
    public void What_only_the_appliance_can_do_is_said()
    {
        ResolvedBackend backend = Resolve(GatewayProfile.Standard, Shop.Backend("svc-a", 1, Shop.Extended("load"))).Backends[0];

        Assert.That(Selector.TryCreate(backend, ["http://a"], null, Now, out _, out string? error), Is.False);
        Assert.That(error, Does.StartWith("LB_ALGORITHM_LEAST_LOAD can be done by the appliance only: "));
    }

    private static ResolvedRule Resolve(GatewayProfile profile, params string[] backends) => Shop.Resolve(
        profile,
        Shop.Route(Shop.Rule(backends)),
        Shop.Service("svc-a"),
        Shop.Service("svc-b"),
        Shop.Extension("load", "{lbAlgorithm: LB_ALGORITHM_LEAST_LOAD}"),
        Shop.Extension("hash", "{lbAlgorithm: LB_ALGORITHM_CONSISTENT_HASH, lbAlgorithmHash: LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER, lbAlgorithmConsistentHashHdr: X-User}"))
        .Routes[0].Rules[0];

    private static bool TryCreate(string route, out EndpointSelector? selector, out string? error) =>
        Selector.TryCreate(EskipParser.Parse(route).Items[0], null, Now, out selector, out error);
}
