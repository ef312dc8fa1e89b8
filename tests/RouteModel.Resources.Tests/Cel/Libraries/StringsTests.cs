using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>Strings count in code points, not in the units of UTF-16 or UTF-8.</summary>
internal sealed class StringsTests
{
    [TestCase("héllo", 1, "é")]
    [TestCase("a😀b", 1, "😀")]
    [TestCase("a😀b", 2, "b")]
    [TestCase("a😀b", 3, "")]
    [TestCase("a😀b", 4, "!index out of range: 4")]
    [TestCase("ab", -1, "!index out of range: -1")]
    public void Characters_at_a_place(string text, long index, string expected) =>
        Assert.That(Result(cel => CelFunctions.CharAt(cel, Str(text), Int(index))), Is.EqualTo(expected));

    [TestCase("a😀b😀b", "b", "2")]
    [TestCase("abc", "", "0")]
    [TestCase("abc", "x", "-1")]
    [TestCase("", "x", "-1")]
    public void First_places(string text, string sought, string expected) =>
        Assert.That(Result(cel => CelFunctions.IndexOf(cel, Str(text), Str(sought))), Is.EqualTo(expected));

    [TestCase("a😀b😀b", "b", 3, "4")]
    [TestCase("abc", "", 7, "7")]
    [TestCase("abc", "a", 3, "-1")]
    [TestCase("abc", "a", 9, "-1")]
    [TestCase("abc", "a", -1, "!index out of range: -1")]
    public void First_places_from_a_place(string text, string sought, long from, string expected) =>
        Assert.That(Result(cel => CelFunctions.IndexOf(cel, Str(text), Str(sought), Int(from))), Is.EqualTo(expected));

    [TestCase("b😀b😀", "b", "2")]
    [TestCase("😀😀", "", "2")]
    [TestCase("", "long", "-1")]
    [TestCase("ab", "abc", "-1")]
    public void Last_places(string text, string sought, string expected) =>
        Assert.That(Result(cel => CelFunctions.LastIndexOf(cel, Str(text), Str(sought))), Is.EqualTo(expected));

    [TestCase("b😀b😀b", "b", 3, "2")]
    [TestCase("abab", "ab", 2, "2")]
    [TestCase("abab", "ab", 1, "0")]
    [TestCase("abab", "ab", 3, "2")]
    [TestCase("abab", "ab", 4, "-1")]
    [TestCase("abab", "ab", -2, "!index out of range: -2")]
    [TestCase("abab", "", 9, "9")]
    public void Last_places_up_to_a_place(string text, string sought, long from, string expected) =>
        Assert.That(Result(cel => CelFunctions.LastIndexOf(cel, Str(text), Str(sought), Int(from))), Is.EqualTo(expected));

    [TestCase("a😀bc", 1, 3, "😀b")]
    [TestCase("abc", 3, 3, "")]
    [TestCase("abc", 3, 1, "!invalid substring range. start: 3, end: 1")]
    [TestCase("abc", -1, 1, "!index out of range: -1")]
    [TestCase("abc", 1, 9, "!index out of range: 9")]
    [TestCase("abc", 5, 9, "!index out of range: 5")]
    public void Parts_between_places(string text, long start, long end, string expected) =>
        Assert.That(Result(cel => CelFunctions.Substring(cel, Str(text), Int(start), Int(end))), Is.EqualTo(expected));

    [TestCase("a😀bc", 2, "bc")]
    [TestCase("abc", 3, "")]
    [TestCase("abc", 4, "!index out of range: 4")]
    public void Parts_from_a_place(string text, long start, string expected) =>
        Assert.That(Result(cel => CelFunctions.Substring(cel, Str(text), Int(start))), Is.EqualTo(expected));

    [Test]
    public void Case_is_that_of_ASCII()
    {
        Assert.That(Result(cel => CelFunctions.LowerAscii(cel, Str("AZ[ÄÉ"))), Is.EqualTo("az[ÄÉ"));
        Assert.That(Result(cel => CelFunctions.UpperAscii(cel, Str("az{äßé"))), Is.EqualTo("AZ{äßé"));
    }

    [Test]
    public void Trimming_takes_the_white_space_of_Unicode() =>
        Assert.That(Result(cel => CelFunctions.Trim(cel, Str(" \t\u0085\u2028\u3000x y\u00a0\u1680\u200b"))), Is.EqualTo("x y\u00a0\u1680\u200b"));

    [TestCase("banana", "an", "AN", -1, "bANANa")]
    [TestCase("banana", "an", "AN", 1, "bANana")]
    [TestCase("banana", "an", "AN", 0, "banana")]
    [TestCase("banana", "x", "y", -1, "banana")]
    [TestCase("a😀", "", "-", -1, "-a-😀-")]
    [TestCase("a😀", "", "-", 2, "-a-😀")]
    [TestCase("", "", "-", -1, "-")]
    public void Replacing(string text, string old, string replacement, long limit, string expected) =>
        Assert.That(Result(cel => CelFunctions.Replace(cel, Str(text), Str(old), Str(replacement), Int(limit))), Is.EqualTo(expected));

