using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Parsing;

/// <summary>Well-formed texts with a route that Skipper refuses.</summary>
public sealed class RouteErrorTests
{
    [TestCase("x: Host(1) -> <shunt>", "invalid route \"x\": Host predicate expects 1 string argument")]
    [TestCase("Path() -> <shunt>", "invalid route \"\": Path predicate expects 1 string argument")]
    [TestCase("x: Method(\"A\", \"B\") -> <shunt>", "invalid route \"x\": Method predicate expects 1 string argument")]
    [TestCase("x: PathRegexp(.5) -> <shunt>", "invalid route \"x\": PathRegexp predicate expects 1 string argument")]
    [TestCase("x: Header(\"A\") -> <shunt>", "invalid route \"x\": Header predicate expects 2 string arguments")]
    [TestCase("x: HeaderRegexp(\"A\", 1) -> <shunt>", "invalid route \"x\": HeaderRegexp predicate expects 2 string arguments")]
    [TestCase("Path(\"/a\") && Path(\"/b\") -> <shunt>", "duplicate path tree predicate")]
    [TestCase("Path(\"\") && Path(1) -> <shunt>", "duplicate path tree predicate")]
    [TestCase("Method(\"\") && Method(\"\") -> <shunt>", "duplicate method predicate")]
    [TestCase("Header(\"A\", \"1\") && Header(\"A\", \"1\") -> <shunt>", "duplicate header predicate: A")]
    [TestCase("r: * -> <\"foo\">", "parse \"foo\": invalid URI for request")]
    [TestCase("r: * -> <\"\">", "parse \"\": empty url")]
    [TestCase("r: * -> <\"10.0.0.1:80\">", "parse \"10.0.0.1:80\": invalid URI for request")]
    [TestCase("r: * -> <\"http://a b\">", "parse \"http://a b\": invalid character \" \" in host name")]
    [TestCase("r: * -> <\"http://a\", \"https://b\">", "loadbalancer endpoints cannot have mixed protocols")]
    [TestCase("r: * -> <\"http://a\", \"/x\">", "loadbalancer endpoints cannot have mixed protocols")]
    [TestCase("r: Host(1) -> <\"foo\">", "parse \"foo\": invalid URI for request", Description = "endpoints are checked first")]
    [TestCase("a: Host(1) -> <shunt>; b: * -> <\"foo\">", "invalid route \"a\": Host predicate expects 1 string argument")]
    public void The_first_failure_is_the_result(string text, string message)
    {
        EskipParseResult<EskipRoute> result = EskipParser.Parse(text);
        Assert.That(result.Error?.Message, Is.EqualTo(message));
        Assert.That(result.Error!.Reason, Is.EqualTo(EskipErrorReason.InvalidRoute));
        Assert.That(result.Items, Is.Empty);
    }

    [TestCase("a: Host(1) -> <shunt>; #", "parse failed after token ;, last route id: a, position 23: unexpected token")]
    public void A_syntax_error_comes_before_them(string text, string message) =>
        Assert.That(EskipParser.Parse(text).Error?.Message, Is.EqualTo(message));

    [TestCase("* -> <\"http://h:1\", \"HTTP://h\">")]
    [TestCase("* -> <\"/x\", \"http://a\">")]
    [TestCase("* -> <\"localhost:80\">")]
    [TestCase("Header(\"A\", \"1\") && Header(\"a\", \"1\") -> <shunt>")]
    [TestCase("path(1) && path(2) && PathSubtree(\"/\") && PathSubtree(\"/\") -> <shunt>")]
    [TestCase("PathRegexp(/(/) -> \"not a url\"")]
    public void These_are_not_checked(string text) => Assert.That(EskipParser.Parse(text).Error, Is.Null);

    [TestCase("r: * && Foo() && Host(1) -> <shunt>", 17, 7)]
    [TestCase("r: * -> <\"http://ä\", \"foo\">", 22, 5)]
    public void The_span_covers_what_is_wrong(string text, int start, int length)
    {
        EskipError error = EskipParser.Parse(text).Error!;
        Assert.That(error.Span, Is.EqualTo(new EskipTextSpan(start, length)));
        Assert.That(error.RouteId, Is.EqualTo("r"));
    }
}
