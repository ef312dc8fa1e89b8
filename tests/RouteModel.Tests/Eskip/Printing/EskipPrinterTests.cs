using System.Buffers;
using System.Text;
using RouteModel.Eskip;
using RouteModel.Resources;

namespace RouteModel.Tests.Eskip.Printing;

/// <summary>Routes byte for byte as Skipper prints them.</summary>
public sealed class EskipPrinterTests
{
    [TestCase("""x: Host(/^a\.b\/c$/) && Foo(/a\/b/) -> <shunt>""", """x: Host(/^a\\.b\/c$/) && Foo("a/b") -> <shunt>;""")]
    [TestCase("x: PathRegexp(/[/]/) -> <shunt>", """x: PathRegexp(/[\/]/) -> <shunt>;""")]
    [TestCase("""x: Foo(`a\nb\"c\`d`) -> <shunt>""", """x: Foo("a\nb\\\"c`d") -> <shunt>;""")]
    [TestCase("""x: Foo("a\q") -> <shunt>""", """x: Foo("a\\q") -> <shunt>;""")]
    [TestCase(
        "* -> f(-0, .5, 007, 100000, 1234567.5, 0.00001, 12345678901234567890) -> <shunt>",
        "* -> f(-0, 0.5, 7, 100000, 1.2345675e+06, 1e-05, 12345678901234567168) -> <shunt>")]
    [TestCase("""r: Any("x") && * && Path("/a") -> "http://a" """, """r: Path("/a") -> "http://a";""")]
    [TestCase("""r: Path("") -> <shunt>""", "r: * -> <shunt>;")]
    [TestCase(
        """r: Foo() && Header("C","1") && Path("/z") && Header("A","1") && Method("PUT") && Host(/b/) -> <shunt>""",
        """r: Path("/z") && Host(/b/) && Method("PUT") && Header("A", "1") && Header("C", "1") && Foo() -> <shunt>;""")]
    [TestCase("""r: * -> <random, "http://b:1?zone=z1", "http://a:1">""", """r: * -> <random, "http://b:1?zone=z1", "http://a:1">;""")]
    [TestCase("a: * -> <shunt>; a: * -> <shunt>", "a: * -> <shunt>;\na: * -> <shunt>;")]
    [TestCase(
        """* && HeaderRegexp("B", /2/) && HeaderRegexp("A", /\//) && HeaderRegexp("B", /1/) -> <shunt>""",
        """HeaderRegexp("A", /\//) && HeaderRegexp("B", /1/) && HeaderRegexp("B", /2/) -> <shunt>""")]
    public void What_was_parsed(string text, string printed) =>
        Assert.That(EskipPrinter.Print(EskipParser.Parse(text).Items), Is.EqualTo(printed));

    [Test]
    public void Predicates_of_code_stay_in_place_and_quoted() => Assert.That(
        new EskipRoute { Predicates = [new("Foo"), new("Host", "^a/b$"), new("Any"), new("Path", "/")], Backend = EskipBackend.Shunt }.ToString(),
        Is.EqualTo("""Foo() && Host("^a/b$") && Path("/") -> <shunt>"""));

    [Test]
    public void Headers_are_sorted_by_their_printed_bytes()
    {
        var route = new EskipRoute
        {
            Legacy = new() { Headers = new([new("\U00010000", "1"), new("\uffee", "1"), new("a", "1"), new("a\"", "1")]) },
            Backend = EskipBackend.Shunt,
        };
        Assert.That(
            route.ToString(),
            Is.EqualTo("Header(\"a\", \"1\") && Header(\"a\\\"\", \"1\") && Header(\"\uffee\", \"1\") && Header(\"\U00010000\", \"1\") -> <shunt>"));
    }

    [TestCase(0d, "0")]
    [TestCase(-0d, "-0")]
    [TestCase(1d, "1")]
    [TestCase(100000000000000000000d, "100000000000000000000")]
    [TestCase(1e23, "99999999999999991611392")]
    [TestCase(0.0001, "0.0001")]
    [TestCase(0.00001, "1e-05")]
    [TestCase(999999.5, "999999.5")]
    [TestCase(1000000.5, "1.0000005e+06")]
    [TestCase(1e-100, "1e-100")]
    [TestCase(-1.5, "-1.5")]
    [TestCase(double.PositiveInfinity, "+Inf")]
    [TestCase(double.NegativeInfinity, "-Inf")]
    [TestCase(double.NaN, "NaN")]
    public void Doubles(double value, string printed) => Assert.That(new EskipArgument(value).ToString(), Is.EqualTo(printed));

    [TestCase(0L, "0")]
    [TestCase(-42L, "-42")]
    [TestCase(long.MaxValue, "9223372036854775807")]
    public void Integers(long value, string printed) => Assert.That(new EskipArgument(value).ToString(), Is.EqualTo(printed));

    [Test]
    public void Strings() => Assert.That(
        new EskipArgument("\\\a\b\f\n\r\t\v\"`/ä\0\u0001").ToString(),
        Is.EqualTo("\"\\\\\\a\\b\\f\\n\\r\\t\\v\\\"`/ä\0\u0001\""));

