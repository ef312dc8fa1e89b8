using System.Globalization;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Strings;
using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text.Re2;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>Searches for patterns, constant ones and others.</summary>
internal sealed class RegexTests
{
    [TestCase("route-42", "[0-9]+", "true", "42", "[42]")]
    [TestCase("a1b22c333", "[0-9]+", "true", "1", "[1|22|333]")]
    [TestCase("abc", "x*", "true", "", "[|||]")]
    [TestCase("aé😀", ".", "true", "a", "[a|é|😀]")]
    [TestCase("abab", "(a)(b)", "true", "ab", "[ab|ab]")]
    [TestCase("abc", "^b", "false", "", "[]")]
    public void Searches(string text, string pattern, string matches, string first, string all)
    {
        Assert.That(Result(cel => CelFunctions.Matches(cel, Str(text), Str(pattern))), Is.EqualTo(matches));
        Assert.That(Result(cel => CelFunctions.Find(cel, Str(text), Str(pattern))), Is.EqualTo(first));
        Assert.That(Result(cel => CelFunctions.FindAll(cel, Str(text), Str(pattern))), Is.EqualTo(all));
        var regex = Re2Regex.Parse(pattern);
        Assert.That(Result(cel => CelFunctions.Matches(cel, Str(text), regex)), Is.EqualTo(matches));
        Assert.That(Result(cel => CelFunctions.Find(cel, Str(text), regex)), Is.EqualTo(first));
        Assert.That(Result(cel => CelFunctions.FindAll(cel, Str(text), regex)), Is.EqualTo(all));
    }

    [TestCase(2, "[a|b]")]
    [TestCase(0, "[]")]
    [TestCase(-7, "[a|b|c]")]
    [TestCase(long.MaxValue, "[a|b|c]")]
    public void Limits(long limit, string expected)
    {
        Assert.That(Result(cel => CelFunctions.FindAll(cel, Str("abc"), Str("."), Int(limit))), Is.EqualTo(expected));
        Assert.That(Result(cel => CelFunctions.FindAll(cel, Str("abc"), Re2Regex.Parse("."), Int(limit))), Is.EqualTo(expected));
    }

    [Test]
    public void Faults()
    {
        Assert.That(Result(cel => CelFunctions.Matches(cel, Str("a"), Str("["))), Is.EqualTo("!error parsing regexp: missing closing ]: `[`"));
        Assert.That(Result(cel => CelFunctions.Find(cel, Str("a"), Str("["))), Is.EqualTo("!Illegal regex: error parsing regexp: missing closing ]: `[`"));
        Assert.That(Result(cel => CelFunctions.FindAll(cel, Str("a"), Str("["))), Does.StartWith("!Illegal regex: "));
        Assert.That(Result(cel => CelFunctions.Matches(cel, Int(1), Str("a"))), Is.EqualTo("!no such overload"));
        Assert.That(Result(cel => CelFunctions.Find(cel, CelNull.Value, Re2Regex.Parse("a"))), Is.EqualTo("!no such overload"));
        Assert.That(Result(cel => CelFunctions.FindAll(cel, new CelError("x"), Str("a"), Str("b"))), Is.EqualTo("!x"));
    }

    [Test]
    public void Costs()
    {
        Assert.That(Cost(cel => CelFunctions.Matches(cel, Str("nineteen characters"), Str("12345"))), Is.EqualTo(4), "2 * 2");
        Assert.That(Cost(cel => CelFunctions.Matches(cel, Str(""), Str("12345"))), Is.EqualTo(2));
        Assert.That(Cost(cel => CelFunctions.Find(cel, Str("😀😀😀😀😀😀😀😀😀"), Re2Regex.Parse("12345"))), Is.EqualTo(2), "nine code points");
        Assert.That(Cost(cel => CelFunctions.Find(cel, new CelError("x"), Re2Regex.Parse("12345"))), Is.Zero);
        Assert.That(Cost(cel => CelFunctions.Find(cel, new CelError("x"), Str("12345"))), Is.Zero);
    }

    [Test]
    public void No_more_patterns_are_kept_than_the_bound()
    {
        for (int i = 0; i < 3 * PatternCache.Capacity; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            Assert.That(PatternCache.TryGet("a" + number, out _, out _), Is.True);
        }

        Assert.That(PatternCache.Count, Is.LessThanOrEqualTo(PatternCache.Capacity));
    }
}
