using System.Text;
using RouteModel.Eskip;
using RouteModel.Eskip.Lexing;

namespace RouteModel.Tests.Eskip.Syntax;

/// <summary>Every byte has its place, and every error is found.</summary>
public sealed class SyntaxTreeTests
{
    private static readonly string[] Pieces =
    [
        "r", ":", "*", "->", "&&", "(", ")", ",", ";", "<", ">", "<shunt>", "<forward>", "\"http://a\"", "\"", "`", "/a/", "/", "//\n", "1", "3.", "-", ".", "#",
        "Path(\"a\")", "Host(1)", "\"foo\"", "\\", "[", "ä", " ", "\n", "\nid:", "f()", "r: * -> <shunt>;",
    ];

    [TestCase("", "")]
    [TestCase("a: * -> <shunt>; b: f -> <shunt>", "expected '(', found ->")]
    [TestCase("a: * -> <shunt>\nb: * -> <shunt>", "expected ';' after a route, found b")]
    [TestCase("* -> <shunt>;", "expected nothing after an expression without an id, found ;")]
    [TestCase("; * -> <shunt>", "expected 'id:' before an expression among others")]
    [TestCase("a: f(1,) && g(2 3) -> h( -> \"x\"", "expected an argument, found )", "expected ',' and another argument, or ')', found 3", "expected ',' and another argument, or ')', found ->")]
    [TestCase("a: # -> <shunt>;\nb: * -> 3.;\nc: * -> <shunt>", "no token starts with #: comments begin with //", "a number that ends in a point: 3.")]
    [TestCase("a: * -> <\"http://a\" \"http://b\">; b: * -> <>", "expected ',' and another endpoint, or '>', found \"http://b\"", "expected an endpoint in quotes, found >")]
    [TestCase("a: Path(\"/x) -> <shunt>;\nb: Path(\"/y\") -> <shunt>;\nc: f( -> <shunt>", "a literal without an end: the next route begins inside it", "expected ',' and another argument, or ')', found ->")]
    [TestCase("a: Path(\"/x) -> <shunt>", "a literal without an end")]
    [TestCase("a: Host(1) && Path(\"/\") && Path(\"/\") -> <\"foo\">; b: Method() -> <shunt>", "Host predicate expects 1 string argument", "duplicate path tree predicate", "parse \"foo\": invalid URI for request", "Method predicate expects 1 string argument")]
    [TestCase("a", "expected ':' after the id of a route, or '(' after the name of a predicate, found the end of the text")]
    [TestCase("a: * ->\nb: * -> <shunt>;", "expected a filter or a backend, found b")]
    [TestCase("a:\nb: * -> <shunt>;\nc: * &&\n d : * -> <shunt>", "expected a predicate, found b", "expected a predicate, found d")]
    [TestCase("a: * || * -> <shunt>", "no token starts with |: predicates can only be joined by '&&'")]
    [TestCase("a: A('x') -> <shunt>", "no token starts with ': strings stand between \" or `", "no token starts with ': strings stand between \" or `")]
    [TestCase("a: A(“x”) -> <shunt>", "no token starts with “ (U+201C): strings stand between \" or `", "no token starts with ” (U+201D): strings stand between \" or `")]
    [TestCase("\ufeffa: * -> <shunt>", "no token starts with U+FEFF, a byte order mark")]
    [TestCase("a:\u00a0* -> <shunt>", "no token starts with U+00A0, a blank that does not break")]
    [TestCase("a: * -> f(+1) -> <shunt>", "no token starts with +: numbers have no plus")]
    [TestCase("a: * - > f() -> <shunt>", "no token starts with -: neither '->' nor a number")]
    [TestCase("a: * & A() -> <shunt>", "no token starts with &: predicates are joined by '&&'")]
    [TestCase("a: ä -> <shunt>", "no token starts with ä (U+00E4)")]
    public void Finds_every_error(string text, params string[] messages) =>
        Assert.That(EskipSyntaxTree.Parse(text).Errors.Select(error => error.Message), Is.EqualTo(messages.Where(message => message.Length > 0)));

