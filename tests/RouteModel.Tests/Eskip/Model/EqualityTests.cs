using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Model;

/// <summary>Canonical form and the comparisons on it.</summary>
public sealed class EqualityTests
{
    [Test]
    public void A_parsed_route_equals_one_built_in_code()
    {
        EskipRoute parsed = Parse("r: Traffic(.5) && Path(\"/x\") && Host(/^a$/) && Method(\"GET\") -> f(1) -> <shunt>");
        var built = new EskipRoute
        {
            Id = "r",
            Predicates = [new("Host", "^a$"), new("Path", "/x"), new("Method", "GET"), new("Traffic", 0.5)],
            Filters = [new("f", 1.0)],
            Backend = EskipBackend.Shunt,
        };
        Assert.That(parsed, Is.Not.EqualTo(built));
        Assert.That(EskipRoutes.AreEqual(parsed, built), Is.True);
    }

    [Test]
    public void The_canonical_form_sorts_by_name_and_keeps_the_order_of_equal_names() => Assert.That(
        Parse("""
            r: P(2) && HeaderRegexp("B", /2/) && HeaderRegexp("A", /9/) && HeaderRegexp("B", /1/) && Path("/") && P(1)
              && Method("GET") && PathRegexp(/b/) && PathRegexp(/a/) && Header("Z", "1") && Header("Y", "1") -> f() -> <shunt>
            """).ToCanonical().ToString(),
        Is.EqualTo("Header(\"Y\", \"1\") && Header(\"Z\", \"1\") && HeaderRegexp(\"A\", \"9\") && HeaderRegexp(\"B\", \"2\") && "
            + "HeaderRegexp(\"B\", \"1\") && Method(\"GET\") && P(2) && P(1) && Path(\"/\") && PathRegexp(\"b\") && PathRegexp(\"a\") "
            + "-> f() -> <shunt>"));

    [Test]
    public void A_legacy_path_gives_way_to_one_in_the_list()
    {
        var route = new EskipRoute { Legacy = new() { Path = "/old", Method = "GET" }, Predicates = [new("Method", "PUT"), new("Path", "/new")] };
        Assert.That(
            route.ToCanonical().Predicates,
            Is.EqualTo(new EskipPredicate[] { new("Method", "GET"), new("Method", "PUT"), new("Path", "/new") }));
    }

    [Test]
    public void Any_in_the_list_counts() => Assert.That(
        EskipRoutes.AreEqual(new EskipRoute { Predicates = [new("Any")] }, new EskipRoute()),
        Is.False);

    [Test]
    public void Endpoints_compare_in_any_order()
    {
        EskipRoute left = Parse("* -> <random, \"http://b?zone=1\", \"http://a\">");
        EskipRoute right = Parse("* -> <random, \"http://a\", \"http://b?zone=2\">");
        Assert.That(EskipRoutes.AreEqual(left, right), Is.False);
        Assert.That(EskipRoutes.AreEqual(left, right, ignoreZones: true), Is.True);
    }

    [TestCase("a: * -> f(1) -> <shunt>", "a: * -> f(2) -> <shunt>")]
    [TestCase("a: * -> f() -> g() -> <shunt>", "a: * -> g() -> f() -> <shunt>")]
    [TestCase("a: P(1) && P(2) -> <shunt>", "a: P(2) && P(1) -> <shunt>")]
    [TestCase("a: * -> <shunt>", "b: * -> <shunt>")]
    [TestCase("a: * -> <shunt>", "a: * -> <loopback>")]
    [TestCase("a: * -> \"http://a\"", "a: * -> \"http://b\"")]
    [TestCase("a: * -> <x, \"http://a\">", "a: * -> <y, \"http://a\">")]
    public void Different(string left, string right) => Assert.That(EskipRoutes.AreEqual(Parse(left), Parse(right)), Is.False);

    [Test]
    public void Lists_compare_in_any_order()
    {
        EskipRoute a = Parse("a: * -> <shunt>");
        EskipRoute b = Parse("b: * -> <shunt>");
        Assert.That(EskipRoutes.AreEqual([a, b], [b, a]), Is.True);
        Assert.That(EskipRoutes.AreEqual([a, b], [a]), Is.False);
        Assert.That(EskipRoutes.AreEqual([], []), Is.True);
    }

    [Test]
    public void A_list_with_a_repeated_id_equals_nothing()
    {
        EskipRoute lone = Parse("* -> <shunt>");
        Assert.That(EskipRoutes.AreEqual([lone, lone], [lone, lone]), Is.False);
    }

    private static EskipRoute Parse(string text) => EskipParser.Parse(text).Items[0];
}
