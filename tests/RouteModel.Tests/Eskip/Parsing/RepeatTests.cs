using System.Text;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Tests.Eskip.Parsing;

/// <summary>What was read before is not read again, and nobody can tell.</summary>
public sealed class RepeatTests
{
    private const string Middle = "q: * -> <shunt>;";

    [TestCase("a: P(\"x\") && Host(/h/) && Method(\"M\") -> f(1) -> <roundRobin, \"http://a\", \"http://b\">;")]
    [TestCase("a: Any() && Header(\"a\", \"b\") && HeaderRegexp(\"a\", /b/) && PathRegexp(/x/) && Path(\"/\") -> <\"http://a?zone=z\">;")]
    [TestCase("a: P(\")\") && Host(/[)]/) -> f(\")\", \")>\") -> <\"http://a/%3E\">;")]
    [TestCase("a: P() && P() && P ( /*/ ) -> f( // c )\n 1) -> f(1) -> \"http://a\";")]
    public void A_document_twice_has_its_routes_twice(string text)
    {
        ValueList<EskipRoute> once = EskipParser.Parse(text).Items;
        Assert.That(once, Has.Count.EqualTo(1));
        Assert.That(EskipParser.Parse(text + text + text).Items, Is.EqualTo((EskipRoute[])[once[0], once[0], once[0]]));
        Assert.That(EskipParser.Check(text + text + text), Is.Null);
    }

    // The words after which the rest would be taken for known.
    [TestCase("a: P(1) -> P(1) -> <shunt>; b: P(1) -> P(1) -> P(2) -> <shunt>")]
    [TestCase("a: * -> Host(1) -> <shunt>; b: * -> Host(1) -> <shunt>")]
    [TestCase("a: Host(\"x\") -> Host(\"x\") -> <shunt>; b: Host(\"x\") && Host(\"x\") -> Host(\"y\") -> <shunt>")]
    [TestCase("a: * -> f(1) -> <shunt>; b: * -> f(1)->f(1) -> f(1)-><shunt>")]
    [TestCase("a: * -> <\"http://a\", \"http://b\">; b: * -> <random, \"http://a\", \"http://b\">; c: * -> <random, \"http://b\">; d: * -> <\"http://a\", \"http://b\">")]
    [TestCase("a: Header(\"x\", \"1\") -> <shunt>; b: Header(\"x\", \"1\") && Header(\"y\", \"2\") -> <shunt>; c: Header(\"x\", \"1\") -> <shunt>")]
    [TestCase("a: HeaderRegexp(\"x\", /1/) -> <shunt>; b: HeaderRegexp(\"x\", /1/) && HeaderRegexp(\"x\", /1/) -> <shunt>; c: HeaderRegexp(\"x\", /1/) -> <shunt>")]
    [TestCase("a: Path(\"/\") && Method(\"M\") -> <shunt>; b: Path(\"/\") -> <shunt>; c: Method(\"M\") && Path(\"/\") -> <shunt>; d: Path(\"M\") -> <shunt>")]
    [TestCase("a: PathRegexp(/x/) && Host(/x/) -> <shunt>; b: Host(/x/) && PathRegexp(/x/) -> <shunt>; c: Any(/x/) && Host(/x/) && Any(/x/) -> <shunt>")]
    public void Sharing_does_not_show(string text)
    {
        List<EskipRoute> alone = [.. text.Split("; ").SelectMany(route => EskipParser.Parse(route).Items)];
        Assert.That(EskipParser.Parse(text).Items, Is.EqualTo(alone));
        Assert.That(alone, Is.Not.Empty);
    }

