using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Tests.Eskip.Editing;

/// <summary>Editing, cloning and default filters.</summary>
public sealed class RewriteTests
{
    private const string Route = "r0: Path(\"/x\") && Host(\"www[.]a\\\\.org\") && B() -> f(\"a\") -> <shunt>;";

    // Recorded from Skipper, but for the last three.
    [TestCase("(?:Host|f)\\((.*)\\)", "Zed(${1})", "r0: B() && Zed(\"www[.]a\\\\.org\") && Path(\"/x\") -> Zed(\"a\") -> <shunt>;")]
    [TestCase("B\\(\\)", "foo(", "r0: Path(\"/x\") && Host(/www[.]a\\\\.org/) && B() -> f(\"a\") -> <shunt>;")]
    [TestCase("^f", "$$x", "r0: Path(\"/x\") && Host(/www[.]a\\\\.org/) && B() -> f(\"a\") -> <shunt>;")]
    [TestCase("^(?P<first>f)(.*)$", "${first}g$2 -> h()", "r0: B() && Host(\"www[.]a\\\\.org\") && Path(\"/x\") -> fg(\"a\") -> <shunt>;")]
    [TestCase("B\\(\\)", "*", "r0: Path(\"/x\") && Host(/www[.]a\\\\.org/) && B() -> f(\"a\") -> <shunt>;")]
    public void Edits(string expression, string replacement, string expected)
    {
        Assert.That(EskipRewrite.TryCreate(expression, replacement, out EskipRewrite? rewrite, out string? error), Is.True, error);
        Assert.That(EskipPrinter.Print(rewrite!.Edit(EskipParser.Parse(Route).Items)), Is.EqualTo(expected));
    }

    [Test]
    public void Clones()
    {
        Assert.That(EskipRewrite.TryParse("/f\\(\"(.*)\"\\)/h(\"$1\") -> k(\"$1\")/", out EskipRewrite? rewrite, out _), Is.True);
        ValueList<EskipRoute> routes = EskipParser.Parse(Route + "s: * -> <shunt>").Items;
        ValueList<EskipRoute> cloned = rewrite!.Clone(routes);
        Assert.That(cloned.AsSpan()[..2].ToArray(), Is.EqualTo(routes));
        Assert.That(
            EskipPrinter.Print(cloned.Skip(2)),
            Is.EqualTo("clone_r0: B() && Host(\"www[.]a\\\\.org\") && Path(\"/x\") -> h(\"a\") -> <shunt>;"));
    }

    [TestCase("", "empty string as an argument is not allowed")]
    [TestCase("/a/b", "unexpected size of string split: 3")]
    [TestCase("/a/b/c/", "unexpected size of string split: 5")]
    [TestCase("#a#b#", null)]
    public void Reads_the_flag(string flag, string? message)
    {
        EskipRewrite.TryParse(flag, out _, out string? error);
        Assert.That(error, Is.EqualTo(message));
    }

    [TestCase("(?U)a*")]
    [TestCase("\\C")]
    [TestCase("(?=a)")]
    [TestCase("(a)\\1")]
    [TestCase("[\\D]")]
    [TestCase("(")]
    [TestCase("[a")]
    [TestCase("a\\")]
    [TestCase("(?P<a>x)(?P<a>y)")]
    public void Refuses_what_it_cannot_honour(string expression) =>
        Assert.That(EskipRewrite.TryCreate(expression, "", out _, out string? error) || string.IsNullOrEmpty(error), Is.False);

    // RE2's meaning, where .NET's differs.
    [TestCase("\\d", "g(\"٣\")", "g(\"٣\")")]
    [TestCase("[[:alpha:]]+\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("[a-z-[b]+\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("\\Qg(\\E", "g(\"a\")", "x(\"a\")")]
    [TestCase("\\x{67}\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("\\pL+\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("(?i)G\\(", "g(\"a\")", "x(\"a\")")]
    public void Knows_RE2(string expression, string filter, string expected)
    {
        Assert.That(EskipRewrite.TryCreate(expression, "x(", out EskipRewrite? rewrite, out string? error), Is.True, error);
        var route = new EskipRoute { Filters = EskipParser.ParseFilters(filter).Items };
        Assert.That(EskipPrinter.PrintFilters(rewrite!.Edit([route])[0].Filters), Is.EqualTo(expected));
    }

    [Test]
    public void Adds_default_filters_to_every_route()
    {
        ValueList<EskipRoute> routes = EskipParser.Parse("a: * -> <shunt>; b: * -> f() -> \"x\"").Items;
        ValueList<EskipRoute> more = EskipProcessors.AddDefaultFilters(routes, EskipParser.ParseFilters("p() -> q()").Items, [new("z", 1)]);
        Assert.That(EskipPrinter.Print(more), Is.EqualTo("a: * -> p() -> q() -> z(1) -> <shunt>;\nb: * -> p() -> q() -> f() -> z(1) -> \"x\";"));
        Assert.That(EskipProcessors.AddDefaultFilters(routes, [], []), Is.EqualTo(routes));
    }

    [Test]
    public void Forwards() => Assert.That(
        EskipPrinter.Print(EskipProcessors.Forward(EskipParser.Parse("a: A() -> f() -> <forward>; b: * -> f() -> <shunt>").Items, "http://up")),
        Is.EqualTo("a: A() -> \"http://up\";\nb: * -> f() -> <shunt>;"));

    [TestCase("a${x}b${y}${x}", "a1b21", true)]
    [TestCase("${z}", "", false)]
    [TestCase("${y}${in}", "2<2>", true)]
    [TestCase("${in}${y}", "<2>2", true)]
    [TestCase("${} ${a{x} $x ${x", "${} ${a{x} $x ${x", true)]
    public void Applies_templates(string text, string expected, bool hasAll)
    {
        string? Get(string name) => name switch { "x" => "1", "y" => "2", "in" => "<2>", _ => null };
        Assert.That(new EskipTemplate(text).TryApply(Get, out string result), Is.EqualTo(hasAll));
        Assert.That(result, Is.EqualTo(expected));
    }

    [Test]
    public void A_value_may_bring_in_a_later_placeholder() =>
        Assert.That(new EskipTemplate("${a} ${b}").Apply(static name => name == "a" ? "${b}" : "B"), Is.EqualTo("B B"));
}
