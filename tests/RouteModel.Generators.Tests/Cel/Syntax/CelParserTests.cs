using RouteModel.Generators.Cel;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Tests.Cel.Syntax;

public sealed class CelParserTests
{
    [TestCase("a.b.c", "a.b.c")]
    [TestCase(".a.b", ".a.b")]
    [TestCase("a.b(c).d[1]", "_[_](a.b(c).d, 1)")]
    [TestCase("a.?b[?0]", "_[?_](_?._(a, 'b'), 0)")]
    [TestCase("1 + 2 * 3 - 4", "_-_(_+_(1, _*_(2, 3)), 4)")]
    [TestCase("8 / 4 % 3", "_%_(_/_(8, 4), 3)")]
    [TestCase("2 < 3 == true", "_==_(_<_(2, 3), true)", TestName = "Relations are one level, from the left")]
    [TestCase("a in b", "@in(a, b)")]
    [TestCase("a ? b : c ? d : e", "_?_:_(a, b, _?_:_(c, d, e))")]
    [TestCase("a || b && c", "_||_(a, _&&_(b, c))")]
    [TestCase("a && b && c", "_&&_(_&&_(a, b), c)")]
    [TestCase("a && b && c && d", "_&&_(_&&_(a, b), _&&_(c, d))", TestName = "Chains of and are balanced")]
    [TestCase("a || b || c || d || e", "_||_(_||_(_||_(a, b), c), _||_(d, e))")]
    [TestCase("!!!a", "!_(a)")]
    [TestCase("--a", "a")]
    [TestCase("-a.b", "-_(a.b)")]
    [TestCase("-1", "-1")]
    [TestCase("--1", "1", TestName = "Two signs cancel before they belong to a number")]
    [TestCase("!-1", "!_(-1)")]
    [TestCase("-5.size()", "-5.size()", TestName = "A sign belongs to the number, not to the call")]
    [TestCase("1-1", "_-_(1, 1)")]
    [TestCase("(a + b) * c", "_*_(_+_(a, b), c)")]
    [TestCase("[1, ?a, 2,]", "[1, ?a, 2]")]
    [TestCase("[,]", "[]")]
    [TestCase("{,}", "{}")]
    [TestCase("{'a': 1, ?'b': c}", "{'a': 1, ?'b': c}")]
    [TestCase("google.protobuf.Int64Value{value: 1}", "google.protobuf.Int64Value{value: 1}")]
    [TestCase("a.if", "a.if", TestName = "A reserved word is a field name")]
    [TestCase("a // b\n + c", "_+_(a, c)")]
    [TestCase("f()", "f()")]
    [TestCase("has(a, b)", "has(a, b)", TestName = "A macro with another number of arguments is an ordinary call")]
    public void Text_becomes_a_tree(string text, string tree) => Assert.That(CelPrinter.Print(Parse(text)), Is.EqualTo(tree));

    [TestCase("0777", "777")]
    [TestCase("0x1F", "31")]
    [TestCase("-0x1f", "-31")]
    [TestCase("-9223372036854775808", "-9223372036854775808")]
    [TestCase("18446744073709551615u", "18446744073709551615u")]
    [TestCase("0xFFU", "255u")]
    [TestCase("1.5e3", "1500d")]
    [TestCase(".5", "0.5d")]
    [TestCase("-2E-1", "-0.2d")]
    [TestCase("'a\\tb'", "'a\tb'")]
    [TestCase("\"\"\"a\"b\n\"\"\"", "'a\"b\n'")]
    [TestCase("r'\\d'", "'\\d'")]
    [TestCase("'\\x41\\101\\u0042\\U0001F600\\?\\`'", "'AAB\U0001F600?`'")]
    [TestCase("'''a\r\nb\rc'''", "'a\nb\nc'", TestName = "Ends of lines become line feeds")]
    [TestCase("b'\\xff\\303é'", "b'FFC3C3A9'")]
    [TestCase("bR'\\x'", "b'5C78'")]
    [TestCase("''", "''")]
    [TestCase("''''''", "''")]
    [TestCase("null", "null")]
    public void Literals_have_their_values(string text, string value) => Assert.That(CelPrinter.Print(Parse(text)), Is.EqualTo(value));

