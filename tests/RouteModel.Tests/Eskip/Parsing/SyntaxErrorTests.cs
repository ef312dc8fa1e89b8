using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Parsing;

/// <summary>The one error of a text: reason, token, last route id and byte position.</summary>
public sealed class SyntaxErrorTests
{
    [TestCase("#", "parse failed after token , position 0: unexpected token")]
    [TestCase("/", "parse failed after token , position 0: invalid character")]
    [TestCase("\"abc", "parse failed after token , position 4: incomplete token")]
    [TestCase("3. foo: * -> <shunt>", "parse failed after token foo, position 6: syntax error")]
    [TestCase("* -> <shunt>;", "parse failed after token ;, position 13: syntax error")]
    [TestCase("; * -> <shunt>", "parse failed after token *, position 3: syntax error")]
    [TestCase("* -> <shunt> #", "parse failed after token <shunt>, position 13: unexpected token")]
    [TestCase("* -> <shunt> \"abc", "parse failed after token <shunt>, position 17: incomplete token")]
    [TestCase("r: * -> <shunt>; \"abc", "parse failed after token ;, last route id: r, position 21: incomplete token")]
    [TestCase("r: * -> <shunt>; 3. ;", "parse failed after token ;, last route id: r, position 19: incomplete token")]
    [TestCase("r: * -> <shunt> 3. ;", "parse failed after token ;, last route id: r, position 20: syntax error")]
    [TestCase("* -> <shunt> 3. foo", "parse failed after token <shunt>, position 15: incomplete token")]
    [TestCase("r1: * -> <shunt> r2: * -> <shunt>", "parse failed after token r2, last route id: r1, position 19: syntax error")]
    [TestCase("Foo(1,) -> <shunt>", "parse failed after token ), position 7: syntax error")]
    [TestCase("* -> foo(3.) -> <shunt>", "parse failed after token (, position 11: incomplete token")]
    [TestCase("* -> foo(1.2.3) -> <shunt>", "parse failed after token .3, position 14: syntax error")]
    [TestCase("* -> foo(1e5) -> <shunt>", "parse failed after token e5, position 12: syntax error")]
    [TestCase("* -> foo(+5) -> <shunt>", "parse failed after token (, position 9: syntax error")]
    [TestCase("* -> f(1-2) -> <shunt>", "parse failed after token -2, position 10: syntax error")]
    [TestCase("x: Foo(\"ä\") -> ö <shunt>", "parse failed after token ->, last route id: x, position 16: syntax error")]
    [TestCase("x: Host(//) -> <shunt>", "parse failed after token (, last route id: x, position 22: syntax error")]
    [TestCase("x: Foo(/[]/]/) -> <shunt>", "parse failed after token [], last route id: x, position 11: syntax error")]
    [TestCase("x: * -> <\"http://a\" 3. >", "parse failed after token http://a, last route id: x, position 22: incomplete token")]
    [TestCase("x: * -> <\"http://a\" #>", "parse failed after token http://a, last route id: x, position 20: syntax error")]
    [TestCase("x-y: * -> <shunt>", "parse failed after token x, position 1: syntax error")]
    public void Documents(string text, string message) => AssertRefused(EskipParser.Parse(text), message);

    [TestCase("f(1, 3.)", "parse failed after token ,, position 7: syntax error")]
    [TestCase("f(3., 1)", "parse failed after token (, position 4: incomplete token")]
    [TestCase("f(3. 1)", "parse failed after token 1, position 6: syntax error")]
    [TestCase("a() 3. b", "parse failed after token b, position 8: syntax error")]
    [TestCase("a() -> b() #", "parse failed after token ), position 11: unexpected token")]
    [TestCase("a() -> \"http://x\"", "parse failed after token http://x, position 17: syntax error")]
    public void Filter_fragments(string text, string message) => AssertRefused(EskipParser.ParseFilters(text), message);

