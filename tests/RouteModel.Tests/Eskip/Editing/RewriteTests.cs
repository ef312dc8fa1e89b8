using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Eskip.Editing;
using RouteModel.Resources.Collections;
using RouteModel.Resources.Text.Re2;

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
    public void Says_what_does_not_read_back()
    {
        Assert.That(EskipRewrite.TryCreate("[Bf]\\(", "foo", out EskipRewrite? rewrite, out _), Is.True);
        var log = new List<string>();
        ValueList<EskipRoute> routes = EskipParser.Parse(Route).Items;
        Assert.That(rewrite!.Edit(routes, log.Add), Is.EqualTo(routes));
        Assert.That(log, Is.EqualTo(new[]
        {
            "Failed to parse predicate: parse failed after token ), position 4: syntax error",
            "Failed to parse filter: parse failed after token a, position 6: syntax error",
        }));
        Assert.That(rewrite.Clone(routes, log.Add), Is.EqualTo(routes));
        Assert.That(log, Has.Count.EqualTo(4));
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

    [TestCase("\\C", "invalid escape sequence: `\\C`")]
    [TestCase("(?=a)", "invalid or unsupported Perl syntax: `(?=`")]
    [TestCase("(a)\\1", "invalid escape sequence: `\\1`")]
    [TestCase("(", "missing closing ): `(`")]
    [TestCase("[a", "missing closing ]: `[a`")]
    [TestCase("a\\", "trailing backslash at end of expression: ``")]
    [TestCase("a**", "invalid nested repetition operator: `**`")]
    public void Refuses_what_Go_refuses_in_its_words(string expression, string message)
    {
        Assert.That(EskipRewrite.TryCreate(expression, "", out _, out string? error), Is.False);
        Assert.That(error, Is.EqualTo("error parsing regexp: " + message));
    }

    // RE2's meaning, where .NET's differs.
    [TestCase("\\d", "g(\"٣\")", "g(\"٣\")")]
    [TestCase("[[:alpha:]]+\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("[a-z-[b]+\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("\\Qg(\\E", "g(\"a\")", "x(\"a\")")]
    [TestCase("\\x{67}\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("\\pL+\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("(?i)G\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("(?U)[a-z]+\\(", "g(\"a\")", "x(\"a\")")]
    [TestCase("[^\\D]+\\(", "g(\"a\")", "g(\"a\")")]
    [TestCase("\\p{Greek}", "g(\"a\")", "g(\"a\")")]
    [TestCase("g\\b\\(", "g(\"a\")", "x(\"a\")")]
    public void Knows_RE2(string expression, string filter, string expected)
    {
        Assert.That(EskipRewrite.TryCreate(expression, "x(", out EskipRewrite? rewrite, out string? error), Is.True, error);
        var route = new EskipRoute { Filters = EskipParser.ParseFilters(filter).Items };
        Assert.That(EskipPrinter.PrintFilters(rewrite!.Edit([route])[0].Filters), Is.EqualTo(expected));
    }

    // What Go's expansion makes of groups.
    [TestCase("(a)|(b)", "$1-$2", "ab", "a--b")]
    [TestCase("(a)(b)?", "[$2]", "a", "[]")]
    [TestCase("(?P<n>a)|(?P<n>b)", "<$n>", "ab", "<a><b>")]
    [TestCase("(a)", "$1x", "a", "")]
    [TestCase("(a)", "${1}x", "a", "ax")]
    [TestCase("(a)", "$01$10$9999999999", "a", "")]
    [TestCase("(a)", "$$1$", "a", "$1$")]
    [TestCase("(a)", "${1", "a", "${1")]
    [TestCase("(a)", "${}$-", "a", "${}$-")]
    [TestCase("a", "$ä", "a", "")]
    [TestCase("(a*)", "<$1>", "baac", "<>b<aa>c<>")]
    [TestCase("(a|ab)(c|bcd)?", "<$1,$2>", "abcd", "<a,bcd>")]
    [TestCase("(a+?)(a*)", "<$1,$2>", "aaa", "<a,aa>")]
    [TestCase("(?:(a)|b)*", "<$1>", "ab", "<a>")]
    [TestCase("(x){2}", "<$1>", "xxx", "<x>x")]
    [TestCase("(\\w+)@", "$1", "\U0001F600b@", "\U0001F600b")]
    [TestCase("()", "-", "\U0001F600b", "-\U0001F600-b-")]
    public void Expands_as_Go_does(string expression, string replacement, string text, string expected)
    {
        Assert.That(Re2Regex.TryParse(expression, out Re2Regex? regex, out string? error), Is.True, error);
        var go = new GoReplacement(replacement, regex!.GroupNames);
        Assert.That(regex.ReplaceAll(text, (result, bounds) => go.AppendTo(result, text, bounds)), Is.EqualTo(expected));
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
    public void Reads_default_filters_of_several_flags()
    {
        Assert.That(EskipProcessors.TryParseDefaultFilters(["a() -> b()", " // none", "c(1)"], out ValueList<EskipFilter> filters, out _), Is.True);
        Assert.That(EskipPrinter.PrintFilters(filters), Is.EqualTo("a() -> b() -> c(1)"));
        Assert.That(EskipProcessors.TryParseDefaultFilters(["a()", "b("], out filters, out string? error), Is.False);
        Assert.That((filters.Count, error), Is.EqualTo((0, "failed to parse default filters: parse failed after token (, position 2: syntax error")));
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

    [Test]
    public void A_text_that_grows_without_measure_is_given_up()
    {
        string text = string.Concat(Enumerable.Range(0, 40).Select(i => $"${{{i}}}"));
        string Twice(string name) => $"${{{int.Parse(name, CultureInfo.InvariantCulture) + 1}}}${{{int.Parse(name, CultureInfo.InvariantCulture) + 1}}}";
        Assert.That(new EskipTemplate(text).TryApply(Twice, out string result), Is.False);
        Assert.That(result, Is.Empty);
        string most = new('x', EskipTemplate.MaxLength);
        Assert.That(new EskipTemplate("${x}").TryApply(_ => most, out result), Is.True);
        Assert.That(result, Is.EqualTo(most));
        Assert.That(new EskipTemplate("${x} ").TryApply(_ => most, out result), Is.False);
    }
}
