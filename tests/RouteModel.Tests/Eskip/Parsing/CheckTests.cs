using System.Text;
using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Parsing;

/// <summary>A check says what parsing says, and costs nothing.</summary>
public sealed class CheckTests
{
    private const string Headers = "Header(\"a\", \"1\") && Header(\"b\", \"1\") && Header(\"c\", \"1\") && Header(\"d\", \"1\") && Header(\"e\", \"1\")"
        + " && Header(\"f\", \"1\") && Header(\"g\", \"1\") && Header(\"h\", \"1\")";

    [TestCase("", null)]
    [TestCase("r: * -> <shunt>;", null)]
    [TestCase("r: Path(\"/a\") && Path(\"/b\") -> <shunt>", "duplicate path tree predicate")]
    [TestCase("r: Method(\"A\") && Method(\"B\") -> <shunt>", "duplicate method predicate")]
    [TestCase("r: Method(1) && Method(\"B\") -> <shunt>", "invalid route \"r\": Method predicate expects 1 string argument")]
    [TestCase("r: HeaderRegexp(\"a\") -> <shunt>", "invalid route \"r\": HeaderRegexp predicate expects 2 string arguments")]
    [TestCase("r: Header(\"a\\n\", \"1\") && Header(`a\n`, \"2\") -> <shunt>", "duplicate header predicate: a\n")]
    [TestCase("r: Header(\"a\", \"1\") && Header(\"A\", \"2\") -> <shunt>", null)]
    [TestCase("r: " + Headers + " && Header(\"x\", \"1\") -> <shunt>", null)]
    [TestCase("r: " + Headers + " && Header(\"x\", \"1\") && Header(\"c\", \"1\") -> <shunt>", "duplicate header predicate: c")]
    [TestCase("r: " + Headers + " && Header(\"h\", \"1\") -> <shunt>", "duplicate header predicate: h")]
    [TestCase("r: * -> <\"http://a\", \"HTTP://b/c\", \"http://[::1]:80\">", null)]
    [TestCase("r: * -> <\"http://a\", \"https://b\">", "loadbalancer endpoints cannot have mixed protocols")]
    [TestCase("r: * -> <\"http://a\", \"/x\">", "loadbalancer endpoints cannot have mixed protocols")]
    [TestCase("r: * -> <\"/x\", \"http://a\">", null)]
    [TestCase("r: * -> <\"http://a:b\">", "parse \"http://a:b\": invalid port \":b\" after host")]
    [TestCase("r: * -> <\"http://\">", null)]
    // The endpoints of a route come before its predicates, the first wrong route before the second, and syntax before both.
    [TestCase("r: Host(1) -> <\"\">", "parse \"\": empty url")]
    [TestCase("r: Host(1) -> <shunt>; s: * -> <\"\">", "invalid route \"r\": Host predicate expects 1 string argument")]
    [TestCase("r: Host(1) -> <shunt>; s", "parse failed after token s, last route id: r, position 24: syntax error")]
    public void Says_what_Skipper_says(string text, string? message)
    {
        Assert.That(EskipParser.Check(text)?.Message, Is.EqualTo(message));
        Assert.That(EskipParser.Check(text), Is.EqualTo(EskipParser.Parse(text).Error));
    }

    [Test]
    public void Allocates_nothing_for_a_right_document()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 100).Select(i =>
            $"r{i}: Path(\"/{i}\") && Host(/^a[.]b$/) && {Headers} && T(0.5) -> f(\"\\\"x\", 1.5) -> <random, \"http://10.0.0.{i}:80\", \"http://b.c/d\">; // x\n")));
        Assert.That(EskipParser.Check(text), Is.Null);
        long before = GC.GetAllocatedBytesForCurrentThread();
        EskipParser.Check(text);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Bad_lexemes_after_a_long_id_cost_no_more_than_their_length()
    {
        string text = $"{new string('a', 200_000)}: * -> " + string.Concat(Enumerable.Repeat("f(3.) -> ", 200_000)) + "<shunt>";
        Assert.That(EskipParser.Check(text)!.Reason, Is.EqualTo(EskipErrorReason.IncompleteToken));
    }
}
