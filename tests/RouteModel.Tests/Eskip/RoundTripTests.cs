using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip;

/// <summary>What is printed reads back, for everything eskip can say.</summary>
public sealed class RoundTripTests
{
    [Test]
    public void Random_routes_come_back()
    {
        for (int seed = 0; seed < 5_000; seed++)
        {
            List<EskipRoute> routes = new RouteGenerator(seed).Routes();
            AssertReadsBack(seed, routes, EskipPrinter.Print(routes));
            AssertReadsBack(seed, routes, EskipPrinter.PrintPretty(routes));
        }
    }

    [Test]
    public void Canonical_routes_mean_the_same_after_printing()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            List<EskipRoute> canonical = [.. new RouteGenerator(seed).Routes().Select(r => r.ToCanonical())];
            EskipParseResult<EskipRoute> again = EskipParser.Parse(EskipPrinter.Print(canonical));
            Assert.That(again.Error, Is.Null, $"seed {seed}");
            Assert.That(EskipRoutes.AreEqual(canonical, again.Items), Is.True, $"seed {seed}: {EskipPrinter.Print(canonical)}");
        }
    }

    // Each of these prints as Skipper prints it, and neither reads it back.
    [TestCaseSource(nameof(Unsayable))]
    public void What_eskip_cannot_say_does_not_come_back(EskipRoute route)
    {
        EskipParseResult<EskipRoute> again = EskipParser.Parse(EskipPrinter.Print([route, route with { Id = "s" }]));
        Assert.That(again.Succeeded && again.Items[0].Equals(route), Is.False);
    }

    private static IEnumerable<EskipRoute> Unsayable()
    {
        var route = new EskipRoute { Id = "r", Backend = EskipBackend.Shunt };
        yield return route with { Backend = EskipBackend.Forward };
        yield return route with { Filters = [new("f", 1e-5)] };
        yield return route with { Filters = [new("f", 1000000.5)] };
        yield return route with { Filters = [new("f", double.PositiveInfinity)] };
        yield return route with { Filters = [new("f", 1)] };
        yield return route with { Filters = [new("a-b")] };
        yield return route with { Legacy = new() { HostRegexps = [""] } };
        yield return route with { Legacy = new() { PathRegexps = ["a\nb"] } };
        yield return route with { Legacy = new() { PathRegexps = ["\\[a"] } };
        yield return route with { Backend = EskipBackend.Network("a\"b") };
        yield return route with { Backend = EskipBackend.LoadBalanced("", [new("http://a?x=1", "z")]) };
        yield return route with { Id = "" };
        yield return route with { Predicates = [new("Host", "a")] };
    }

    private static void AssertReadsBack(int seed, List<EskipRoute> routes, string printed)
    {
        EskipParseResult<EskipRoute> again = EskipParser.Parse(printed);
        Assert.That(again.Error, Is.Null, $"seed {seed}: {printed}");
        Assert.That(again.Items.SequenceEqual(routes), Is.True, $"seed {seed}: {printed}");
        Assert.That(EskipPrinter.Print(again.Items), Is.EqualTo(EskipPrinter.Print(routes)), $"seed {seed}");
    }
}
