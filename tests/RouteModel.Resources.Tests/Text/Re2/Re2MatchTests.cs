using RouteModel.Resources.Text.Re2;

namespace RouteModel.Resources.Tests.Text.Re2;

public sealed class Re2MatchTests
{
    [TestCase("b", "abc", true, TestName = "A pattern is searched for, not anchored")]
    [TestCase("^b", "abc", false)]
    [TestCase("^$", "", true)]
    [TestCase("a$", "a\n", false, TestName = "Dollar is the end of the text, not a place before a last line feed")]
    [TestCase("(?m)^b$", "a\nb\nc", true)]
    [TestCase("(?m)^b$", "ab\nc", false)]
    [TestCase("(?m)a$", "a\nb", true)]
    [TestCase("(?m)^$", "a\n", true, TestName = "A line begins behind the last line feed")]
    [TestCase(@"(?m)\Ab", "a\nb", false, TestName = "The text begins once")]
    [TestCase(@"(?m)a\z", "a\nb", false)]
    [TestCase("(?m)$^", "a\nb", false)]
    [TestCase("(?m)$^", "\n\n", true)]
    [TestCase(@"\bfoo\b", "a foo.", true)]
    [TestCase(@"\bfoo\b", "foo", true)]
    [TestCase(@"\bfoo\b", "afoo", false)]
    [TestCase(@"\bfoo\b", "foo_", false)]
    [TestCase(@"\bfoo\b", "éfooé", true, TestName = "Word characters are ASCII")]
    [TestCase(@"\B", "", true, TestName = "Nothing is no boundary")]
    [TestCase(@"\b", "", false)]
    [TestCase(@"o\Bo", "foo", true)]
    [TestCase(@"^\B", "foo", false)]
    [TestCase(@"a\b\B", "a b", false)]
    [TestCase("^.$", "\U0001F600", true, TestName = "A dot is one code point")]
    [TestCase("^..$", "\U0001F600", false)]
    [TestCase("^.$", "\n", false)]
    [TestCase("(?s)^.$", "\n", true)]
    [TestCase("^[^a]$", "\n", true)]
    [TestCase(@"^\d$", "٣", false)]
    [TestCase(@"^\s$", "\v", false)]
    [TestCase("^[[:space:]]$", "\v", true)]
    [TestCase(@"^\pL+$", "aÀ漢", true)]
    [TestCase(@"^\p{L}+$", "a1", false)]
    [TestCase(@"^\p{Greek}+$", "αΩ", true)]
    [TestCase(@"^\p{Greek}+$", "a", false)]
    [TestCase(@"^\P{Greek}\p{^Greek}$", "ab", true)]
    [TestCase(@"^\P{^Greek}$", "α", true)]
    [TestCase(@"^[\p{Nd}x]+$", "٣x", true)]
    [TestCase(@"^\p{Lu}$", "a", false)]
    [TestCase(@"(?i)^\p{Lu}$", "a", true)]
    [TestCase(@"(?i)^\P{Lu}$", "a", false, TestName = "Case is folded before a property is negated")]
    [TestCase(@"^\p{letter}\p{Uppercase Letter}\p{old_italic}$", "aB\U00010300", true, TestName = "Long names, in any case and with any separator")]
    [TestCase(@"^\p{Any}\p{ascii}\p{Assigned}\p{LC}$", "\nazz", true)]
    [TestCase(@"^\p{Cn}$", "\u0378", true)]
    [TestCase(@"^\p{C}$", "\u0378", true)]
    [TestCase(@"^\p{Assigned}$", "\u0378", false)]
    [TestCase("(?i)^straße$", "STRAẞE", true)]
    [TestCase("(?i)^ς$", "Σ", true)]
    [TestCase("(?i)^k$", "\u212A", true)]
    [TestCase("(?i)^[^k]$", "\u212A", false)]
    [TestCase("(?i)^i$", "İ", false, TestName = "The Turkish letters have no other case")]
    [TestCase("(?i)^[à-ü]$", "É", true)]
    [TestCase(@"(?i)^\W$", "ſ", false)]
    [TestCase("^a(?i:b)c$", "aBc", true)]
    [TestCase("^a(?i:b)c$", "aBC", false)]
    [TestCase("^(?:a(?i)b|c)d$", "Cd", true, TestName = "Flags reach over a bar")]
    [TestCase("^(?:a(?i)b|c)d$", "CD", false)]
    [TestCase(@"^\Qa.b\E.$", "a.bx", true)]
    [TestCase(@"^\Qab\E+$", "abbb", true, TestName = "Only the last quoted character is repeated")]
    [TestCase(@"^\101\x42\x{43}\0$", "ABC\0", true)]
    [TestCase("^(a|b|)$", "", true)]
    [TestCase("^(?<x>a)(?P<y>b)$", "ab", true)]
    [TestCase("^a{2,3}$", "aaaa", false)]
    [TestCase("^(ab){2,}$", "ababab", true)]
    [TestCase("^a{0}$", "a", false)]
    [TestCase(@"[^\x00-\x{10FFFF}]", "a", false, TestName = "Nothing is in the empty class")]
    [TestCase("(|a)*b", "aab", true)]
    [TestCase("(a*)*$", "aab", true)]
    public void Matches_as_Go_does(string pattern, string text, bool expected)
    {
        Assert.That(Re2Regex.Parse(pattern).IsMatch(text), Is.EqualTo(expected));
    }

    // NUnit's own test names cannot hold lone surrogates.
    [Test]
    public void A_lone_surrogate_is_the_replacement_character()
    {
        Assert.That(Re2Regex.Parse("^\uFFFD$").IsMatch("\uD800"), Is.True);
        Assert.That(Re2Regex.Parse("^\uDC00$").IsMatch("\uFFFD"), Is.True);
        Assert.That(Re2Regex.Parse(@"\p{Cs}").IsMatch("\uD800"), Is.False);
        Assert.That(Re2Regex.Parse("^..$").IsMatch("\uD800a"), Is.True);
    }

    [Test]
    public void An_instance_serves_many_threads()
    {
        var regex = Re2Regex.Parse(@"(?:a|b)*a(?:a|b){6}\b");
        string[] texts = [.. Enumerable.Range(0, 256).Select(static number => Convert.ToString(number, 2).Replace('0', 'a').Replace('1', 'b'))];
        bool[] answers = [.. texts.Select(static text => text.Length >= 7 && text[^7] == 'a')];

        Parallel.For(0, 2000, i => Assert.That(regex.IsMatch(texts[i % 256]), Is.EqualTo(answers[i % 256]), texts[i % 256]));
    }
}
