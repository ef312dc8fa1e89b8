using System.Text;
using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip;

/// <summary>Texts that nobody means well: there is an answer, soon, and never an exception.</summary>
public sealed class HostileInputTests
{
    private const int Many = 50_000;

    private static readonly string[] Fragments =
    [
        "r", ":", "*", "->", "&&", "(", ")", ",", ";", "<", ">", "<shunt>", "<forward>", "\"a\"", "\"", "`", "/a/", "/", "//\n", "1", "3.", "-", ".", "#",
        "Path", "Host", "\"http://a?zone=%\"", "\\", "[", "ä", " ", "\n",
    ];

    [TestCase("(")]
    [TestCase("f(")]
    [TestCase("<")]
    [TestCase("[")]
    [TestCase("\"\\")]
    [TestCase("/[")]
    [TestCase("3. ")]
    [TestCase("// \n")]
    [TestCase("a: ")]
    public void Repeated(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, Many));
        Assert.That(() => EskipParser.Parse(text), Throws.Nothing);
        Assert.That(() => EskipParser.ParseFilters(text), Throws.Nothing);
        Assert.That(() => EskipParser.ParsePredicates(text), Throws.Nothing);
    }

    [Test]
    public void Long_chains_are_read_in_loops()
    {
        string predicates = string.Join("&&", Enumerable.Repeat("P(1,\"a\")", Many));
        string filters = string.Join("->", Enumerable.Repeat("f()", Many));
        string endpoints = string.Join(",", Enumerable.Repeat("\"http://a\"", Many));
        string args = string.Join(",", Enumerable.Repeat("1", Many));
        EskipParseResult<EskipRoute> result = EskipParser.Parse($"r: {predicates} -> {filters} -> g({args}) -> <{endpoints}>;");
        Assert.That(result.Error, Is.Null);
        EskipRoute route = result.Items[0];
        Assert.That(route.Predicates, Has.Count.EqualTo(Many));
        Assert.That(route.Filters, Has.Count.EqualTo(Many + 1));
        Assert.That(route.Filters[Many].Args, Has.Count.EqualTo(Many));
        Assert.That(route.Backend.Endpoints, Has.Count.EqualTo(Many));
        Assert.That(EskipParser.Parse(EskipPrinter.Print(result.Items)).Items.SequenceEqual(result.Items), Is.True);
    }

    [Test]
    public void Many_routes()
    {
        string text = string.Concat(Enumerable.Range(0, Many).Select(i => $"r{i}: Path(\"/{i}\") -> <shunt>;\n"));
        EskipParseResult<EskipRoute> result = EskipParser.Parse(text);
        Assert.That(result.Items, Has.Count.EqualTo(Many));
        Assert.That(EskipPrinter.Print(result.Items), Is.EqualTo(text.TrimEnd()));
        Assert.That(EskipRoutes.AreEqual(result.Items, result.Items.Reverse()), Is.True);
    }

    [Test]
    public void Long_literals()
    {
        string digits = new('7', Many);
        string escapes = string.Concat(Enumerable.Repeat("\\\"\\d", Many));
        EskipParseResult<EskipFilter> result = EskipParser.ParseFilters($"f({digits}.{digits}, \"{escapes}\")");
        Assert.That(result.Items[0].Args[0], Is.EqualTo(new EskipArgument(double.PositiveInfinity)));
        Assert.That(result.Items[0].Args[1].TryGetString(out string? value) ? value!.Length : 0, Is.EqualTo(3 * Many));
    }

    [Test]
    public void Every_beginning_of_a_document_has_an_answer()
    {
        byte[] text = Encoding.UTF8.GetBytes("""
            // all of it
            a1: Path("/ä\n") && Host(/^[a\/]$/) && * -> f(-1.5, `x`) -> <roundRobin, "http://a?zone=ü", "http://[::1]:80">;
            b: HeaderRegexp("a", /b/) -> <dynamic>; c: * -> "http://x";
            """);
        for (int length = 0; length <= text.Length; length++)
        {
            EskipParseResult<EskipRoute> result = EskipParser.Parse(text.AsSpan(0, length));
            Assert.That(result.Error is null || result.Error.Span.End <= length, Is.True);
        }
    }

    [Test]
    public void Random_pieces_have_an_answer()
    {
        var random = new Random(20);
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Fragments[random.Next(Fragments.Length)]));
            EskipParseResult<EskipRoute> parsed = EskipParser.Parse(text);
            AssertAnswered(parsed, text);
            Assert.That(EskipParser.Check(text), Is.EqualTo(parsed.Error), text);
            AssertAnswered(EskipParser.ParsePredicates(text), text);
            AssertAnswered(EskipParser.ParseFilters(text), text);
        }
    }

    [Test]
    public void Random_bytes_have_an_answer()
    {
        var random = new Random(21);
        for (int round = 0; round < 20_000; round++)
        {
            byte[] bytes = new byte[random.Next(1, 40)];
            random.NextBytes(bytes);
            Assert.That(() => EskipParser.Parse(bytes), Throws.Nothing);
            Assert.That(() => EskipParser.Parse([.. "* -> <\""u8, .. bytes, .. "?zone=x\">"u8]), Throws.Nothing);
        }
    }

    [Test]
    public void A_lone_surrogate_is_read_as_a_replacement_character() => Assert.That(
        EskipParser.ParseFilters("f(\"\ud800\")").Items[0].Args[0],
        Is.EqualTo(new EskipArgument("\ufffd")));

    private static void AssertAnswered<T>(EskipParseResult<T> result, string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Assert.That(result.Error is null || (result.Items.Count == 0 && result.Error.Span.End <= length), Is.True, text);
    }
}