    [TestCase("9223372036854775808", "1:1: invalid int literal")]
    [TestCase("1 + -9223372036854775809", "1:5: invalid int literal")]
    [TestCase("0x10000000000000000u", "1:1: invalid uint literal")]
    [TestCase("1e400", "1:1: invalid double literal")]
    [TestCase("var + 1", "1:1: reserved identifier: var")]
    [TestCase("1 + package(2)", "1:5: reserved identifier: package")]
    [TestCase("self.`a-b` == 1", "1:6: unsupported syntax: '`'")]
    [TestCase("'\\ud800'", "1:1: unable to unescape string")]
    [TestCase("b'\\u0041'", "1:1: unable to unescape string")]
    [TestCase("while || 1e400", "1:1: reserved identifier: while|1:10: invalid double literal")]
    [TestCase("has(a)", "1:5: invalid argument to has() macro")]
    [TestCase("has(a['b'])", "1:6: invalid argument to has() macro")]
    [TestCase("a.all(b.c, true)", "1:8: argument must be a simple name")]
    [TestCase("a.map(1, true)", "1:7: argument is not an identifier")]
    [TestCase("a.filter(__result__, true)", "1:10: iteration variable overwrites accumulator variable")]
    [TestCase("a.exists(x, x, true)", "1:13: duplicate variable name: x")]
    [TestCase("a.transformList(x, 1, true)", "1:20: argument must be a simple name")]
    [TestCase("a.optMap(1, 2)", "1:10: optMap() variable name must be a simple identifier")]
    [TestCase("'a'.sortBy(x, x)", "1:1: sortBy can only be applied to a list, identifier, comprehension, call or select expression")]
    public void What_is_grammatical_may_still_be_refused(string text, string faults) => Assert.That(Faults(text), Is.EqualTo(faults.Split('|')));

    [TestCase("", "1:1")]
    [TestCase("1 +", "1:4")]
    [TestCase("a.true", "1:3")]
    [TestCase("a..b", "1:3")]
    [TestCase("a = b", "1:3|1:5", TestName = "The error takes a character with it: nothing is left between the operands")]
    [TestCase("a == b)", "1:7")]
    [TestCase("-!true", "1:2")]
    [TestCase("'é' + ü", "1:7|1:8")]
    [TestCase("'abc", "1:1|1:5")]
    [TestCase("'a\\q'", "1:1|1:5|1:6")]
    [TestCase("a\n  b", "2:3")]
    [TestCase("a ? b ? c : d : e", "1:7", TestName = "A condition between question mark and colon needs parentheses")]
    [TestCase("a.?b(c)", "1:5")]
    [TestCase("1.", "1:3")]
    [TestCase("[1 2]", "1:4")]
    [TestCase("{a}", "1:3")]
    [TestCase("f(a,)", "1:5")]
    public void Syntax_errors_have_their_place(string text, string places)
    {
        string[] faults = Faults(text);

        Assert.That(faults, Is.All.Contains(": Syntax error: "));
        Assert.That(faults.Select(fault => fault.Split(": ")[0]), Is.EqualTo(places.Split('|')));
    }

    [Test]
    public void Offsets_are_where_cel_go_points()
    {
        // The dot, the parenthesis, the operator, the bracket, the brace; a name's first character.
        Assert.That(Parse("ab.c").Offset, Is.EqualTo(2));
        Assert.That(Parse("ab.c(d)").Offset, Is.EqualTo(4));
        Assert.That(Parse("f(d)").Offset, Is.EqualTo(1));
        Assert.That(Parse("a == b").Offset, Is.EqualTo(2));
        Assert.That(Parse("a[b]").Offset, Is.EqualTo(1));
        Assert.That(Parse(" a ? b : c").Offset, Is.EqualTo(3));
        Assert.That(Parse("a.?b").Offset, Is.EqualTo(1));
        Assert.That(Parse("!a").Offset, Is.EqualTo(0));
        Assert.That(Parse(".a").Offset, Is.EqualTo(1));
        Assert.That(Parse("has(self.zz)").Offset, Is.EqualTo(3));
        Assert.That(Parse("'\U0001F600' + a").Offset, Is.EqualTo(4), "offsets count code points");
    }

    [TestCase(250, true)]
    [TestCase(251, false)]
    public void Operators_nest_to_a_limit(int operators, bool isTaken) => Limited(
        string.Concat(Enumerable.Repeat("1 + ", operators)) + "1", isTaken, "-1:0: max recursion depth exceeded");

    [TestCase(249, true)]
    [TestCase(250, false)]
    public void Selections_count_with_operators(int comparisons, bool isTaken) => Limited(
        string.Concat(Enumerable.Repeat("a.b == ", comparisons)) + "a.b", isTaken, "-1:0: max recursion depth exceeded");