    [TestCase("Method(\"a\") && Method(\"a\") -> <shunt>", "duplicate method predicate")]
    [TestCase("Path(\"a\") && Path(\"a\") -> <shunt>", "duplicate path tree predicate")]
    [TestCase("Header(\"a\", \"b\") && Header(\"a\", \"b\") -> <shunt>", "duplicate header predicate: a")]
    [TestCase("* -> Host(1) -> <shunt>; x: Host(1) -> <shunt>", "invalid route \"x\": Host predicate expects 1 string argument")]
    [TestCase("* -> <\"http://a\", \"https://b\">", "loadbalancer endpoints cannot have mixed protocols")]
    [TestCase("Method(\"a\") && Path(\"a\") && Header(\"a\", \"b\") && Path(\"a\") -> <shunt>", "duplicate path tree predicate")]
    [TestCase("* -> f(1) -> f(3.) -> f(3.) -> <shunt>", "parse failed after token (, last route id: r, position 102: incomplete token")]
    [TestCase("* -> f(1) -> f(1", "parse failed after token 1, last route id: r, position 92: syntax error")]
    [TestCase("* -> f(1) # -> <shunt>", "parse failed after token ), last route id: r, position 86: syntax error")]
    [TestCase("* -> f(1) f(1) -> <shunt>", "parse failed after token f, last route id: r, position 87: syntax error")]
    [TestCase("* -> <\"http://a\"> #", "parse failed after token >, last route id: r, position 94: unexpected token")]
    public void An_error_after_repeats_is_the_same_error(string route, string message)
    {
        string before = "a: Method(\"a\") && Path(\"a\") && Header(\"a\", \"b\") -> f(1) -> <\"http://a\">; r:";
        string text = before + " " + route;
        Assert.That(EskipParser.Check(text)?.Message, Is.EqualTo(message));
        Assert.That(EskipParser.Parse(text).Error?.Message, Is.EqualTo(message));
    }

    // The beginnings are equal for longer and longer, and so are their hashes; what is found must still be the same to its end.
    [Test]
    public void Only_what_is_equal_to_its_end_repeats()
    {
        for (int length = 0; length < 150; length++)
        {
            string same = new('a', length);
            string text = $"r: * -> f(\"{same}\") -> f(\"{same}x\") -> f(\"{same}y\") -> f(\"{same}\") -> f(\"{same}y\") -> <\"http://{same}x\">;"
                + $"s: P(\"{same}x\") && P(\"{same}y\") && P(\"{same}\") && P(\"{same}x\") -> <\"http://{same}y\">; t: * -> <\"http://{same}x\">";
            ValueList<EskipRoute> routes = EskipParser.Parse(text).Items;
            string[] values = [same, same + "x", same + "y", same, same + "y"];
            Assert.That(routes[0].Filters, Is.EqualTo(values.Select(value => new EskipFilter("f", value))));
            values = [same + "x", same + "y", same, same + "x"];
            Assert.That(routes[1].Predicates, Is.EqualTo(values.Select(value => new EskipPredicate("P", value))));
            Assert.That(routes.Select(route => route.Backend.Endpoints[0].Address[^1]), Is.EqualTo((char[])['x', 'y', 'x']));
            Assert.That(EskipParser.Check(text), Is.Null);
        }
    }

    [Test]
    public void What_stands_before_moves_an_error_and_does_nothing_else()
    {
        var random = new Random(31);
        int errors = 0;
        for (int seed = 0; seed < 3_000; seed++)
        {
            string before = new DocumentGenerator(seed).Document() + Middle;
            if (EskipParser.Check(before) is not null)
            {
                continue;
            }

            // The same pieces again, with something missing.
            string text = Middle + before.Remove(random.Next(before.Length - 3), random.Next(3));
            EskipError? alone = EskipParser.Check(text);
            EskipError? behind = EskipParser.Parse(before + text).Error;
            int moved = Encoding.UTF8.GetByteCount(before);
            Assert.That(behind?.Reason, Is.EqualTo(alone?.Reason), before + text);
            Assert.That(behind?.Span, Is.EqualTo(alone is null ? null : alone.Span with { Start = alone.Span.Start + moved }), before + text);
            Assert.That(EskipParser.Check(before + text), Is.EqualTo(behind));
            if (alone is null)
            {
                IEnumerable<EskipRoute> both = EskipParser.Parse(before).Items.Concat(EskipParser.Parse(text).Items);
                Assert.That(EskipParser.Parse(before + text).Items, Is.EqualTo(both), before + text);
            }

            errors += alone is null ? 0 : 1;
        }

        Assert.That(errors, Is.GreaterThan(500));
    }
}
