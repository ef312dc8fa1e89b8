using System.Text;
using RouteModel.Fuzzing;
using RouteModel.Generators.Cel;
using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Tests.Cel;

/// <summary>Whatever the text, compiling it ends, throws nothing, and gives a tree or faults inside the text.</summary>
[Category("Fuzz")]
public sealed class CelFuzzTests
{
    private static readonly string[] s_tokens =
    [
        "==", "!=", "<=", ">=", "&&", "||", "[", "]", "{", "}", "(", ")", ".", ",", "-", "!", "?", ":", "+", "*", "/", "%", "<", ">", "in", "true",
        "false", "null", "if", "self", "x", "y", "a.b", "f(", ".map(", ".all(", ".optMap(", ".sortBy(", "has(", "[?", ".?", "1", "0x", "0x1F", "1u",
        "1.5", ".5", "1e400", "9223372036854775808", "''", "'a'", "'\\x4'", "'\\ud800'", "\"\"\"", "'''", "r'\\'", "b'é'", "\U0001F600", "`a-b`", "`", ";",
        "&", "=", "|", "// c\n", "\n", "\t", "\r", "\ud800", "int", "google.protobuf.Int64Value{value:", "optional.of(", "ip.isCanonical(", "dyn(",
    ];

    private static readonly CelEnvironment s_environment = new(new Dictionary<string, CelType>(StringComparer.Ordinal)
    {
        ["self"] = SchemaTypes.Of(
            SchemaText.Read("{type: object, properties: {x: {type: integer}, y: {type: array, items: {type: string}}, a: {x-kubernetes-int-or-string: true}}}"),
            isResourceRoot: true)!,
    });

    [Test]
    public void Soup_of_tokens_ends_well([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++)
        {
            EndsWell(Soup(random));
        }
    }

    [Test]
    public void Random_expressions_parse_and_end_well([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++)
        {
            string text = Expression(random, 5);

            Assert.That(CelParser.Parse(text).Display(), Is.Empty, text);
            EndsWell(text);
        }
    }

    [Test]
    public void Broken_expressions_end_well([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++)
        {
            EndsWell(Broken(random));
        }
    }

    [Test]
    public void Soup_and_broken_expressions_for_some_seconds() => FuzzRun.Of(random =>
    {
        string text = random.Next(2) == 0 ? Soup(random) : Broken(random);
        return new FuzzCase(Encoding.UTF8.GetBytes(text), () => EndsWell(text));
    });

    [TestCase("[1].transformList(i, x, true, ", "x", ")")]
    [TestCase("[1].map(x, true, ", "x", ")")]
    [TestCase("-(", "1", ")")]
    [TestCase("[", "1", "]")]
    [TestCase("{1: ", "1", "}")]
    [TestCase("f(", "1", ")")]
    [TestCase("1 + (", "1", ")")]
    [TestCase("a && b && c && d && e && f || (", "x", ")")]
    [TestCase("true ? 1 : ", "1", "")]
    public void Deep_trees_fit_a_small_stack(string open, string middle, string close)
    {
        // As deep as the limits let it; a thread of a compiler has a megabyte at least.
        string text = string.Concat(Enumerable.Repeat(open, 248)) + middle + string.Concat(Enumerable.Repeat(close, 248));
        CelCompilation? compilation = null;
        var thread = new Thread(() => compilation = CelCompiler.Compile(text, s_environment), 1 << 20);
        thread.Start();
        thread.Join();

        Assert.That(compilation, Is.Not.Null);
    }

    [Test]
    public void Trees_have_a_bounded_depth()
    {
        string text = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("x&&", 100)) + "!(", 248)) + "x" + new string(')', 248);

        Assert.That(CelParser.Parse(text).Display(), Is.EqualTo("ERROR: <input>:-1:0: max recursion depth exceeded"));
    }

    private static void EndsWell(string text)
    {
        CelCompilation compilation = CelCompiler.Compile(text, s_environment);
        int length = new CelSourceText(text).CodePoints.Length;

        Assert.That(compilation.Root is null, Is.EqualTo(compilation.Faults.Count > 0), text);
        Assert.That(compilation.Faults.Select(fault => fault.Offset), Is.All.InRange(CelFault.NoPlace, length), text);
        Assert.That(compilation.Faults.Select(fault => fault.Offset), Is.Ordered, text);
        Assert.That(compilation.Display(), Is.Not.Null);
        if (compilation.Root is { } root)
        {
            Assert.That(CelTree.Walk(root).Where(node => node.Offset < 0 || node.Offset > length || node.Type.ToString().Contains("_var")), Is.Empty, text);
        }
    }

    private static string Soup(Random random)
    {
        var text = new StringBuilder();
        for (int tokens = random.Next(1, 30); tokens > 0; tokens--)
        {
            text.Append(s_tokens[random.Next(s_tokens.Length)]).Append(random.Next(3) == 0 ? " " : "");
        }

        return text.ToString();
    }

    private static string Broken(Random random)
    {
        string text = Expression(random, 4);
        int at = random.Next(text.Length);
        return random.Next(2) == 0 ? text.Remove(at, 1) : text.Insert(at, s_tokens[random.Next(s_tokens.Length)]);
    }

    private static string Expression(Random random, int depth)
    {
        string Next() => Expression(random, depth - 1);
        return depth == 0
            ? new[] { "1", "self.x", "'a'", "1.5", "self.y", "self.a", "true", "null", "x", "b'a'", "2u", "self" }[random.Next(12)]
            : random.Next(22) switch
            {
                0 => $"{Next()} + {Next()}",
                1 => $"({Next()}) * ({Next()})",
                2 => $"({Next()}) == ({Next()})",
                3 => $"({Next()}) && ({Next()}) && ({Next()})",
                4 => $"({Next()}) ? ({Next()}) : ({Next()})",
                5 => $"[{Next()}, {Next()}]",
                6 => $"{{{Next()}: {Next()}}}",
                7 => $"({Next()}).map(x, {Next()})",
                8 => $"({Next()}).filter(x, {Next()})",
                9 => $"({Next()}).all(x, y, {Next()})",
                10 => $"({Next()}).transformMap(x, y, {Next()})",
                11 => $"!({Next()})",
                12 => $"-({Next()})",
                13 => $"({Next()})[{Next()}]",
                14 => $"({Next()}).?x",
                15 => $"[?({Next()})]",
                16 => $"optional.of({Next()}).optMap(x, {Next()})",
                17 => $"size({Next()})",
                18 => $"dyn({Next()}).size()",
                19 => $"[{Next()}].sortBy(x, {Next()})",
                20 => $"({Next()}) in ({Next()})",
                _ => $"string({Next()})",
            };
    }
}
