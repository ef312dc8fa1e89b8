using RouteModel.Resources.Text.Re2;

namespace RouteModel.Resources.Tests.Text.Re2;

public sealed class Re2SyntaxTests
{
    [TestCase("(", "missing closing ): `(`")]
    [TestCase("a(b|c", "missing closing ): `a(b|c`")]
    [TestCase(")", "unexpected ): `)`")]
    [TestCase("(a))b", "unexpected ): `(a))b`")]
    [TestCase("[a", "missing closing ]: `[a`")]
    [TestCase("x[^]y", "missing closing ]: `[^]y`")]
    [TestCase("x[a-", "missing closing ]: `[a-`")]
    [TestCase("[z-a]", "invalid character class range: `z-a`")]
    [TestCase(@"[a-\d]", @"invalid escape sequence: `\d`")]
    [TestCase("[[:nope:]]", "invalid character class range: `[:nope:]`")]
    [TestCase("[[:^^alpha:]]", "invalid character class range: `[:^^alpha:]`")]
    [TestCase(@"\p{Nope}", @"invalid character class range: `\p{Nope}`")]
    [TestCase(@"\pX", @"invalid character class range: `\pX`")]
    [TestCase(@"\p", @"invalid character class range: `\p`")]
    [TestCase(@"a\p{Greek", @"invalid character class range: `\p{Greek`")]
    [TestCase("*a", "missing argument to repetition operator: `*`")]
    [TestCase("(+?)", "missing argument to repetition operator: `+?`")]
    [TestCase("a|{2}", "missing argument to repetition operator: `{2}`")]
    [TestCase("a**", "invalid nested repetition operator: `**`")]
    [TestCase("ba*?{2,}?c", "invalid nested repetition operator: `*?{2,}?`")]
    [TestCase("a{2,1}", "invalid repeat count: `{2,1}`")]
    [TestCase("a{1001}", "invalid repeat count: `{1001}`")]
    [TestCase("a{1,1001}?", "invalid repeat count: `{1,1001}`")]
    [TestCase("a{99999999999999999999}", "invalid repeat count: `{99999999999999999999}`")]
    [TestCase("((a{100}){10}b){2}", "invalid repeat count: `{2}`", TestName = "Nested counts multiply")]
    [TestCase(@"a\", "trailing backslash at end of expression: ``")]
    [TestCase(@"[\", "trailing backslash at end of expression: ``")]
    [TestCase(@"\Z", @"invalid escape sequence: `\Z`")]
    [TestCase(@"a\C", @"invalid escape sequence: `\C`")]
    [TestCase(@"(a)\1", @"invalid escape sequence: `\1`", TestName = "There are no back-references")]
    [TestCase(@"\8", @"invalid escape sequence: `\8`")]
    [TestCase(@"\é", @"invalid escape sequence: `\é`")]
    [TestCase(@"[\b]", @"invalid escape sequence: `\b`")]
    [TestCase(@"\x", @"invalid escape sequence: `\x`")]
    [TestCase(@"\x4", @"invalid escape sequence: `\x4`")]
    [TestCase(@"\x4g", @"invalid escape sequence: `\x4g`")]
    [TestCase(@"\x{}", @"invalid escape sequence: `\x{}`")]
    [TestCase(@"\x{41", @"invalid escape sequence: `\x{41`")]
    [TestCase(@"\x{110000}", @"invalid escape sequence: `\x{110000`", TestName = "A code point ends where it grows too large")]
    [TestCase("(?=a)", "invalid or unsupported Perl syntax: `(?=`")]
    [TestCase("(?!a)", "invalid or unsupported Perl syntax: `(?!`")]
    [TestCase("(?x)a", "invalid or unsupported Perl syntax: `(?x`")]
    [TestCase("(?i", "invalid or unsupported Perl syntax: `(?i`")]
    [TestCase("(?i-)a", "invalid or unsupported Perl syntax: `(?i-)`")]
    [TestCase("(?>a)", "invalid or unsupported Perl syntax: `(?>`")]
    [TestCase("(?P=n)", "invalid or unsupported Perl syntax: `(?P`")]
    [TestCase("(?P<n", "invalid named capture: `(?P<n`")]
    [TestCase("x(?P<a b>c)", "invalid named capture: `(?P<a b>`")]
    [TestCase("(?<>c)", "invalid named capture: `(?<>`")]
    [TestCase("(?<=a)b", "invalid named capture: `(?<=a)b`", TestName = "A look-behind reads as a name that does not end")]
    public void What_Go_refuses_is_refused_in_its_words(string pattern, string error)
    {
        bool parsed = Re2Regex.TryParse(pattern, out Re2Regex? regex, out string? text);

        Assert.That(parsed, Is.False);
        Assert.That(regex, Is.Null);
        Assert.That(text, Is.EqualTo("error parsing regexp: " + error));
    }

    [TestCase("(?)a")]
    [TestCase("a{,5}")]
    [TestCase("a{2,05}", TestName = "Leading zeros make no count")]
    [TestCase("^*$+")]
    [TestCase(@"\b?")]
    [TestCase("a(?i)*", TestName = "A group of flags is nothing to repeat, so what stands before it is")]
    [TestCase("[]a]")]
    [TestCase("[a-]")]
    [TestCase("[--/]")]
    [TestCase("[[:alpha]")]
    [TestCase("(?P<n>a)(?P<n>b)")]
    [TestCase("(?U-i:a)")]
    [TestCase("((a{100}){10})")]
    [TestCase("x{0}")]
    [TestCase(@"\Q\E")]
    [TestCase("")]
    [TestCase("a|")]
    [TestCase("}{")]
    public void What_Go_takes_is_taken(string pattern)
    {
        Assert.That(Re2Regex.TryParse(pattern, out _, out string? error), Is.True, error);
    }

    [Test]
    public void Groups_that_capture_nest_up_to_999_levels_around_a_character()
    {
        Assert.That(ErrorOf(Nested("(", "a", ")", 999)), Is.Null);
        Assert.That(ErrorOf(Nested("(", "a", ")", 1000)), Does.StartWith("error parsing regexp: expression nests too deeply: `((("));
        Assert.That(ErrorOf(Nested("(?:", "a", ")*", 1000)), Does.StartWith("error parsing regexp: expression nests too deeply: `(?:"));
    }

    [Test]
    public void Groups_that_do_not_capture_nest_without_a_bound()
    {
        string pattern = Nested("(?:", "a", ")", 200_000);

        Assert.That(Re2Regex.Parse(pattern).IsMatch("xax"), Is.True);
        Assert.That(ErrorOf(new string('(', 200_000)), Does.StartWith("error parsing regexp: missing closing ): `((("));
    }

    [Test]
    public void What_would_be_millions_of_instructions_is_refused()
    {
        string pattern = "(?:" + string.Concat(Enumerable.Repeat("ab?", 2000)) + "){1000}";

        Assert.That(ErrorOf(pattern), Does.StartWith("error parsing regexp: expression too large: `(?:ab?"));
    }

    [Test]
    public void A_refused_pattern_is_an_exception_only_where_it_is_known_to_be_one()
    {
        Assert.That(() => Re2Regex.Parse("("), Throws.ArgumentException.With.Message.StartsWith("error parsing regexp: missing closing ): `(`"));
    }

    private static string Nested(string open, string inner, string close, int levels) =>
        string.Concat(Enumerable.Repeat(open, levels)) + inner + string.Concat(Enumerable.Repeat(close, levels));

    private static string? ErrorOf(string pattern) => Re2Regex.TryParse(pattern, out _, out string? error) ? null : error;
}
