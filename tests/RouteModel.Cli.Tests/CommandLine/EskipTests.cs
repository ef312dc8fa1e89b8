using System.Text;
using System.Text.Json;
using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests.CommandLine;

public class EskipTests
{
    private const string Right = "a: Path(\"/x\") && Host(/a[.]b/) -> f(1) -> <shunt>; // c\nb: * -> \"http://x\"";
    private const string Broken = "a: f(1 -> <shunt>;\nb: Host(1) -> \"x\";\n";
    private const string SkipperOfBroken = "parse failed after token ->, last route id: a, position 9: syntax error";

    [Test]
    public void Check_finds_nothing_in_right_routes() =>
        Assert.That(ToolRun.OfInput(Right, "eskip", "check", "-"), Is.EqualTo(new ToolRun(0, "", "files: 1, routes: 2, errors: 0, warnings: 0\n")));

    [Test]
    public void Check_reports_every_error_and_what_Skipper_says() => Assert.That(ToolRun.OfInput(Broken, "eskip", "check", "-"), Is.EqualTo(new ToolRun(
        1,
        $"""
        -:1:8: error: expected ',' and another argument, or ')', found ->
          | a: f(1 -> <shunt>;
          |        ^
        -:2:4: error: Host predicate expects 1 string argument
          | b: Host(1) -> "x";
          |    ^
        -: error: Skipper says: {SkipperOfBroken}

        """,
        "files: 1, routes: 2, errors: 2, warnings: 0\n")));

    [Test]
    public void Check_in_JSON_has_the_message_of_Skipper_and_all_of_ours()
    {
        ToolRun run = ToolRun.OfInput(Broken, "eskip", "check", "--output", "json", "-");
        Assert.That((run.Code, run.Error), Is.EqualTo((1, "")));
        JsonElement json = JsonDocument.Parse(run.OutLines.Single()).RootElement;
        Assert.That(json.GetProperty("source").GetString(), Is.EqualTo("-"));
        Assert.That(json.GetProperty("valid").GetBoolean(), Is.False);
        Assert.That(json.GetProperty("skipper").GetString(), Is.EqualTo(SkipperOfBroken));
        JsonElement second = json.GetProperty("errors")[1];
        Assert.That(second.GetRawText(), Is.EqualTo("""{"message":"Host predicate expects 1 string argument","reason":"InvalidRoute","route":"b","line":2,"column":4,"start":22,"length":7}"""));
    }

    [Test]
    public void Check_warns_of_what_does_not_read_back()
    {
        ToolRun run = ToolRun.OfInput("a: * -> <forward>;\nä".Replace("ä", "b: H(\"ä\") -> f(0.00001) -> <shunt>", StringComparison.Ordinal), "eskip", "check", "--output", "json", "-");
        Assert.That(run.Code, Is.Zero);
        JsonElement json = JsonDocument.Parse(run.OutLines.Single()).RootElement;
        Assert.That(json.GetProperty("skipper").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(json.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("route").GetString()), Is.EqualTo(["a", "b"]));
    }

    [Test]
    public void Print_prints_as_Skipper() => Assert.That(
        ToolRun.OfInput(Right, "eskip", "print", "-"),
        Is.EqualTo(new ToolRun(0, "a: Path(\"/x\") && Host(/a[.]b/) -> f(1) -> <shunt>;\nb: * -> \"http://x\";\n", "")));

    [Test]
    public void Print_pretty() => Assert.That(
        ToolRun.OfInput("* -> f() -> <shunt>", "eskip", "print", "--pretty", "-"),
        Is.EqualTo(new ToolRun(0, "*\n  -> f()\n  -> <shunt>\n", "")));

    [Test]
    public void Print_of_broken_routes_prints_nothing()
    {
        ToolRun run = ToolRun.OfInput(Broken, "eskip", "print", "-");
        Assert.That((run.Code, run.Out), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain("-:2:4: error: Host predicate").And.Contain(SkipperOfBroken));
    }

    [Test]
    public void Format_keeps_comments() => Assert.That(
        ToolRun.OfInput(Right, "eskip", "format", "-"),
        Is.EqualTo(new ToolRun(0, "a: Path(\"/x\") && Host(/a[.]b/) -> f(1) -> <shunt>; // c\nb: * -> \"http://x\";\n", "")));