    [TestCase(249, true)]
    [TestCase(250, false)]
    public void Brackets_nest_to_a_limit(int brackets, bool isTaken) => Limited(
        new string('(', brackets) + "1" + new string(')', brackets), isTaken, "-1:0: expression recursion limit exceeded: 250");

    [TestCase("&&")]
    [TestCase("||")]
    public void Logic_has_no_limit(string symbol) =>
        Assert.That(CelTree.Depth(Parse(string.Join(symbol, Enumerable.Repeat("a", 10_000)))), Is.EqualTo(15));

    [TestCase("+ 1", "max recursion depth exceeded")]
    [TestCase(".a", "max recursion depth exceeded")]
    [TestCase(".f()", "max recursion depth exceeded")]
    [TestCase("[0]", "max recursion depth exceeded")]
    [TestCase("* 2", "max recursion depth exceeded")]
    [TestCase("? b : c", "expression recursion limit exceeded: 250")]
    public void Ten_thousand_of_anything_end_well(string link, string message)
    {
        string text = link.StartsWith('?') ? string.Concat(Enumerable.Repeat("a ? b : ", 10_000)) + "c" : "a" + string.Concat(Enumerable.Repeat(link, 10_000));

        Assert.That(Faults(text), Is.EqualTo(new[] { "-1:0: " + message }));
    }

    [Test]
    public void Long_texts_are_refused()
    {
        Assert.That(CelParser.Parse("'" + new string('a', 99_998) + "'").Faults, Is.Empty);
        Assert.That(
            CelParser.Parse("'" + new string('a', 99_999) + "'").Display(),
            Is.EqualTo("ERROR: <input>:-1:0: expression code point size exceeds limit: size: 100001, limit 100000"));
    }

    [Test]
    public void Copies_of_macros_are_bounded()
    {
        string text = "a" + string.Concat(Enumerable.Repeat(".optMap(x, x)", 40));

        Assert.That(Faults(text), Is.EqualTo(new[] { "-1:0: macros copy more than 200000 nodes" }));
    }

    [Test]
    public void A_hundred_faults_are_kept_and_the_others_counted()
    {
        CelCompilation compilation = CelParser.Parse(string.Join(" + ", Enumerable.Repeat("if", 103)));

        Assert.That(compilation.Faults, Has.Count.EqualTo(100));
        Assert.That(compilation.TruncatedFaults, Is.EqualTo(3));
        Assert.That(compilation.Display(), Does.EndWith("^\n3 more errors were truncated"));
    }

    [Test]
    public void Syntax_errors_end_after_a_hundred()
    {
        CelCompilation compilation = CelParser.Parse(new string(';', 500));

        Assert.That(compilation.Faults, Has.Count.EqualTo(100));
        Assert.That(compilation.TruncatedFaults, Is.EqualTo(1));
    }

    [Test]
    public void Errors_are_displayed_with_line_and_caret()
    {
        Assert.That(CelParser.Parse("a &&\n\tvar || '\U0001F600é' + if").Display(), Is.EqualTo(
            "ERROR: <input>:2:2: reserved identifier: var\n |  var || '\U0001F600é' + if\n | .^\n"
            + "ERROR: <input>:2:16: reserved identifier: if\n |  var || '\U0001F600é' + if\n | .........．．....^"));
    }

    [Test]
    public void Long_lines_are_not_displayed()
    {
        string name = new('a', 16_379);

        Assert.That(CelParser.Parse("if + " + name).Display(), Does.Contain("\n | if"));
        Assert.That(CelParser.Parse("if + " + name + "a").Display(), Is.EqualTo("ERROR: <input>:1:1: reserved identifier: if"));
    }

    private static void Limited(string text, bool isTaken, string fault) =>
        Assert.That(Faults(text), Is.EqualTo(isTaken ? Array.Empty<string>() : [fault]));

    private static CelNode Parse(string text)
    {
        CelCompilation compilation = CelParser.Parse(text);
        Assert.That(compilation.Faults, Is.Empty);
        return compilation.Root!;
    }

    private static string[] Faults(string text)
    {
        var source = new CelSourceText(text);
        return [.. CelParser.Parse(text).Faults.Select(fault => $"{source.Place(fault.Offset).Line}:{source.Place(fault.Offset).Column + 1}: {fault.Message}")];
    }
}
