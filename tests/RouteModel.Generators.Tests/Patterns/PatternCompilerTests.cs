using System.Text;
using System.Text.RegularExpressions;
using RouteModel.Generators.Patterns;

namespace RouteModel.Generators.Tests.Patterns;

public sealed class PatternCompilerTests
{
    private const string HostName = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";

    [TestCase(HostName, "shop.example.org", true)]
    [TestCase(HostName, "a", true)]
    [TestCase(HostName, "a-b.c--d.9", true)]
    [TestCase(HostName, "", false)]
    [TestCase(HostName, "-a", false)]
    [TestCase(HostName, "a-", false)]
    [TestCase(HostName, "a..b", false)]
    [TestCase(HostName, "a.", false)]
    [TestCase(HostName, "A", false)]
    [TestCase(HostName, "example.org\n", false, TestName = "Dollar is the end of the text, not a place before a last line feed")]
    [TestCase("b", "abc", true, TestName = "A pattern is searched for, not anchored")]
    [TestCase("^b", "abc", false)]
    [TestCase("c$", "abc", true)]
    [TestCase("^$", "", true)]
    [TestCase("^$", "a", false)]
    [TestCase("^", "anything", true)]
    [TestCase("$", "anything", true)]
    [TestCase("a*", "zzz", true)]
    [TestCase("", "", true)]
    [TestCase("^(a|bc)+$", "abcbca", true)]
    [TestCase("^(a|bc)+$", "abcb", false)]
    [TestCase("^a{2,3}$", "aa", true)]
    [TestCase("^a{2,3}$", "aaaa", false)]
    [TestCase("^a{2,}$", "aaaaa", true)]
    [TestCase("^a{2}$", "aaa", false)]
    [TestCase("^a{,5}$", "a{,5}", true, TestName = "Braces that are no count are literal")]
    [TestCase("^.$", "\U0001F600", true, TestName = "A dot is one code point")]
    [TestCase("^.$", "\n", false)]
    [TestCase("^[^a]$", "\n", true, TestName = "A negated class takes a line feed")]
    [TestCase(@"^\d$", "٣", false, TestName = "Digits are ASCII")]
    [TestCase(@"^\w+$", "aé", false, TestName = "Words are ASCII")]
    [TestCase(@"^\s$", "\v", false, TestName = "White space has no vertical tab")]
    [TestCase("^[[:alpha:]]+$", "abc", true)]
    [TestCase("^[[:^alpha:]]+$", "123", true)]
    [TestCase("^[]a]+$", "]a", true)]
    [TestCase("^[a-]+$", "a-", true)]
    [TestCase(@"^\x41\x{1F600}$", "A\U0001F600", true)]
    [TestCase("^(?:x)(?P<name>y)$", "xy", true)]
    [TestCase("^a+?$", "aaa", true)]
    [TestCase("(^a|b)c", "xbc", true)]
    [TestCase("(^a|b)c", "xac", false)]
    [TestCase("^é$", "é", true)]
    [TestCase("(?i)^abc$", "aBC", true)]
    [TestCase("^a(?i)b$", "aB", true)]
    [TestCase("^a(?i)b$", "AB", false)]
    [TestCase("^(?:a(?i)b)c$", "aBC", false, TestName = "Flags set in a group end with it")]
    [TestCase("^(?i:b)c$", "Bc", true)]
    [TestCase("(?i)^[^k]$", "K", false)]
    [TestCase("(?i)^k$", "\u212A", true, TestName = "The Kelvin sign folds to k")]
    [TestCase("(?i)^[a-z]$", "\u017F", true, TestName = "The long s folds to s")]
    [TestCase("(?s)^a.b$", "a\nb", true)]
    [TestCase("(?i-s)^a.b$", "A\nb", false)]
    [TestCase("(?U)^a+$", "aa", true)]
    [TestCase(@"^\Qa.b\E$", "a.b", true)]
    [TestCase(@"^\Qa.b\E$", "axb", false)]
    [TestCase(@"^\Qa(", "a(", true)]
    [TestCase(@"\07", "\a", true)]
    [TestCase(@"^\0601$", "01", true, TestName = "An octal escape has three digits at most")]
    [TestCase("^[à-ü]$", "é", true)]
    [TestCase("^[à-ü]$", "ÿ", false)]
    public void Matches_as_RE2_does(string pattern, string text, bool expected)
    {
        Assert.That(IsMatch(pattern, text), Is.EqualTo(expected));
    }

