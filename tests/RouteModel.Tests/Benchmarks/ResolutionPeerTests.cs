using RouteModel.Benchmarks.Peers;
using RouteModel.Gateway;

namespace RouteModel.Tests.Benchmarks;

/// <summary>What is measured of resolution resolves without a finding, and is one route after a change.</summary>
public sealed class ResolutionPeerTests
{
    [Test]
    public void Every_route_has_its_extension_and_one_has_a_changed_one()
    {
        var resolver = new GatewayResolver();
        GatewaySnapshot snapshot = GatewaySnapshot.Read(GatewaySample.Documents(50));
        GatewayResolution all = resolver.Resolve(snapshot);

        GatewayResolution changed = resolver.Resolve(snapshot.With(GatewaySample.ChangedExtension(25)), all);

        Assert.That(all.Routes, Has.Count.EqualTo(50));
        Assert.That(all.Routes.SelectMany(static route => route.Findings), Is.Empty);
        Assert.That(all.Routes.Select(static route => route.Rules[0].Backends[0].Pool!.LbAlgorithm), Is.All.EqualTo("LB_ALGORITHM_ROUND_ROBIN"));
        Assert.That(changed.Memory.ResolvedRoutes, Is.EqualTo(1));
        Assert.That(changed.Routes.Single(static route => route.Name == "r25").Rules[0].Backends[0].Pool!.LbAlgorithm, Is.EqualTo("LB_ALGORITHM_RANDOM"));
    }
}
