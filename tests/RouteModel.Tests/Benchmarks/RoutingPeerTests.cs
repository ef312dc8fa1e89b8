using RouteModel.Benchmarks.Peers;
using RouteModel.Eskip;
using RouteModel.Routing;

namespace RouteModel.Tests.Benchmarks;

/// <summary>What is measured side by side finds the same routes.</summary>
public sealed class RoutingPeerTests
{
    [Test]
    public void Tree_and_scan_find_the_same_routes()
    {
        IReadOnlyList<EskipRoute> routes = RoutingSample.Routes(100);
        var table = RouteTable.Create(routes);
        var scan = new LinearLookup(routes);
        var draws = default(FixedDraws);
        var found = new List<string?>();
        foreach (RoutingRequest request in RoutingSample.Requests(100))
        {
            found.Add(table.Find(request, ref draws).Route?.Id);
            Assert.That(scan.Find(request)?.Id, Is.EqualTo(found[^1]));
        }

        Assert.That(table.Dropped, Is.Empty);
        Assert.That(found, Is.EqualTo(new[] { "r5_0", "r5_1", "r5_3", "r5_5", "r5_7", "r5_8", "r5_9" }));
    }
}
