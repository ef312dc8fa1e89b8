using RouteModel.Eskip;
using RouteModel.Routing;

namespace RouteModel.Tests.Routing;

/// <summary>Weights, and what comes into the table and what does not.</summary>
public sealed class RouteTableTests
{
    [TestCase("""Path("/w") && Host(/h/) && Method("GET")""", 2)]
    [TestCase("""Path("/w") && Weight(3)""", 3)]
    [TestCase("""Path("/w") && Weight(3.9) && Weight(-5)""", -2)]
    [TestCase("""Path("/w") && Header("X","1") && Header("Y","1") && HeaderRegexp("Z","a") && HeaderRegexp("Z","b")""", 3)]
    [TestCase("""Header("X-A","1") && Header("x-a","2")""", 1)]
    [TestCase("""Host(/h/) && Traffic(0.5) && True()""", 3)]
    [TestCase("""Host(/h/) && TrafficSegment(0, 0.5)""", 1)]
    [TestCase("*", 0)]
    public void Counts_conditions_into_the_weight(string predicates, int weight) =>
        Assert.That(Lookup.Table($"r: {predicates} -> <shunt>;").Leaves[0].Weight, Is.EqualTo(weight));

    [TestCase("""Path("/a/*b/c") -> <shunt>""", RouteStage.Matcher, "free wildcard param should be last")]
    [TestCase("""Path("/a/**/") -> <shunt>""", RouteStage.Matcher, "free wildcard param should be last")]
    [TestCase("""Host("x[") -> <shunt>""", RouteStage.Matcher, "error parsing regexp: missing closing ]: `[`")]
    [TestCase("""Path("/a") && PathSubtree("/b") -> <shunt>""", RouteStage.Processing, "multiple tree predicates (Path, PathSubtree) in the route: r")]
    [TestCase("""PathSubtree("/a", "/b") -> <shunt>""", RouteStage.Processing, "invalid predicate parameters")]
    [TestCase("""Weight("3") -> <shunt>""", RouteStage.Processing, "invalid_predicate_params: invalid argument for the Weight predicate")]
    [TestCase("Traffic(2) -> <shunt>", RouteStage.Processing, "invalid_predicate_params: failed to create predicate Traffic(2): invalid predicate parameters")]
    [TestCase("TrafficSegment(0.9, 0.1) -> <shunt>", RouteStage.Processing, "invalid_predicate_params: failed to create predicate TrafficSegment(0.9, 0.1): invalid predicate parameters: invalid range")]
    [TestCase("""Methods("get", "fetch") -> <shunt>""", RouteStage.Processing, """invalid_predicate_params: failed to create predicate Methods("get", "fetch"): method: FETCH is not allowed""")]
    [TestCase("""Source("192.0.2.0/40") -> <shunt>""", RouteStage.Processing, """invalid_predicate_params: failed to create predicate Source("192.0.2.0/40"): netip.ParsePrefix("192.0.2.0/40"): prefix length out of range""")]
    [TestCase("Wish() -> <shunt>", RouteStage.Processing, """unknown_predicate: predicate "Wish" not found""")]
    [TestCase("* -> wish() -> <shunt>", RouteStage.Processing, """unknown_filter: filter "wish" not found""")]
    [TestCase("* -> Host() -> <shunt>", RouteStage.Processing, """unknown_filter: trying to use "Host" as filter, but it is only available as predicate""")]
    [TestCase("* -> setPath() -> <shunt>", RouteStage.Processing, "invalid_filter_params: failed to create filter setPath(): invalid filter parameters")]
    [TestCase("""* -> "shop.example:80" """, RouteStage.Processing, """failed_backend_split: failed to parse backend address "shop.example:80": parse "shop.example:80": missing host""")]
    [TestCase("""* -> <fastest, "http://a.example"> """, RouteStage.LoadBalancer, "failed to set LB algorithm implementation for route r: unsupported algorithm")]
    public void Drops_a_wrong_route_in_Skippers_words(string expression, RouteStage stage, string reason)
    {
        RouteTable table = Lookup.Table($"r: {expression}; other: * -> <shunt>;");

        Assert.That(table.Dropped, Is.EqualTo(new[] { new DroppedRoute("r", stage, reason) }));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /")), Is.EqualTo("other"));
    }

    [Test]
    public void Knows_filters_of_flags_when_told_so()
    {
        const string Routes = """r: * -> ratelimit(20, "1m") -> <shunt>;""";

        Assert.That(Lookup.Table(Routes).Dropped, Is.Empty);
        Assert.That(Lookup.Table(Routes, new RouteTableOptions { HasConditionalFilters = false }).Dropped, Has.Count.EqualTo(1));
    }

    [Test]
    public void Keeps_the_last_route_of_an_id() =>
        Assert.That(Lookup.Find(Lookup.Table("""r: Path("/a") -> <shunt>; r: Path("/b/:x") -> <shunt>;"""), Lookup.Request("GET /b/1")), Is.EqualTo("r x=1"));

    [Test]
    public void Warns_once_of_patterns_that_nothing_finds()
    {
        RouteTable table = Lookup.Table("""a: Path("/m/x:y") -> <shunt>; b: Path("/m/x:y") && True() -> <shunt>; c: PathSubtree("/n/u*v/w") -> <shunt>;""");

        Assert.That(table.Count, Is.EqualTo(3));
        Assert.That(table.Warnings, Is.EquivalentTo(new[]
        {
            "* or : in middle of path component x:y",
            "* or : in middle of path component u*v/w",
            "* or : in middle of path component u*v/w/",
            "* or : in middle of path component u*v/w/**",
        }));
    }

    [Test]
    public void Takes_built_in_predicates_from_the_list_of_a_route_built_in_code()
    {
        RouteTable table = RouteTable.Create(
        [
            new EskipRoute { Id = "a", Predicates = [new("Method", "PUT"), new("Method", "GET"), new("Host", "^h$"), new("Header", "x", "1"), new("Header", "x", "2")], Backend = EskipBackend.Shunt },
            new EskipRoute { Id = "b", Predicates = [new("Host", "a", "b")], Backend = EskipBackend.Shunt },
            new EskipRoute { Id = "c", Predicates = [new("Method", 1)], Backend = EskipBackend.Shunt },
        ]);

        Assert.That(table.Dropped.Select(route => route.Reason), Is.EqualTo(new[]
        {
            "invalid length of predicate args in Host, 2 instead of 1",
            "expected argument of type string, Method",
        }));
        Assert.That(table.Leaves[0].Weight, Is.EqualTo(3));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /", "h", null, ("X", "2"))), Is.EqualTo("a"));
    }
}
