using RouteModel.Gateway;

namespace RouteModel.Tests.Gateway;

public class IncrementalTests
{
    private static readonly GatewayResolver Resolver = new(new GatewayResolverOptions { Profile = GatewayProfile.Ako });

    [Test]
    public void A_changed_extension_resolves_only_the_routes_that_use_it()
    {
        GatewaySnapshot snapshot = Garden(50);
        GatewayResolution first = Resolver.Resolve(snapshot);
        GatewaySnapshot changed = snapshot.With(Shop.Documents(Shop.Extension("e7", "{lbAlgorithm: LB_ALGORITHM_RANDOM}")));

        GatewayResolution second = Resolver.Resolve(changed, first);

        Assert.That((first.Memory.ResolvedRoutes, second.Memory.ResolvedRoutes), Is.EqualTo((50, 1)));
        Assert.That(second.Routes, Is.EqualTo(Resolver.Resolve(changed).Routes));
        Assert.That(second.VirtualServices, Is.EqualTo(Resolver.Resolve(changed).VirtualServices));
        Assert.That(second.Routes.Single(route => route.Name == "r7").Rules[0].Backends[0].Pool!.LbAlgorithm, Is.EqualTo("LB_ALGORITHM_RANDOM"));
    }

    [Test]
    public void Five_thousand_routes_with_an_extension_each_ask_ten_times_what_five_hundred_do()
    {
        GatewaySnapshot many = Garden(5_000);
        GatewayResolution first = Resolver.Resolve(many);

        GatewayResolution second = Resolver.Resolve(many.With(Shop.Documents(Shop.Extension("e4711", "{lbAlgorithm: LB_ALGORITHM_RANDOM}"))), first);

        Assert.That(first.Memory.Questions, Is.EqualTo(10 * Resolver.Resolve(Garden(500)).Memory.Questions).And.Positive);
        Assert.That((first.Memory.ResolvedRoutes, second.Memory.ResolvedRoutes), Is.EqualTo((5_000, 1)));
        Assert.That(second.Routes.Where((route, i) => route != first.Routes[i]).Select(static route => route.Name), Is.EqualTo(new[] { "r4711" }));
    }

    [Test]
    public void An_extension_of_many_routes_resolves_all_of_them_and_no_other()
    {
        GatewaySnapshot snapshot = Garden(40).With(Shop.Documents(
            [Shop.Extension("shared", "{}"), .. Enumerable.Range(0, 7).Select(static number => Shop.Route(Shop.Rule(Shop.Backend("s0", 1, Shop.Extended("shared"))), $"user{number}"))]));
        GatewayResolution first = Resolver.Resolve(snapshot);

        GatewayResolution rejected = Resolver.Resolve(snapshot.With(Shop.Documents(Shop.Extension("shared", "{}", "{controller: AKOCRDController, status: Rejected}"))), first);
        GatewayResolution unrelated = Resolver.Resolve(snapshot.With(Shop.Documents(Shop.Extension("nobodys", "{}"))), first);

        Assert.That((first.Memory.ResolvedRoutes, rejected.Memory.ResolvedRoutes, unrelated.Memory.ResolvedRoutes), Is.EqualTo((47, 7, 0)));
        Assert.That(rejected.Routes.Where(static route => route.Findings.Count > 0).Select(static route => route.Name), Is.EqualTo(Enumerable.Range(0, 7).Select(static number => $"user{number}")));
    }

