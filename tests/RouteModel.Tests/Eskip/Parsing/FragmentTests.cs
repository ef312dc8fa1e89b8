using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Parsing;

/// <summary>Predicates and filters on their own.</summary>
public sealed class FragmentTests
{
    [TestCase("", "")]
    [TestCase(" \n\u2003", "")]
    [TestCase("// nothing", "")]
    [TestCase("*", "")]
    [TestCase("* && Foo() && *", "Foo()")]
    [TestCase("Any() && Foo(/a/)", "Any() && Foo(\"a\")")]
    [TestCase("Path(1) && Path(2, 3)", "Path(1) && Path(2, 3)")]
    [TestCase("// first\nFoo() // last", "Foo()")]
    [TestCase("\u00a0Foo()\u3000", "Foo()")]
    public void Predicates(string text, string printed)
    {
        EskipParseResult<EskipPredicate> result = EskipParser.ParsePredicates(text);
        Assert.That(result.Error, Is.Null);
        Assert.That(EskipPrinter.PrintPredicates(result.Items), Is.EqualTo(printed));
    }

    [TestCase("", "")]
    [TestCase(" // nothing", "")]
    [TestCase("f()", "f()")]
    [TestCase("f(1,\"2\") -> g()", "f(1, \"2\") -> g()")]
    public void Filters(string text, string printed)
    {
        EskipParseResult<EskipFilter> result = EskipParser.ParseFilters(text);
        Assert.That(result.Error, Is.Null);
        Assert.That(EskipPrinter.PrintFilters(result.Items), Is.EqualTo(printed));
    }

    [TestCase("f() ->")]
    [TestCase("-> f()")]
    [TestCase("f() -> <shunt>")]
    [TestCase("f() && g()")]
    [TestCase("r: f()")]
    [TestCase("f();")]
    [TestCase("*")]
    public void Not_filters(string text) => Assert.That(EskipParser.ParseFilters(text).Succeeded, Is.False);

    [TestCase("Foo() &&")]
    [TestCase("&& Foo()")]
    [TestCase("Foo() -> <shunt>")]
    [TestCase("Foo() Bar()")]
    [TestCase("Foo;")]
    public void Not_predicates(string text) => Assert.That(EskipParser.ParsePredicates(text).Succeeded, Is.False);
}
