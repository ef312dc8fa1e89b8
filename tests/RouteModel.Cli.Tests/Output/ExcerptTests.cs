using RouteModel.Cli.Output;

namespace RouteModel.Cli.Tests.Output;

public class ExcerptTests
{
    [TestCase("name: a", 7, "name: a", "      ^")]
    [TestCase("name: a", 8, "name: a", "       ^")]
    [TestCase("name: a", 99, "name: a", "       ^")]
    [TestCase("", 1, "", "^")]
    [TestCase("\ta:\tb", 5, "\ta:\tb", "\t  \t^")]
    [TestCase("a\u001b[2Jb", 5, "a\uFFFD[2Jb", "    ^")]
    [TestCase("a\u202Eb", 3, "a\uFFFDb", "  ^")]
    [TestCase("名: 前", 4, "名: 前", "    ^")]
    [TestCase("\U0001F600: b", 5, "\U0001F600: b", "    ^")]
    [TestCase("e\u0301: b", 5, "e\u0301: b", "   ^")]
    public void Shows_a_line_and_a_caret(string line, int column, string source, string caret) =>
        Assert.That(Excerpt.Of(line, column), Is.EqualTo(new Excerpt(source, caret)));

    [Test]
    public void Cuts_a_long_line_around_the_column()
    {
        string line = new string('a', 500) + "!" + new string('b', 500);

        Excerpt excerpt = Excerpt.Of(line, 501);

        Assert.That(excerpt.Source, Is.EqualTo("..." + new string('a', 60) + "!" + new string('b', 39) + "..."));
        Assert.That(excerpt.Source[excerpt.Caret.Length - 1], Is.EqualTo('!'));
    }

    [Test]
    public void Cuts_no_character_in_two()
    {
        string line = string.Concat(Enumerable.Repeat("\U0001F600", 400));

        Assert.That(Excerpt.Of(line, 402).Source.EnumerateRunes(), Has.None.EqualTo(System.Text.Rune.ReplacementChar));
        Assert.That(Excerpt.Of(line, 401).Source.EnumerateRunes(), Has.None.EqualTo(System.Text.Rune.ReplacementChar));
    }
}
