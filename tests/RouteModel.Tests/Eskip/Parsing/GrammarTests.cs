using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Parsing;

/// <summary>What is accepted and what is not, and what comes out.</summary>
public sealed class GrammarTests
{
    [TestCase("")]
    [TestCase(" \t\r\n\f\v")]
    [TestCase("// a comment")]
    [TestCase(";")]
    [TestCase(" ; // one\n; ")]
    public void These_texts_hold_no_route(string text)
    {
        EskipParseResult<EskipRoute> result = EskipParser.Parse(text);
        Assert.That(result.Succeeded, Is.True);
        Assert.That(result.Items, Is.Empty);
    }

    [TestCase("r: * -> <shunt>")]
    [TestCase("r: * -> <shunt>;")]
    [TestCase(";;r : * -> <shunt>;;;")]
    [TestCase("r // the id\n: * // all\n -> <shunt> // end")]
    public void One_definition(string text) => Assert.That(EskipPrinter.Print(Parse(text)), Is.EqualTo("r: * -> <shunt>;"));

    [TestCase("* -> <shunt>", "* -> <shunt>")]
    [TestCase("Foo(, 1) -> <shunt>", "Foo(1) -> <shunt>")]
    [TestCase("* && Foo() -> <shunt>", "Foo() -> <shunt>")]
    [TestCase("* && * -> <shunt>", "* -> <shunt>")]
    [TestCase("* -> <anything, \"http://h\">", "* -> <anything, \"http://h\">")]
    [TestCase("* -> <shunt, \"http://h\">", "* -> <shunt, \"http://h\">")]
    [TestCase("* -> <\"http://h\", `http://i`>", "* -> <\"http://h\", \"http://i\">")]
    [TestCase("*->f()->g()->\"http://h\"", "* -> f() -> g() -> \"http://h\"")]
    [TestCase("* -> <loopback>", "* -> <loopback>")]
    [TestCase("* -> <dynamic>", "* -> <dynamic>")]
    [TestCase("* -> <forward>", "* -> ")]
    public void One_expression(string text, string printed) => Assert.That(EskipPrinter.Print(Parse(text)), Is.EqualTo(printed));

    [TestCase("Foo -> <shunt>")]
    [TestCase("* -> <>")]
    [TestCase("* -> <roundRobin>")]
    [TestCase("* -> <\"http://a\" \"http://b\">")]
    [TestCase("* -> <\"http://a\",>")]
    [TestCase("* -> < shunt >")]
    [TestCase("-> <shunt>")]
    [TestCase("Foo(,) -> <shunt>")]
    [TestCase("* -> f() <shunt>")]
    [TestCase("* ->")]
    [TestCase("* -> <shunt> * -> <shunt>")]
    [TestCase("r: -> <shunt>")]
    public void Syntax_errors(string text) => Assert.That(EskipParser.Parse(text).Error?.Reason, Is.EqualTo(EskipErrorReason.SyntaxError));

    [Test]
    public void Every_repeated_id_comes_back() => Assert.That(
        EskipPrinter.Print(Parse("a: * -> <shunt>; a: * -> <shunt>")),
        Is.EqualTo("a: * -> <shunt>;\na: * -> <shunt>;"));

    [Test]
    public void Built_in_predicates_are_kept_apart()
    {
        EskipRoute route = Parse("""
            Foo() && Path("/p") && Host(/h1/) && Host("h2") && PathRegexp(/x/) && Method("GET")
              && Header("A", "1") && HeaderRegexp("B", /1/) && HeaderRegexp("B", /2/) && PathSubtree("/s") && Any(1) -> <shunt>
            """)[0];
        Assert.That(route.Predicates, Is.EqualTo(new EskipPredicate[] { new("Foo"), new("PathSubtree", "/s") }));
        Assert.That(route.Legacy.Path, Is.EqualTo("/p"));
        Assert.That(route.Legacy.HostRegexps, Is.EqualTo(new[] { "h1", "h2" }));
        Assert.That(route.Legacy.PathRegexps, Is.EqualTo(new[] { "x" }));
        Assert.That(route.Legacy.Method, Is.EqualTo("GET"));
        Assert.That(route.Legacy.Headers["A"], Is.EqualTo("1"));
        Assert.That(route.Legacy.HeaderRegexps["B"], Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public void Bytes_and_text_read_alike() => Assert.That(
        EskipParser.Parse("r: Foo(\"ä\") -> <shunt>"u8).Items,
        Is.EqualTo(EskipParser.Parse("r: Foo(\"ä\") -> <shunt>").Items));

    [Test]
    public void Next_line_and_no_break_space_are_blanks_as_single_bytes_only()
    {
        Assert.That(EskipParser.Parse([0x85, (byte)'*', 0xa0, .. "-> <shunt>"u8]).Succeeded, Is.True);
        Assert.That(
            EskipParser.Parse("*\u00a0-> <shunt>").Error?.Message,
            Is.EqualTo("parse failed after token *, position 1: syntax error"));
    }

    [Test]
    public void Bytes_that_are_no_utf8_become_replacement_characters() => Assert.That(
        EskipParser.Parse([.. "* -> f(\""u8, 0xff, .. "\") -> <shunt>"u8]).Items[0].Filters[0].Args[0],
        Is.EqualTo(new EskipArgument("\ufffd")));

    private static IReadOnlyList<EskipRoute> Parse(string text)
    {
        EskipParseResult<EskipRoute> result = EskipParser.Parse(text);
        Assert.That(result.Error, Is.Null);
        return result.Items;
    }
}