    [Test]
    public void Expressions_escape_slashes_and_not_quotes()
    {
        var route = new EskipRoute { Legacy = new() { HostRegexps = ["\\/\"\n", ""] }, Backend = EskipBackend.Shunt };
        Assert.That(route.ToString(), Is.EqualTo("Host(/\\\\\\/\"\\n/) && Host(//) -> <shunt>"));
    }

    [TestCaseSource(nameof(Backends))]
    public void Backends_print(EskipBackend backend, string printed) => Assert.That(backend.ToString(), Is.EqualTo(printed));

    private static IEnumerable<object[]> Backends() =>
    [
        [EskipBackend.Network("http://a\\\"b"), "\"http://a\\\"b\""],
        [EskipBackend.Network(""), "\"\""],
        [EskipBackend.Shunt, "<shunt>"],
        [EskipBackend.Loopback, "<loopback>"],
        [EskipBackend.Dynamic, "<dynamic>"],
        [EskipBackend.Forward, ""],
        [EskipBackend.LoadBalanced("", []), "<>"],
        [EskipBackend.LoadBalanced("random", []), "<random, >"],
        [EskipBackend.LoadBalanced("", [new("http://b"), new("http://a?x=1", "z/ü 1")]), "<\"http://b\", \"http://a?x=1?zone=z%2F%C3%BC+1\">"],
    ];

    [Test]
    public void Documents()
    {
        var lone = new EskipRoute { Filters = [new("f"), new("g", 1)], Backend = EskipBackend.Shunt };
        EskipRoute named = lone with { Id = "r" };
        Assert.That(EskipPrinter.Print([]), Is.Empty);
        Assert.That(EskipPrinter.PrintPretty([]), Is.Empty);
        Assert.That(EskipPrinter.Print([lone]), Is.EqualTo("* -> f() -> g(1) -> <shunt>"));
        Assert.That(EskipPrinter.PrintPretty([lone]), Is.EqualTo("*\n  -> f()\n  -> g(1)\n  -> <shunt>"));
        Assert.That(EskipPrinter.Print([named]), Is.EqualTo("r: * -> f() -> g(1) -> <shunt>;"));
        Assert.That(EskipPrinter.Print([named, lone]), Is.EqualTo("r: * -> f() -> g(1) -> <shunt>;\n: * -> f() -> g(1) -> <shunt>;"));
        Assert.That(
            EskipPrinter.PrintPretty([named, named], "\t"),
            Is.EqualTo("r: *\n\t-> f()\n\t-> g(1)\n\t-> <shunt>;\n\nr: *\n\t-> f()\n\t-> g(1)\n\t-> <shunt>;"));
    }

    // Literals are looked at in blocks: whatever is escaped must be seen in each place of one, in texts of each length.
    [TestCase('\\', "\\\\", "\\\\")]
    [TestCase('"', "\\\"", "\"")]
    [TestCase('/', "/", "\\/")]
    [TestCase('\a', "\\a", "\\a")]
    [TestCase('\b', "\\b", "\\b")]
    [TestCase('\t', "\\t", "\\t")]
    [TestCase('\n', "\\n", "\\n")]
    [TestCase('\v', "\\v", "\\v")]
    [TestCase('\f', "\\f", "\\f")]
    [TestCase('\r', "\\r", "\\r")]
    [TestCase('\u0006', "\u0006", "\u0006")]
    [TestCase('\u000e', "\u000e", "\u000e")]
    [TestCase('\u0107', "\u0107", "\u0107")]
    [TestCase('\u5c22', "\u5c22", "\u5c22")]
    public void A_character_is_escaped_wherever_it_stands(char special, string quoted, string between)
    {
        for (int length = 0; length < 70; length++)
        {
            string plain = new('k', length);
            for (int at = 0; at <= length; at++)
            {
                string text = plain.Insert(at, special.ToString());
                var route = new EskipRoute { Legacy = new() { HostRegexps = [text] }, Predicates = [new("P", text)], Backend = EskipBackend.Shunt };
                string expected = $"Host(/{plain.Insert(at, between)}/) && P(\"{plain.Insert(at, quoted)}\") -> <shunt>";
                Assert.That(route.ToString(), Is.EqualTo(expected));
            }
        }
    }

    [Test]
    public void Every_way_to_write_gives_the_same_text()
    {
        List<EskipRoute> routes = [.. Enumerable.Range(0, 300).Select(i => new EskipRoute { Id = $"r{i}", Filters = [new("f", new string('ä', i))] })];
        string expected = string.Join('\n', Enumerable.Range(0, 300).Select(i => $"r{i}: * -> f(\"{new string('ä', i)}\") -> \"\";"));
        Assert.That(EskipPrinter.Print(routes), Is.EqualTo(expected));
        Assert.That(EskipPrinter.Print(routes.Where(_ => true)), Is.EqualTo(expected));
        var text = new StringBuilder();
        EskipPrinter.AppendTo(text, routes);
        Assert.That(text.ToString(), Is.EqualTo(expected));
        using var writer = new StringWriter();
        EskipPrinter.WriteTo(writer, routes);
        Assert.That(writer.ToString(), Is.EqualTo(expected));
        var output = new ArrayBufferWriter<byte>();
        EskipPrinter.WriteTo(output, routes);
        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Is.EqualTo(expected));
    }

    [Test]
    public void A_route_that_was_not_finished_prints_an_empty_address() => Assert.That(new EskipRoute().ToString(), Is.EqualTo("* -> \"\""));
}
