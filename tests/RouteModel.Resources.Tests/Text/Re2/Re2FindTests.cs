using RouteModel.Resources.Text.Re2;

namespace RouteModel.Resources.Tests.Text.Re2;

public sealed class Re2FindTests
{
    [TestCase("a+", "baaac", "aaa")]
    [TestCase("a+?", "baaac", "a")]
    [TestCase("(?U)a+", "baaac", "a")]
    [TestCase("(?U)a+?", "baaac", "aaa")]
    [TestCase("a|ab", "ab", "a", TestName = "The first alternative is preferred, not the longest")]
    [TestCase("ab|a", "ab", "ab")]
    [TestCase("(a|ab)(c|bcd)", "abcd", "abcd")]
    [TestCase("(a|ab)(bcd|c)$", "abc", "abc", TestName = "An alternative that leads nowhere is given up")]
    [TestCase("b|a+", "aaab", "aaa", TestName = "The leftmost match wins")]
    [TestCase("a{2,3}", "aaaa", "aaa")]
    [TestCase("a{2,3}?", "aaaa", "aa")]
    [TestCase("(|a)*", "aa", "", TestName = "A loop whose part prefers to be empty is empty")]
    [TestCase("(|a)+", "aa", "")]
    [TestCase("(a|)+", "aab", "aa")]
    [TestCase("(a*)+", "b", "")]
    [TestCase("(a??)*b", "aab", "aab")]
    [TestCase("x*", "abc", "")]
    [TestCase("(?i)É", "aébc", "é")]
    [TestCase(@"\b\w+$", "one two", "two")]
    [TestCase("(?m)^.*$", "\nab\nc", "")]
    [TestCase(".", "\U0001F600b", "\U0001F600")]
    public void Finds_what_Go_finds_first(string pattern, string text, string expected)
    {
        bool found = Re2Regex.Parse(pattern).Find(text, 0, out int index, out int length);

        Assert.That(found, Is.True);
        Assert.That(text.Substring(index, length), Is.EqualTo(expected));
    }

    [TestCase("a*", "baaac", "0+0 1+3 5+0", TestName = "No empty match follows right behind a match")]
    [TestCase("a", "baac", "1+1 2+1")]
    [TestCase("", "ab", "0+0 1+0 2+0")]
    [TestCase("", "", "0+0")]
    [TestCase("x", "", "")]
    [TestCase("^a", "aaa", "0+1", TestName = "The text begins once")]
    [TestCase("(?m)^a", "aa\na", "0+1 3+1")]
    [TestCase(@"\b", "ab c", "0+0 2+0 3+0 4+0")]
    [TestCase("$", "a\n", "2+0")]
    [TestCase("a|", "bab", "0+0 1+1 3+0")]
    [TestCase("", "\U0001F600b", "0+0 2+0 3+0", TestName = "Code points are never cut")]
    [TestCase("aa", "aaaaa", "0+2 2+2")]
    [TestCase("(?:)|a", "aa", "0+0 1+0 2+0")]
    public void Finds_all_that_Go_finds(string pattern, string text, string expected)
    {
        Assert.That(All(pattern, text, -1), Is.EqualTo(expected));
    }

    [Test]
    public void Finds_no_more_than_asked_for()
    {
        Assert.That(All("a", "aaa", 2), Is.EqualTo("0+1 1+1"));
        Assert.That(All("a", "aaa", 0), Is.Empty);
        Assert.That(All("a", "aaa", 9), Is.EqualTo("0+1 1+1 2+1"));
    }

    [Test]
    public void What_stands_before_the_start_counts_for_assertions()
    {
        var regex = Re2Regex.Parse(@"^b|\bc");

        Assert.That(regex.Find("abc", 1, out _, out _), Is.False);
        Assert.That(regex.Find("a c", 1, out int index, out int length), Is.True);
        Assert.That((index, length), Is.EqualTo((2, 1)));
        Assert.That(() => regex.Find("abc", 4, out _, out _), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static string All(string pattern, string text, int limit) =>
        string.Join(' ', Re2Regex.Parse(pattern).FindAll(text, limit).Select(static match => $"{match.Index}+{match.Length}"));
}