    [TestCase(@"\bfoo\b", "a foo.", true)]
    [TestCase(@"\bfoo\b", "afoo", false)]
    [TestCase(@"\bfoo\b", "foo", true)]
    [TestCase(@"^\B$", "", true)]
    [TestCase("(?m)^b$", "a\nb\nc", true)]
    [TestCase("(?m)^b$", "ab\nc", false)]
    [TestCase("(?m)a$", "a\nb", true)]
    [TestCase(@"^\p{L}+$", "aé漢", true)]
    [TestCase(@"^\p{L}+$", "a1", false)]
    [TestCase(@"^\p{Greek}+$", "αΩ", true)]
    [TestCase(@"^\P{Greek}+$", "α", false)]
    [TestCase("(?i)^é$", "É", true)]
    [TestCase(@"[^\x00-\x{10FFFF}]", "a", false)]
    public void Matches_what_looks_around_and_what_Unicode_tells(string pattern, string text, bool expected)
    {
        Assert.That(IsMatch(pattern, text), Is.EqualTo(expected));
    }

    [TestCase("(", "error parsing regexp: missing closing ): `(`")]
    [TestCase("(?=a)", "error parsing regexp: invalid or unsupported Perl syntax: `(?=`")]
    [TestCase("a{1001}", "error parsing regexp: invalid repeat count: `{1001}`")]
    public void What_RE2_refuses_is_refused_in_its_words(string pattern, string expected)
    {
        Assert.That(PatternCompiler.Compile(pattern, out string? error), Is.Null);
        Assert.That(error, Is.EqualTo(expected));
    }

    [TestCase("(a|b)*a(a|b){15}", TestName = "An automaton that doubles with every step is left to the engine")]
    [TestCase("((a{10}){10}){10}|((b{10}){10}){10}x|((c{10}){10}){10}y", TestName = "So is one of thousands of rows")]
    public void What_would_be_too_large_is_left_to_the_engine(string pattern)
    {
        PatternSpec? spec = PatternCompiler.Compile(pattern, out string? error);

        Assert.That(error, Is.Null);
        Assert.That(spec!.Table, Is.Null);
    }

    [TestCase("^a*a*a*$", 3, TestName = "The smallest table is written")]
    [TestCase(HostName, 5)]
    [TestCase("a|", 3)]
    public void A_table_has_no_state_twice(string pattern, int states)
    {
        Assert.That(PatternCompiler.Compile(pattern, out _)!.Table!.AcceptsAtEnd, Has.Count.EqualTo(states));
    }

    [Test]
    public void Agrees_with_another_engine_on_random_texts()
    {
        // In this alphabet, without line feeds, .NET's linear engine means the same as RE2.
        string[] patterns = [HostName, "^(a|b)*a(a|b){3}$", "a{2,4}b", "^(a?b){3}$", "(ab|a)(c|bcd)$", "^-?[0-9]+(\\.[0-9]+)?$", "[^-.]{3}"];
        var random = new Random(20261122);
        foreach (string pattern in patterns)
        {
            var peer = new Regex(pattern.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            PatternTable table = PatternCompiler.Compile(pattern, out _)!.Table!;
            for (int i = 0; i < 2000; i++)
            {
                var text = new StringBuilder();
                for (int length = random.Next(12); length > 0; length--)
                {
                    text.Append("abcd-.019"[random.Next(9)]);
                }

                Assert.That(PatternTables.IsMatch(table, text.ToString()), Is.EqualTo(peer.IsMatch(text.ToString())), $"{pattern} on '{text}'");
            }
        }
    }

    private static bool IsMatch(string pattern, string text)
    {
        PatternSpec? spec = PatternCompiler.Compile(pattern, out string? error);
        Assert.That(spec?.Table, Is.Not.Null, error);
        return PatternTables.IsMatch(spec!.Table!, text);
    }
}