    [Test]
    public void Format_writes_in_place()
    {
        using var folder = new TemporaryFolder();
        string first = folder.Write("routes/a.eskip", "a:*-><shunt>");
        string second = folder.Write("routes/b.eskip", "b: (");
        folder.Write("routes/c.txt", "not read");
        ToolRun run = ToolRun.Of("eskip", "format", "--write", folder.Path);
        Assert.That((run.Code, run.Out), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain("b.eskip:1:4: error: expected a route").Or.Contain("b.eskip:1:4: error: expected a predicate"));
        Assert.That(File.ReadAllText(first), Is.EqualTo("a: * -> <shunt>;\n"));
        Assert.That(File.ReadAllText(second), Is.EqualTo("b: ("));
    }

    [Test]
    public void Format_check_lists_what_is_not_formatted()
    {
        using var folder = new TemporaryFolder();
        string first = folder.Write("a.eskip", "a:*-><shunt>");
        folder.Write("b.eskip", "a: * -> <shunt>;\n");
        ToolRun run = ToolRun.Of("eskip", "format", "--check", folder.Path);
        Assert.That((run.Code, run.OutLines.Single(), run.Error), Is.EqualTo((1, first, "")));
        Assert.That(File.ReadAllText(first), Is.EqualTo("a:*-><shunt>"));
        Assert.That(ToolRun.OfInput("a: * -> <shunt>;\n", "eskip", "format", "--check", "-"), Is.EqualTo(new ToolRun(0, "", "")));
        Assert.That(ToolRun.Of("eskip", "format", "--check", "--write", first).Code, Is.EqualTo(2));
    }

    [Test]
    public void Check_warns_of_an_id_that_is_taken() => Assert.That(
        ToolRun.OfInput("a: * -> <shunt>;\nb: * -> <shunt>; a: * -> <shunt>;\na: * -> f(0.00001) -> <shunt>", "eskip", "check", "-"),
        Is.EqualTo(new ToolRun(
            0,
            """
            -:2:18: warning: the id a is taken on line 1; of routes with one id Skipper serves only the last
              | b: * -> <shunt>; a: * -> <shunt>;
              |                  ^
            -:3:1: warning: what Skipper prints of this route does not read back as the same route: no number of eskip is written as 1e-05
              | a: * -> f(0.00001) -> <shunt>
              | ^
            -:3:1: warning: the id a is taken on line 2; of routes with one id Skipper serves only the last
              | a: * -> f(0.00001) -> <shunt>
              | ^

            """,
            "files: 1, routes: 4, errors: 0, warnings: 3\n")));