    [Test]
    public void Says_where_the_parts_of_a_route_stand()
    {
        EskipSyntaxTree tree = EskipSyntaxTree.Parse("// c\nä".Replace("ä", "", StringComparison.Ordinal) + "r1 : Foo(\"ä\") && * -> f( 1 ) -> <shunt>; ");
        EskipRouteSyntax route = tree.Routes.Single();
        Assert.That(tree.GetText(route.Id!.Value), Is.EqualTo("r1"));
        Assert.That(tree.GetText(route.Span), Is.EqualTo("r1 : Foo(\"ä\") && * -> f( 1 ) -> <shunt>"));
        Assert.That(route.Predicates.Select(call => tree.GetText(call.Span)), Is.EqualTo(["Foo(\"ä\")", "*"]));
        Assert.That(route.Predicates.Select(call => tree.GetText(call.Name)), Is.EqualTo(["Foo", "*"]));
        Assert.That(route.Filters.Select(call => tree.GetText(call.Span)), Is.EqualTo(["f( 1 )"]));
        Assert.That(tree.GetText(route.Backend!.Value), Is.EqualTo("<shunt>"));
        Assert.That(tree.Comments.Select(tree.GetText), Is.EqualTo(["// c"]));
    }

    [Test]
    public void Tells_what_Skipper_says_beside_it()
    {
        EskipSyntaxTree tree = EskipSyntaxTree.Parse("a: f( -> <shunt>; b: g( -> <shunt>");
        Assert.That(tree.Errors, Has.Count.EqualTo(2));
        Assert.That(tree.Errors.Select(error => error.RouteId), Is.EqualTo(["a", "b"]));
        Assert.That(tree.SkipperError!.Message, Is.EqualTo("parse failed after token ->, last route id: a, position 8: syntax error"));
    }

    [Test]
    public void Random_pieces_have_errors_exactly_where_Skipper_has_one_and_every_byte_is_covered()
    {
        var random = new Random(5);
        for (int round = 0; round < 30_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            EskipSyntaxTree tree = EskipSyntaxTree.Parse(text);
            Assert.That(tree.Errors.Count == 0, Is.EqualTo(tree.SkipperError is null), text + "\n=> " + tree.SkipperError + "\n" + string.Join('\n', tree.Errors));
            Assert.That(tree.Errors.All(error => error.Span.Start >= 0 && error.Span.End <= tree.Utf8.Length), Is.True, text);
            AssertCovers(tree);
        }
    }

    [Test]
    public void Random_documents_are_right()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            string text = new DocumentGenerator(seed).Document();
            EskipSyntaxTree tree = EskipSyntaxTree.Parse(text);
            Assert.That(tree.Errors, Is.Empty, $"seed {seed}\n{text}");
            Assert.That(tree.Routes, Has.Count.EqualTo(EskipParser.Parse(text).Items.Count), $"seed {seed}\n{text}");
            AssertCovers(tree);
        }
    }

    [TestCase("#")]
    [TestCase("a: /[\n")]
    [TestCase("a: \"\n")]
    [TestCase("f(")]
    [TestCase("Host(1)&&")]
    [TestCase("a:3.;")]
    [TestCase("a: `\nb: \"\n")]
    public void Hostile_text_has_a_bounded_number_of_errors(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 50_000));
        EskipSyntaxTree tree = EskipSyntaxTree.Parse(text);
        Assert.That(tree.Errors, Has.Count.InRange(1, EskipSyntaxTree.MaxErrors));
        AssertCovers(tree);
    }

    private static void AssertCovers(EskipSyntaxTree tree)
    {
        int at = 0;
        foreach (EskipToken token in tree.Tokens)
        {
            Assert.That(token.Start, Is.GreaterThanOrEqualTo(at));
            string trivia = Encoding.UTF8.GetString(tree.Utf8.Span[at..token.Start]);
            Assert.That(trivia.Split('\n').All(line => line.Trim() is "" or ['/', '/', ..]), Is.True, trivia);
            at = token.End;
        }

        Assert.That(at, Is.EqualTo(tree.Utf8.Length));
    }
}
