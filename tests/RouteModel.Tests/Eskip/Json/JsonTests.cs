using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Tests.Eskip.Json;

/// <summary>The JSON form, worked by hand from Skipper's rules.</summary>
public sealed class JsonTests
{
    [TestCase("* -> \"\"", "{}")]
    [TestCase("* -> <shunt>", """{"backend":{"type":"shunt"}}""")]
    [TestCase("a: Path(\"/x\") -> status(404) -> noArgs() -> <random, \"http://i:1?zone=z\", \"http://h:1\">", """{"id":"a","backend":{"type":"lb","algorithm":"random","endpoints":["http://h:1","http://i:1?zone=z"]},"predicates":[{"name":"Path","args":["/x"]}],"filters":[{"name":"status","args":[404]},{"name":"noArgs"}]}""")]
    [TestCase("a: B() && A() && Host(/<&>/) -> \"http://x\"", """{"id":"a","backend":{"type":"network","address":"http://x"},"predicates":[{"name":"A"},{"name":"B"},{"name":"Host","args":["<&>"]}]}""")]
    [TestCase("* -> f(0.5, 0.0000001, 1000000, 1000000000000000000000, -0, \"\\n\\\"\\\\\u2028\u0001ä\") -> <dynamic>", """{"backend":{"type":"dynamic"},"filters":[{"name":"f","args":[0.5,1e-7,1000000,1e+21,-0,"\n\"\\\u2028\u0001ä"]}]}""")]
    [TestCase("* -> <forward>", """{"backend":{"type":"forward"}}""")]
    public void Writes_as_Skipper_does(string text, string expected)
    {
        EskipRoute route = EskipParser.Parse(text).Items[0];
        Assert.That(EskipJson.TryWrite(route, out string? json, out string? error), Is.True, error);
        Assert.That(json, Is.EqualTo(expected));
        Assert.That(EskipJson.TryRead(json!, out ValueList<EskipRoute> again, out _), Is.True);
        Assert.That(EskipRoutes.AreEqual(route, again[0]), Is.True);
    }

    [Test]
    public void Writes_lists_and_escapes_for_HTML_when_asked()
    {
        Assert.That(EskipJson.TryWrite([], out string? none, out _) ? none : "", Is.EqualTo("[]"));
        EskipRoute route = EskipParser.Parse("a: Foo(\"<&>\") -> <shunt>").Items[0];
        EskipJson.TryWrite([route, route], out string? json, out _, escapeHtml: true);
        const string One = """{"id":"a","backend":{"type":"shunt"},"predicates":[{"name":"Foo","args":["\u003c\u0026\u003e"]}]}""";
        Assert.That(json, Is.EqualTo($"[{One},{One}]"));
    }

    [Test]
    public void Cannot_write_infinity()
    {
        EskipRoute route = EskipParser.Parse($"* -> f({new string('9', 400)}) -> <shunt>").Items[0];
        Assert.That(EskipJson.TryWrite(route, out string? json, out string? error), Is.False);
        Assert.That((json, error), Is.EqualTo(((string?)null, "json: unsupported value: +Inf")));
    }

    [TestCase("""{"ID":"a","Backend":{"Type":"","address":"x","algorithm":"ignored"},"unknown":1}""", "a: * -> \"x\";")]
    [TestCase("""{"id":"a","backend":{"type":"shunt","address":"ignored"},"predicates":null}""", "a: * -> <shunt>;")]
    [TestCase("""{"id":"a","backend":{"type":"lb","endpoints":["http://h?zone=z"]}}""", "a: * -> <\"http://h?zone=z\">;")]
    [TestCase("""{"id":"a","predicates":[{"name":"Path","args":["/x"]}],"filters":[{"name":"f","args":[true,null,[1,"a"],{"b":1.5,"a":[]},1e6]}]}""", "a: Path(\"/x\") -> f(\"true\", \"<nil>\", \"[1 a]\", \"map[a:[] b:1.5]\", 1000000) -> \"\";")]
    [TestCase("[]", "")]
    public void Reads_as_Skipper_does(string json, string printed)
    {
        Assert.That(EskipJson.TryRead(json, out ValueList<EskipRoute> routes, out string? error), Is.True, error);
        Assert.That(EskipPrinter.Print(routes), Is.EqualTo(printed));
    }

    [Test]
    public void Values_that_eskip_has_no_word_for_survive()
    {
        const string Json = """{"id":"a","filters":[{"name":"f","args":[true,null,[1,"<"],{"a":[],"b":1.5}]}]}""";
        EskipJson.TryRead(Json, out ValueList<EskipRoute> routes, out _);
        EskipJson.TryWrite(routes[0], out string? json, out _);
        Assert.That(json, Is.EqualTo(Json));
        Assert.That(routes[0].Filters[0].Args[0].Kind, Is.EqualTo(EskipArgumentKind.Json));
        Assert.That(routes[0].Filters[0].Args[0].TryGetNumber(out _) || routes[0].Filters[0].Args[0].TryGetString(out _), Is.False);
    }

    [TestCase("""{"backend":{"type":"x"}}""", "unsupported backend type: x")]
    [TestCase("1", "a route must be an object")]
    [TestCase("""{"id":1}""", "id must be a string")]
    [TestCase("""{"filters":{}}""", "filters must be a list")]
    [TestCase("""{"filters":[{"name":"f","args":[1e400]}]}""", "the number 1e400 is out of range")]
    public void Says_why_it_cannot_read(string json, string expected)
    {
        Assert.That(EskipJson.TryRead(json, out _, out string? error), Is.False);
        Assert.That(error, Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{\"\\ud800\":1}")]
    [TestCase("{\"id\":\"\\ud800\"}")]
    public void Hostile_JSON_never_throws(string json) => Assert.That(() => EskipJson.TryRead(json, out _, out _), Throws.Nothing);

    [Test]
    public void Deep_JSON_is_refused() =>
        Assert.That(EskipJson.TryRead(new string('[', 100_000), out _, out _), Is.False);

    [Test]
    public void Random_routes_come_back()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            List<EskipRoute> routes = [.. new RouteGenerator(seed).Routes().Select(route => route.ToCanonical())];
            Assert.That(EskipJson.TryWrite(routes, out string? json, out string? error), Is.True, error);
            Assert.That(EskipJson.TryRead(json!, out ValueList<EskipRoute> again, out error), Is.True, error);
            Assert.That(again, Is.EqualTo(routes), $"seed {seed}: {json}");
        }
    }

    [TestCase("[\n {\"id\": x}]", "line 2, byte 9: 'x' is an invalid start of a value.")]
    [TestCase("", "line 1, byte 1: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.")]
    public void Says_where_JSON_is_none(string json, string message)
    {
        Assert.That(EskipJson.TryRead(json, out _, out string? error), Is.False);
        Assert.That(error, Is.EqualTo(message));
    }

    [TestCase("filter\u017f")]
    [TestCase("FILTERS")]
    public void Keys_match_as_Go_folds_them(string key)
    {
        Assert.That(EskipJson.TryRead($"{{\"{key}\":[{{\"name\":\"f\"}}],\"bac\u212aend\":{{\"type\":\"shunt\"}}}}", out ValueList<EskipRoute> routes, out string? error), Is.True, error);
        Assert.That(EskipPrinter.Print(routes), Is.EqualTo("* -> f() -> <shunt>"));
    }
}
