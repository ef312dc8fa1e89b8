using System.Text;
using System.Text.RegularExpressions;
using RouteModel.Generators.Patterns;
using RouteModel.Resources.Schemas;

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

    [TestCase("(", PatternFailure.Invalid)]
    [TestCase(")", PatternFailure.Invalid)]
    [TestCase("[a", PatternFailure.Invalid)]
    [TestCase("[z-a]", PatternFailure.Invalid)]
    [TestCase("*a", PatternFailure.Invalid)]
    [TestCase("a**", PatternFailure.Invalid)]
    [TestCase("a{2,1}", PatternFailure.Invalid)]
    [TestCase("a{1001}", PatternFailure.Invalid)]
    [TestCase(@"\", PatternFailure.Invalid)]
    [TestCase(@"\Z", PatternFailure.Invalid)]
    [TestCase("(?=a)", PatternFailure.Invalid)]
    [TestCase("[[:nope:]]", PatternFailure.Invalid)]
    [TestCase(@"\bword", PatternFailure.Unsupported)]
    [TestCase("(?m)^a", PatternFailure.Unsupported)]
    [TestCase("(?i)é", PatternFailure.Unsupported)]
    [TestCase("(?x)a", PatternFailure.Invalid)]
    [TestCase("(?i", PatternFailure.Invalid)]
    [TestCase("(?)a", PatternFailure.Invalid)]
    [TestCase(@"\p{L}", PatternFailure.Unsupported)]
    [TestCase(@"[\pL]", PatternFailure.Unsupported)]
    [TestCase("((a{100}){100}){100}", PatternFailure.Unsupported)]
    [TestCase("(a|b)*a(a|b){15}", PatternFailure.Unsupported, TestName = "An automaton that doubles with every step is refused, not built")]
    public void What_cannot_be_honoured_is_said(string pattern, object expected)
    {
        PatternCompilation compilation = PatternCompiler.Compile(pattern);

        Assert.That(compilation.Failure, Is.EqualTo(expected), compilation.Reason);
        Assert.That(compilation.Table, Is.Null);
        Assert.That(compilation.Reason, Is.Not.Empty);
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
            PatternTable table = PatternCompiler.Compile(pattern).Table!;
            for (int i = 0; i < 2000; i++)
            {
                var text = new StringBuilder();
                for (int length = random.Next(12); length > 0; length--)
                {
                    text.Append("abcd-.019"[random.Next(9)]);
                }

                Assert.That(IsMatch(table, text.ToString()), Is.EqualTo(peer.IsMatch(text.ToString())), $"{pattern} on '{text}'");
            }
        }
    }

    private static bool IsMatch(string pattern, string text)
    {
        PatternCompilation compilation = PatternCompiler.Compile(pattern);
        Assert.That(compilation.Table, Is.Not.Null, compilation.Reason);
        return IsMatch(compilation.Table!, text);
    }

    private static bool IsMatch(PatternTable table, string text) => PatternAutomaton.IsMatch<int>(
        text,
        [.. table.AsciiClasses.Select(number => (byte)number)],
        [.. table.Ranges],
        table.ClassCount,
        [.. table.Transitions],
        [.. table.AcceptsAtEnd.Select(number => (byte)number)]);
}
