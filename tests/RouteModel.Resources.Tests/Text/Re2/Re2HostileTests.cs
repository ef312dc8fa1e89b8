using RouteModel.Resources.Text.Re2;

namespace RouteModel.Resources.Tests.Text.Re2;

/// <summary>Patterns and texts that make other engines run for years; the time limits are a thousand times what is needed.</summary>
public sealed class Re2HostileTests
{
    private static readonly string Text = new('a', 100_000);

    [TestCase("(a*)*b")]
    [TestCase("(a|aa)+$b")]
    [TestCase("(a|a?)+b")]
    [TestCase("(.*)(.*)(.*)(.*)(.*)[^a]")]
    [TestCase("(?:a?){20}b")]
    [TestCase(@"(?:a*)*\b\B")]
    [TestCase("(x+x+)+y")]
    [CancelAfter(60_000)]
    public void Takes_time_linear_in_the_text(string pattern)
    {
        var regex = Re2Regex.Parse(pattern);

        Assert.That(regex.IsMatch(Text), Is.False);
        Assert.That(regex.Find(Text, 0, out _, out _), Is.False);
    }

    [Test]
    [CancelAfter(60_000)]
    public void Finds_the_whole_text()
    {
        Assert.That(Re2Regex.Parse("(.*)*").Find(Text, 0, out int index, out int length), Is.True);
        Assert.That((index, length), Is.EqualTo((0, Text.Length)));
    }

    [Test]
    [CancelAfter(60_000)]
    public void Counts_to_the_limit()
    {
        var regex = Re2Regex.Parse("^(?:(?:a|é){10}){100}$");

        Assert.That(regex.IsMatch(Text.AsSpan(0, 1000)), Is.True);
        Assert.That(regex.IsMatch(Text.AsSpan(0, 999)), Is.False);
        Assert.That(regex.IsMatch(Text), Is.False);
    }

    [Test]
    [CancelAfter(60_000)]
    public void States_beyond_the_bound_are_not_kept_and_matches_stay_right()
    {
        // Whether one of the last 200 characters is an a, for each of them: more states than could ever be kept.
        var regex = Re2Regex.Parse("a[ab]{199}$");
        var random = new Random(20261122);
        string text = string.Concat(Enumerable.Range(0, 4_000).Select(_ => random.Next(2) == 0 ? 'a' : 'b'));

        for (int length = text.Length - 10; length < text.Length; length++)
        {
            Assert.That(regex.IsMatch(text.AsSpan(0, length)), Is.EqualTo(text[length - 200] == 'a'));
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public void Many_large_classes_are_told_apart()
    {
        string pattern = "^(?:" + string.Join('|', Enumerable.Range(0, 2000).Select(static i => $"[\\pL\\x{{{0x4000 + (7 * i):X}}}]x{i}")) + ")$";
        var regex = Re2Regex.Parse(pattern);

        Assert.That(regex.IsMatch("éx1999"), Is.True);
        Assert.That(regex.IsMatch("\u4007x1"), Is.True);
        Assert.That(regex.IsMatch("-x1"), Is.False);
    }

    [Test]
    [CancelAfter(60_000)]
    public void An_alternation_of_many_characters_becomes_one_class()
    {
        string pattern = "^(?:" + string.Join('|', Enumerable.Range(0, 10_000).Select(static i => (char)(0x4E00 + (2 * i)))) + ")+$";

        Assert.That(Re2Regex.Parse(pattern).IsMatch("\u4E00\u4E02"), Is.True);
        Assert.That(Re2Regex.Parse(pattern).IsMatch("\u4E00\u4E01"), Is.False);
    }
}