    [TestCase("a,b,c", ",", -1, "[a|b|c]")]
    [TestCase("a,b,c", ",", 2, "[a|b,c]")]
    [TestCase("a,b,c", ",", 1, "[a,b,c]")]
    [TestCase("a,b,c", ",", 0, "[]")]
    [TestCase("a,b,c", ",", 9, "[a|b|c]")]
    [TestCase(",", ",", -1, "[|]")]
    [TestCase("", ",", -1, "[]", Description = "One piece, which is empty, looks like none.")]
    [TestCase("a😀b", "", -1, "[a|😀|b]")]
    [TestCase("a😀b", "", 2, "[a|😀b]")]
    [TestCase("a😀b", "", 9, "[a|😀|b]")]
    public void Splitting(string text, string separator, long limit, string expected) =>
        Assert.That(Result(cel => CelFunctions.Split(cel, Str(text), Str(separator), Int(limit))), Is.EqualTo(expected));

    [Test]
    public void The_empty_string_has_one_piece_but_no_characters()
    {
        Assert.That(CelFunctions.Split(new CelEvaluation(), Str(""), Str(",")), Is.InstanceOf<CelList>().With.Property("Count").EqualTo(1));
        Assert.That(CelFunctions.Split(new CelEvaluation(), Str(""), Str("")), Is.InstanceOf<CelList>().With.Property("Count").EqualTo(0));
    }

    [Test]
    public void Joining()
    {
        Assert.That(Result(cel => CelFunctions.Join(cel, Texts("a", "b", "c"), Str(", "))), Is.EqualTo("a, b, c"));
        Assert.That(Result(cel => CelFunctions.Join(cel, Texts("a", "b"))), Is.EqualTo("ab"));
        Assert.That(Result(cel => CelFunctions.Join(cel, List())), Is.Empty);
        Assert.That(Result(cel => CelFunctions.Join(cel, Ints(1))), Is.EqualTo("!no such overload: join(list)"));
        Assert.That(Result(cel => CelFunctions.Join(cel, List(Str("a"), CelNull.Value))), Does.StartWith("!expected all elements to be of type string"));
    }

    [Test]
    public void Quoting() => Assert.That(
        Result(cel => CelFunctions.StringsQuote(cel, Str("\a\b\f\n\r\t\v\\\"é'\0"))), Is.EqualTo("\"\\a\\b\\f\\n\\r\\t\\v\\\\\\\"é'\0\""));

    [Test]
    public void Wrong_types_are_named()
    {
        Assert.That(Result(cel => CelFunctions.Split(cel, Int(1), Str(","))), Is.EqualTo("!no such overload: split(int, string)"));
        Assert.That(Result(cel => CelFunctions.CharAt(cel, CelNull.Value, Int(1))), Is.EqualTo("!no such overload: charAt(null_type, int)"));
        Assert.That(Result(cel => CelFunctions.Replace(cel, Str("a"), Int(1), Str("b"))), Is.EqualTo("!no such overload: replace(string, int, string)"));
        Assert.That(Result(cel => CelFunctions.IndexOf(cel, Int(1), Str("b"))), Is.EqualTo("!no such overload: indexOf(int, string)"));
    }

    [Test]
    public void The_first_error_among_the_arguments_is_the_result()
    {
        var first = new CelError("first");
        var second = new CelError("second");
        Assert.That(CelFunctions.Split(new CelEvaluation(), first, second), Is.SameAs(first));
        Assert.That(CelFunctions.Substring(new CelEvaluation(), Int(1), Int(1), second), Is.SameAs(second));
    }

    [Test]
    public void Costs()
    {
        CelString eleven = Str("hello 😀🎉 you");
        Assert.That(Cost(cel => CelFunctions.LowerAscii(cel, eleven)), Is.EqualTo(2), "12 code points");
        Assert.That(Cost(cel => CelFunctions.Split(cel, eleven, Str(" "))), Is.EqualTo(3));
        Assert.That(Cost(cel => CelFunctions.CharAt(cel, eleven, Int(0))), Is.EqualTo(1));
        Assert.That(Cost(cel => CelFunctions.IndexOf(cel, eleven, Str("x"))), Is.EqualTo(1), "18 bytes, rounded down");
        Assert.That(Cost(cel => CelFunctions.Join(cel, Texts("abc", "def"), Str("--"))), Is.EqualTo(2), "8 code points twice");
        Assert.That(Cost(cel => CelFunctions.Replace(cel, new CelError("x"), Str("a"), Str("b"))), Is.Zero);
        Assert.That(Cost(cel => CelFunctions.Replace(cel, Str("x"), Str("a"), new CelError("b"))), Is.EqualTo(1));
    }

    [Test]
    public void What_grows_without_bound_is_an_error()
    {
        CelString many = Str(new string('a', 100_000));
        Assert.That(Result(cel => CelFunctions.Replace(cel, many, Str("a"), many)), Is.EqualTo("!the string is too long"));
        var lists = new CelListValue(Enumerable.Repeat<CelValue>(Str(""), 10_000).ToArray());
        Assert.That(Result(cel => CelFunctions.Join(cel, lists, many)), Is.EqualTo("!the string is too long"));
    }
}
