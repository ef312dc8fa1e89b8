using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Formatting;

/// <summary>Layout changes, and nothing else.</summary>
public sealed class FormatterTests
{
    private const int Documents = 3_000;

    [TestCase("", "")]
    [TestCase(" ;\n;", "")]
    [TestCase("// only this", "// only this\n")]
    [TestCase("*->f( 1,\"a\" )-><shunt>", "* -> f(1, \"a\") -> <shunt>\n")]
    [TestCase("a :*\n->\n<shunt>", "a: * -> <shunt>;\n")]
    [TestCase("a: * -> <shunt>; b: Foo(,1)&&Bar() -> < random,\"http://a\" ,`http://b`>;;", "a: * -> <shunt>;\nb: Foo(, 1) && Bar() -> <random, \"http://a\", `http://b`>;\n")]
    [TestCase("\n\na: * -> <shunt>;\n\n\n\nb: * -> <shunt>;\nc: * -> <shunt>;", "a: * -> <shunt>;\n\nb: * -> <shunt>;\nc: * -> <shunt>;\n")]
    [TestCase("// top\n\n// of a\na: * -> <shunt>; // behind  \n // own\n", "// top\n\n// of a\na: * -> <shunt>; // behind\n// own\n")]
    [TestCase("a: * // every\n -> f() -> <shunt> // last\n;", "a: * // every\n  -> f()\n  -> <shunt>; // last\n")]
    [TestCase("a: Foo(\n// one\n1, // two\n2) -> <shunt>;", "a: Foo(\n  // one\n  1, // two\n  2)\n  -> <shunt>;\n")]
    [TestCase("a: Foo(\"x\ny\") -> <shunt>", "a: Foo(\"x\ny\")\n  -> <shunt>;\n")]
    public void Lays_out(string text, string expected)
    {
        Assert.That(EskipFormatter.TryFormat(text, out string formatted, out EskipError? error), Is.True);
        Assert.That(error, Is.Null);
        Assert.That(formatted, Is.EqualTo(expected));
    }

    [Test]
    public void Breaks_a_route_that_is_too_long_for_a_line()
    {
        string path = new('x', EskipFormatter.LineWidth);
        EskipFormatter.TryFormat($"a: Path(\"/{path}\") -> f() -> <shunt>;", out string formatted, out _);
        Assert.That(formatted, Is.EqualTo($"a: Path(\"/{path}\")\n  -> f()\n  -> <shunt>;\n"));
    }

    [Test]
    public void Leaves_broken_text_as_it_is()
    {
        Assert.That(EskipFormatter.TryFormat("a: * -> ", out string formatted, out EskipError? error), Is.False);
        Assert.That(formatted, Is.EqualTo("a: * -> "));
        Assert.That(error!.Message, Is.EqualTo("parse failed after token ->, last route id: a, position 8: syntax error"));
    }

    [Test]
    public void Formats_routes_that_are_well_formed_and_not_valid() =>
        Assert.That(EskipFormatter.TryFormat("a:Host(1)-><shunt>", out _, out _), Is.True);

    [Test]
    public void Random_documents_keep_routes_and_comments_and_formatting_twice_changes_nothing()
    {
        for (int seed = 0; seed < Documents; seed++)
        {
            string text = new DocumentGenerator(seed).Document();
            Assert.That(EskipFormatter.TryFormat(text, out string formatted, out EskipError? error), Is.True, $"seed {seed}: {error}\n{text}");
            Assert.That(EskipParser.Parse(formatted).Items, Is.EqualTo(EskipParser.Parse(text).Items), $"seed {seed}\n{text}");
            Assert.That(Comments(formatted), Is.EqualTo(Comments(text)), $"seed {seed}\n{text}");
            EskipFormatter.TryFormat(formatted, out string again, out _);
            Assert.That(again, Is.EqualTo(formatted), $"seed {seed}\n{text}");
        }
    }

    private static string[] Comments(string text)
    {
        EskipSyntaxTree tree = EskipSyntaxTree.Parse(text);
        return [.. tree.Comments.Select(comment => tree.GetText(comment).TrimEnd())];
    }
}