    // Each is right, and lost in Skipper's own print.
    [TestCase("a: * -> <forward>", ": a forward backend prints as nothing")]
    [TestCase("a: * -> f(0.00001) -> <shunt>", ": no number of eskip is written as 1e-05")]
    [TestCase("a: T(1234567.5) -> <shunt>", ": no number of eskip is written as 1.2345675e+06")]
    [TestCase("a: Host(\"\") -> <shunt>", ": an empty expression prints as the beginning of a comment")]
    [TestCase("a: Host(\"\\n\") -> <shunt>", ": a control character in an expression prints as an escape, which reads back as two characters")]
    [TestCase("a: PathRegexp(\"[a\") -> <shunt>", ": a bracket in an expression is not closed, and the slash behind the expression does not end it")]
    [TestCase("a: * -> `http://a\"`", ": quotes and backslashes in an address print without escaping")]
    [TestCase("a: * -> <\"http://a?x=1&zone=z\">", ": an endpoint with a zone and a query of its own prints with two question marks")]
    public void Check_says_why_a_route_does_not_read_back(string route, string reason)
    {
        ToolRun run = ToolRun.OfInput(route, "eskip", "check", "-");
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.OutLines[0], Does.StartWith("-:1:1: warning: what Skipper prints of this route").And.EndsWith(reason));
    }

    [Test]
    public void Format_cannot_write_the_standard_input() => Assert.That(
        ToolRun.OfInput("", "eskip", "format", "--write", "-"),
        Is.EqualTo(new ToolRun(2, "", "routemodel: the standard input (-) cannot be changed in place\n")));

    [Test]
    public void Json_goes_both_ways()
    {
        const string Json = """[{"id":"b","backend":{"type":"network","address":"http://x?a&b"}}]""";
        Assert.That(ToolRun.OfInput("b: * -> \"http://x?a&b\"", "eskip", "json", "-"), Is.EqualTo(new ToolRun(0, Json + "\n", "")));
        Assert.That(ToolRun.OfInput(Json, "eskip", "json", "--reverse", "-"), Is.EqualTo(new ToolRun(0, "b: * -> \"http://x?a&b\";\n", "")));
        Assert.That(
            ToolRun.OfInput("""{"backend":{"type":"x"}}""", "eskip", "json", "--reverse", "-"),
            Is.EqualTo(new ToolRun(1, "", "-: error: unsupported backend type: x\n")));
    }

    [Test]
    public void Json_of_what_JSON_cannot_say_writes_nothing() => Assert.That(
        ToolRun.OfInput($"a: * -> <shunt>; b: * -> f(1{new string('0', 400)}) -> <shunt>", "eskip", "json", "-"),
        Is.EqualTo(new ToolRun(1, "", "error: json: unsupported value: +Inf\n")));

    [Test]
    public void Json_of_several_and_of_no_routes()
    {
        Assert.That(ToolRun.OfInput("// none", "eskip", "json", "-"), Is.EqualTo(new ToolRun(0, "[]\n", "")));
        Assert.That(
            ToolRun.OfInput("a: * -> <shunt>; b: * -> <shunt>", "eskip", "json", "-").Out,
            Is.EqualTo("""[{"id":"a","backend":{"type":"shunt"}},{"id":"b","backend":{"type":"shunt"}}]""" + "\n"));
    }

    [Test]
    public void Diff_is_coloured_on_a_terminal()
    {
        using var folder = new TemporaryFolder();
        string left = folder.Write("left.eskip", "a: A() -> <shunt>; b: * -> <shunt>");
        string right = folder.Write("right.eskip", "a: B() -> <shunt>");
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        int code = RouteModelTool.Run(["eskip", "diff", left, right], new ToolConsole { In = Stream.Null, Out = stdout, Error = stderr, HasColorOut = true });
        Assert.That(code, Is.EqualTo(1));
        Assert.That(
            Encoding.UTF8.GetString(stdout.ToArray()),
            Is.EqualTo("\e[31m- b: * -> <shunt>;\e[0m\n\e[33m~ a\e[0m\n\e[31m    - predicate A()\e[0m\n\e[32m    + predicate B()\e[0m\n"));
    }

    [Test]
    public void Diff_says_what_changed()
    {
        using var folder = new TemporaryFolder();
        string left = folder.Write("left.eskip", "a: A() -> f() -> <shunt>; b: * -> <shunt>; c: X() && Y() -> <shunt>");
        string right = folder.Write("right.eskip", "c: Y() && X() -> <shunt>; d: * -> \"x\"; a: B() -> f() -> g() -> \"y\"");
        Assert.That(ToolRun.Of("eskip", "diff", left, right), Is.EqualTo(new ToolRun(
            1,
            """
            - b: * -> <shunt>;
            + d: * -> "x";
            ~ a
                - predicate A()
                + predicate B()
                + filter g()
                - backend <shunt>
                + backend "y"

            """,
            "")));
        Assert.That(ToolRun.Of("eskip", "diff", left, left), Is.EqualTo(new ToolRun(0, "", "")));
        Assert.That(ToolRun.Of("eskip", "diff", "--output", "json", left, right).OutLines[0], Is.EqualTo("""{"id":"b","change":"removed","left":"* -> <shunt>","right":null}"""));
    }

    [Test]
    public void Diff_needs_two_right_inputs()
    {
        Assert.That(ToolRun.OfInput("", "eskip", "diff", "-").Code, Is.EqualTo(2));
        Assert.That(ToolRun.OfInput("", "eskip", "diff", "-", "-").Code, Is.EqualTo(2));
        using var folder = new TemporaryFolder();
        Assert.That(ToolRun.OfInput("x", "eskip", "diff", "-", folder.Write("a.eskip", "")).Code, Is.EqualTo(2));
    }

    [TestCase("eskip")]
    [TestCase("eskip", "check", "--help")]
    [TestCase("eskip", "print", "--help")]
    [TestCase("eskip", "format", "--help")]
    [TestCase("eskip", "json", "--help")]
    [TestCase("eskip", "diff", "--help")]
    [TestCase("eskip", "--help")]
    public void Has_help(params string[] args)
    {
        ToolRun run = ToolRun.Of(args);
        Assert.That(run.Code, Is.EqualTo(args.Length == 1 ? 2 : 0));
        Assert.That(run.Out + run.Error, Does.Contain("routemodel eskip"));
    }

    [Test]
    public void A_missing_file_cannot_be_run() => Assert.That(ToolRun.Of("eskip", "check", "/no/such/file").Code, Is.EqualTo(2));
}