    // Each step comes and goes again; a snapshot made step by step is one made at once.
    [Test]
    public void Step_by_step_or_at_once_is_the_same([Values("standard", "ako")] string profile)
    {
        string[] steps =
        [
            Shop.Grant("shop", "data", "svc-d"),
            Shop.Service("svc-d", "data"),
            "{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: x, namespace: data, labels: {kubernetes.io/service-name: svc-d}}, endpoints: [], ports: []}",
            Shop.Tenant("data", "blue"),
            Shop.Extension("d", "{lbAlgorithm: LB_ALGORITHM_RANDOM}"),
            Shop.Monitor("hm", "healthmonitor-1"),
            Shop.Route(Shop.Rule(Shop.Backend("svc-a", 1)), "aaa"),
            Shop.Service("svc-a"),
        ];
        string route = Shop.Route(Shop.Rule(Shop.Backend("data", "svc-d", 1, [Shop.Extended("d"), Shop.Extended("hm", "HealthMonitor")]), Shop.Backend("svc-a", 2)));
        var resolver = new GatewayResolver(new GatewayResolverOptions { Profile = profile == "ako" ? GatewayProfile.Ako : GatewayProfile.Standard });
        GatewaySnapshot snapshot = Shop.Snapshot(route);
        GatewayResolution resolution = resolver.Resolve(snapshot);
        for (int i = 0; i < steps.Length; i++)
        {
            snapshot = snapshot.With(Shop.Documents(steps[i]));
            resolution = Check(steps[..(i + 1)]);
        }

        for (int i = 0; i < steps.Length; i++)
        {
            snapshot = snapshot.Without(Shop.Documents(steps[i]));
            resolution = Check(steps[(i + 1)..]);
        }

        GatewayResolution Check(string[] present)
        {
            GatewayResolution fresh = resolver.Resolve(Shop.Snapshot([route, .. present]));
            GatewayResolution next = resolver.Resolve(snapshot, resolution);
            Assert.That(next.Routes, Is.EqualTo(fresh.Routes));
            Assert.That(next.Matches, Is.EqualTo(fresh.Matches));
            Assert.That(next.VirtualServices, Is.EqualTo(fresh.VirtualServices));
            return next;
        }
    }

    [Test]
    public void Objects_that_say_the_same_change_nothing() =>
        Assert.That(Resolver.Resolve(Garden(20), Resolver.Resolve(Garden(20))).Memory.ResolvedRoutes, Is.Zero);

    [Test]
    public void A_removed_extension_and_one_that_appears_count()
    {
        GatewaySnapshot snapshot = Garden(5);
        GatewaySnapshot without = snapshot.Without(Shop.Documents(Shop.Extension("e3", "{}")));
        GatewayResolution first = Resolver.Resolve(snapshot);

        GatewayResolution second = Resolver.Resolve(without, first);
        GatewayResolution third = Resolver.Resolve(snapshot, second);

        Assert.That((second.Memory.ResolvedRoutes, third.Memory.ResolvedRoutes), Is.EqualTo((1, 1)));
        Assert.That(second.Routes.Single(route => route.Name == "r3").Findings, Has.Count.EqualTo(1));
        Assert.That(third.Routes, Is.EqualTo(first.Routes));
    }

    [Test]
    public void Other_options_remember_nothing() =>
        Assert.That(new GatewayResolver().Resolve(Garden(3), Resolver.Resolve(Garden(3))).Memory.ResolvedRoutes, Is.EqualTo(3));

    [Test]
    public void Five_thousand_routes_cost_as_much_each_as_five_hundred()
    {
        GatewaySnapshot few = Garden(500);
        GatewaySnapshot many = Garden(5_000);
        _ = Resolver.Resolve(few);

        // Memory is a measure of work that no other process disturbs.
        double each = Allocated(few) / 500.0;
        double eachOfMany = Allocated(many) / 5_000.0;

        Assert.That(eachOfMany, Is.LessThan(1.5 * each));
    }

    private static long Allocated(GatewaySnapshot snapshot)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = Resolver.Resolve(snapshot);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>So many routes, each with a Service and an extension of its own.</summary>
    private static GatewaySnapshot Garden(int size) => Shop.Snapshot([.. Enumerable.Range(0, size).SelectMany(number => new[]
    {
        Shop.Route(Shop.Rule(Shop.Backend($"s{number}", 1, Shop.Extended($"e{number}"))), $"r{number}"),
        Shop.Service($"s{number}"),
        Shop.Extension($"e{number}", "{lbAlgorithm: LB_ALGORITHM_ROUND_ROBIN}"),
    })]);
}