    [TestCase("   Foo() #", "parse failed after token ), position 6: unexpected token")]
    [TestCase("Foo() && ", "parse failed after token &&, position 8: syntax error")]
    [TestCase("r: Foo()", "parse failed after token :, position 2: syntax error")]
    [TestCase("Foo() -> bar()", "parse failed after token ->, position 8: syntax error")]
    public void Predicate_fragments(string text, string message) => AssertRefused(EskipParser.ParsePredicates(text), message);

    // The bad lexeme looks like the end for one decision of the parser, which then asks again.
    [TestCase("3. ;", "parse failed after token , position 2: incomplete token", Description = "an empty definition is assumed")]
    [TestCase("3.", "parse failed after token , position 2: incomplete token")]
    [TestCase("3. 4. ;", "parse failed after token ;, position 7: syntax error", Description = "the second one closed the document")]
    [TestCase("r: * -> <shunt> 3. #", "parse failed after token <shunt>, last route id: r, position 19: unexpected token")]
    [TestCase("r: * -> <shunt> 3.", "parse failed after token <shunt>, last route id: r, position 18: incomplete token")]
    [TestCase("r: * -> <shunt>; 3. s: * -> <shunt>", "parse failed after token s, last route id: r, position 21: syntax error")]
    [TestCase("* -> <shunt> 3. ;", "parse failed after token <shunt>, position 15: incomplete token")]
    [TestCase("* -> f(3. 4.) -> <shunt>", "parse failed after token (, position 12: syntax error")]
    [TestCase("* -> f(1 3. 4.) -> <shunt>", "parse failed after token 1, position 11: syntax error")]
    [TestCase("* 3. -> <shunt>", "parse failed after token *, position 4: syntax error")]
    [TestCase("* -> <\"http://a\" 3. , \"http://b\">", "parse failed after token ,, position 21: syntax error")]
    [TestCase("* -> < 3. >", "parse failed after token <, position 9: syntax error")]
    public void Bad_lexemes_in_documents(string text, string message) => AssertRefused(EskipParser.Parse(text), message);

    [TestCase("3.", "parse failed after token , position 2: incomplete token")]
    [TestCase("3. f()", "parse failed after token f, position 4: syntax error")]
    [TestCase("3. #", "parse failed after token , position 3: unexpected token")]
    [TestCase("f() 3.", "parse failed after token ), position 6: incomplete token")]
    public void Bad_lexemes_in_fragments(string text, string message) => AssertRefused(EskipParser.ParseFilters(text), message);

    [TestCase("& &", 0, 0, EskipErrorReason.UnexpectedToken)]
    [TestCase("r: * -> <shunt> r2: *", 16, 2, EskipErrorReason.SyntaxError)]
    [TestCase("r: Foo(\"ä\") \"ä", 13, 3, EskipErrorReason.SyntaxError)]
    [TestCase("r: Foo(\"a\") -> \"ä", 15, 3, EskipErrorReason.SyntaxError)]
    [TestCase("r: * -> <shunt>; /", 17, 0, EskipErrorReason.InvalidCharacter)]
    public void The_span_covers_the_lexeme(string text, int start, int length, EskipErrorReason reason)
    {
        EskipError error = EskipParser.Parse(text).Error!;
        Assert.That(error.Span, Is.EqualTo(new EskipTextSpan(start, length)), error.Message);
        Assert.That(error.Reason, Is.EqualTo(reason));
    }

    [Test]
    public void The_span_of_a_fragment_counts_from_the_text_that_was_handed_in()
    {
        EskipError error = EskipParser.ParseFilters("\u00a0 f() g()").Error!;
        Assert.That(error.Message, Is.EqualTo("parse failed after token g, position 5: syntax error"));
        Assert.That(error.Span, Is.EqualTo(new EskipTextSpan(7, 1)));
    }

    private static void AssertRefused<T>(EskipParseResult<T> result, string message)
    {
        Assert.That(result.Error?.Message, Is.EqualTo(message));
        Assert.That(result.Succeeded, Is.False);
        Assert.That(result.Items, Is.Empty);
    }
}
