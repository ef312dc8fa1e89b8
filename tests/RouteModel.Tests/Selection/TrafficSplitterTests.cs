using RouteModel.Eskip;
using RouteModel.Selection;
using RouteModel.Tests.Balancing;

namespace RouteModel.Tests.Selection;

public sealed class TrafficSplitterTests
{
    // Weights 5, 3, 2 as Skipper writes them, both ways; and a segment with a chance in it: half of the lower half, then a quarter of what is left.
    [TestCase("a: Traffic(0.5) && True() -> <shunt>; b: Traffic(0.6) -> <shunt>; c: * -> <shunt>;", new[] { 0.5, 0.3, 0.2 }, 0)]
    [TestCase("a: TrafficSegment(0, 0.5) -> <shunt>; b: TrafficSegment(0.5, 0.8) -> <shunt>; c: TrafficSegment(0.8, 1) -> <shunt>;", new[] { 0.5, 0.3, 0.2 }, 0)]
    [TestCase("a: Traffic(0.5) && True() && TrafficSegment(0, 0.5) -> <shunt>; b: Traffic(0.25) -> <shunt>;", new[] { 0.25, 0.1875 }, 0.5625)]
    [TestCase("a: Traffic(0) -> <shunt>; b: TrafficSegment(1, 1) -> <shunt>; c: Traffic(1) -> <shunt>;", new[] { 0.0, 0, 1 }, 0)]
    public void Shares_are_computed_and_simulated(string eskip, double[] shares, double unanswered)
    {
        TrafficSplit split = TrafficSplitter.Split(EskipParser.Parse(eskip).Items, 200_000).Single();
        Dictionary<string, RouteShare> byId = ((IEnumerable<RouteShare>)split.Routes).ToDictionary(route => route.Id);
        RouteShare[] routes = [.. byId.Keys.Order().Select(id => byId[id])];

        Assert.That(routes.Select(route => route.Predicted), Is.EqualTo(shares).Within(1e-12));
        Assert.That(split.Unanswered, Is.EqualTo(unanswered).Within(1e-12));
        ChiSquare.AssertFits([.. routes.Select(route => route.Simulated), split.UnansweredRequests], [.. shares, unanswered]);
    }

    [Test]
    public void Conditions_are_the_other_predicates_in_any_order()
    {
        TrafficSplit[] splits = [.. TrafficSplitter.Split(
            EskipParser.Parse("""a: Path("/x") && Header("A", "b") && Traffic(0.5) -> <shunt>; b: Header("A", "b") && Path("/x") -> <shunt>; c: Path("/y") -> <shunt>;""").Items,
            10)];

        Assert.That(splits.Select(split => split.Condition), Is.EqualTo(new[] { """Header("A", "b") && Path("/x")""", """Path("/y")""" }));
        Assert.That(splits.Select(split => split.Routes.Count), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public void Of_several_routes_with_one_id_the_last_one_counts() =>
        Assert.That(
            TrafficSplitter.Split(EskipParser.Parse("""a: * -> "http://x"; a: * -> "http://y";""").Items, 10).Single().Routes[0].Backend,
            Is.EqualTo("\"http://y\""));

    [TestCase("a: Traffic(0.5) -> <shunt>; b: Traffic(0.5) -> <shunt>;", ExpectedResult = true)]
    [TestCase("a: Traffic(0.5) -> <shunt>; b: Traffic(0) -> <shunt>;", ExpectedResult = false)]
    [TestCase("a: TrafficSegment(0, 0.5) -> <shunt>; b: TrafficSegment(0.5, 1) -> <shunt>;", ExpectedResult = false)]
    [TestCase("a: TrafficSegment(0, 0.6) -> <shunt>; b: TrafficSegment(0.5, 1) -> <shunt>;", ExpectedResult = true)]
    public bool Routes_of_one_weight_that_meet_are_undecided(string eskip) => TrafficSplitter.Split(EskipParser.Parse(eskip).Items, 10).Single().IsUndecided;

    [Test]
    public void Endpoints_of_a_ring_get_its_arcs()
    {
        TrafficSplit split = TrafficSplitter.Split(
            EskipParser.Parse("""a: * -> <consistentHash, "http://10.0.0.1:8080", "http://10.0.0.2:8080", "http://10.0.0.3:8080">;""").Items, 100_000).Single();
        double[] parts = [.. ((IEnumerable<EndpointShare>)split.Routes[0].Endpoints).Select(endpoint => endpoint.Predicted)];

        Assert.That(parts, Is.EqualTo(new[] { 0.3788, 0.2710, 0.3501 }).Within(0.00005));
        ChiSquare.AssertFits([.. ((IEnumerable<EndpointShare>)split.Routes[0].Endpoints).Select(endpoint => endpoint.Simulated)], parts);
    }
}
