using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Comparing;

/// <summary>What differs, by meaning.</summary>
public sealed class DiffTests
{
    [TestCase("", "")]
    [TestCase("a: A() && B() -> <shunt>; b: * -> \"x\"", "b: * -> \"x\"; a: B() && A() -> <shunt>")]
    [TestCase("a: Host(/x/) -> <\"http://a\", \"http://b\">", "a: Host(\"x\") -> <\"http://b\", \"http://a\">")]
    [TestCase("a: * -> <shunt>; a: * -> \"x\"", "a: * -> <shunt>; a: * -> \"x\"")]
    public void Finds_nothing_where_the_meaning_is_the_same(string left, string right) => Assert.That(Compare(left, right).IsEmpty, Is.True);

    [Test]
    public void Finds_routes_that_come_and_go()
    {
        EskipDiff diff = Compare("a: * -> <shunt>; b: * -> <shunt>; b: * -> \"x\"", "c: * -> <shunt>; b: * -> <shunt>");
        Assert.That(EskipPrinter.Print(diff.Removed), Is.EqualTo("a: * -> <shunt>;\nb: * -> \"x\";"));
        Assert.That(diff.Added.Select(route => route.Id), Is.EqualTo(["c"]));
        Assert.That(diff.Changed, Is.Empty);
    }

    [Test]
    public void Finds_what_changed_in_a_route()
    {
        EskipRouteChange change = Compare(
            "a: A() && B(1) && B(1) -> f() -> g() -> h() -> <shunt>",
            "a: A() && B(1) && C() -> g() -> f() -> h() -> i() -> \"x\"").Changed.Single();
        Assert.That(EskipPrinter.PrintPredicates(change.RemovedPredicates), Is.EqualTo("B(1)"));
        Assert.That(EskipPrinter.PrintPredicates(change.AddedPredicates), Is.EqualTo("C()"));
        Assert.That(EskipPrinter.PrintFilters(change.RemovedFilters), Is.EqualTo("f()"));
        Assert.That(EskipPrinter.PrintFilters(change.AddedFilters), Is.EqualTo("f() -> i()"));
        Assert.That(change.BackendChanged, Is.True);
    }

    [Test]
    public void Leaves_zones_aside_when_asked()
    {
        const string Left = "a: * -> <\"http://a?zone=x\">";
        const string Right = "a: * -> <\"http://a?zone=y\">";
        Assert.That(Compare(Left, Right).Changed.Single().BackendChanged, Is.True);
        Assert.That(EskipDiff.Compare(EskipParser.Parse(Left).Items, EskipParser.Parse(Right).Items, ignoreZones: true).IsEmpty, Is.True);
    }

    [Test]
    public void Many_filters_are_compared_in_bounds()
    {
        string left = "a: * -> " + string.Join(" -> ", Enumerable.Range(0, 20_000).Select(i => $"f({i})")) + " -> <shunt>";
        string right = "a: * -> " + string.Join(" -> ", Enumerable.Range(0, 20_000).Select(i => $"f({i + 1})")) + " -> <shunt>";
        Assert.That(Compare(left, right).Changed.Single().RemovedFilters, Has.Count.EqualTo(20_000));
    }

    private static EskipDiff Compare(string left, string right) => EskipDiff.Compare(EskipParser.Parse(left).Items, EskipParser.Parse(right).Items);
}
