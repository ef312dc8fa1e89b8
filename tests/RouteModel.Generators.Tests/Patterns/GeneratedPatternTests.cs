using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using RouteModel.Generators.Patterns;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources.Text.Re2;

namespace RouteModel.Generators.Tests.Patterns;

/// <summary>Patterns as they run in generated code, whichever way that is, against the engine and against .NET's linear one.</summary>
public sealed class GeneratedPatternTests
{
    // All shapes that the generator tells apart: straight code, straight code that ends in a search, tables, the engine.
    private static readonly string[] s_patterns =
    [
        "^[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
        "^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
        "^[a-z0-9]+$",
        "^[^a.]*$",
        "^[^a\\x{1F600}]*$",
        "^(ab|abc)://.+$",
        "^ab?-.*",
        "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([ab]i)|[nab]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$",
        "^([0-9]{1,5}(h|m|s|ms)){1,4}$",
        "^[a-f0-9]{6}$",
        "b+",
        "\\bab\\b",
        "(?m)^b$",
        "(?i)^aéb$",
        "^\\p{Greek}+$",
        "^\\p{L}[\\pN-]*$",
        "^.$",
        "^..$",
        "(?s)^.a.$",
        "^a.*b$",
        "a|",
        "[^\\x00-\\x{10FFFF}]",
        "^(a|b)*a(a|b){3}$",
        "(a|b)*a(a|b){15}",
        "^[\\x{E000}-\\x{FFFF}é]+$",
        "\\B\\.",
    ];

    // What .NET takes in the same sense on texts without line feeds and without characters beyond 16 bits.
    private static readonly string[] s_common = [.. s_patterns.Where(pattern => !pattern.Contains("(?", StringComparison.Ordinal) && !pattern.Contains("\\x{", StringComparison.Ordinal)
        && !pattern.Contains("\\p", StringComparison.Ordinal))];

    private static readonly string[] s_pieces =
        ["a", "b", "ab", "c", "-", ".", "0", "9", "i", "e", "é", "É", "α", "\n", "\U0001F600", "\uD800", "\uDC00", "://", "s", "h", "m", "A", "_", " ", "\uFFFD", "\uFFFF", "k"];

    private Func<string, bool>[] _generated = [];

    [OneTimeSetUp]
    public void Generate()
    {
        string properties = string.Concat(s_patterns.Select((pattern, i) => $"\n  p{i}:\n    type: string\n    pattern: '{pattern}'"));
        Type patterns = GeneratorHarness.Load(new CrdFile("widgets.yaml", Crds.Widget("type: object\nproperties:" + properties)))
            .GetTypes().Single(type => type.Name == "WidgetPatterns");
        _generated =
        [
            .. s_patterns.Select((_, i) => patterns.GetMethod($"Pattern{i}", BindingFlags.Static | BindingFlags.NonPublic)!.CreateDelegate<Func<string, bool>>()),
        ];
    }

    [Test]
    public void Generated_code_and_the_engine_agree()
    {
        var random = new Random(20261122);
        for (int i = 0; i < s_patterns.Length; i++)
        {
            var regex = Re2Regex.Parse(s_patterns[i]);
            for (int round = 0; round < 3000; round++)
            {
                string text = TextOf(random, s_pieces, 12);
                bool isMatch = regex.IsMatch(text);
                Assert.That(_generated[i](text), Is.EqualTo(isMatch), $"{s_patterns[i]} on {Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}");
                Assert.That(regex.Find(text, 0, out _, out _), Is.EqualTo(isMatch), $"{s_patterns[i]} finds in '{text}'");
            }
        }
    }

    [Test]
    public void Generated_code_and_another_engine_agree()
    {
        var random = new Random(2026);
        string[] pieces = [.. s_pieces.Where(static piece => piece != "\n" && !piece.Any(char.IsSurrogate))];
        foreach (string pattern in s_common)
        {
            string translated = pattern.Replace("$", "\\z", StringComparison.Ordinal);
            var peer = new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            Func<string, bool> generated = _generated[Array.IndexOf(s_patterns, pattern)];
            for (int round = 0; round < 1000; round++)
            {
                // Words are ASCII in RE2 only.
                string text = string.Concat(TextOf(random, pieces, 10).Where(static c => c < 0x80));
                Assert.That(generated(text), Is.EqualTo(peer.IsMatch(text)), $"{pattern} on '{text}'");
            }
        }
    }

    [Test]
    public void Random_patterns_mean_the_same_as_straight_code_as_a_table_and_to_the_engine()
    {
        var random = new Random(20261123);
        string[] atoms = ["a", "b", "ab", ".", "[a-c]", "[^b]", "(a|bc)", "(?:b*)", "\\b", "^", "$", "\\w", "(?i:k)", "é", "(?m:^)", "(?s:.)", "\\pL", "(|a)"];
        string[] repeats = ["", "", "", "*", "+", "?", "{2}", "{1,3}", "*?"];
        for (int round = 0; round < 400; round++)
        {
            string pattern = (random.Next(2) == 0 ? "^" : "") + TextOf(random, [.. atoms.SelectMany(atom => repeats.Select(repeat => atom + repeat))], 5) + (random.Next(2) == 0 ? "$" : "");
            var regex = Re2Regex.Parse(pattern);
            PatternTable table = PatternCompiler.Compile(pattern, out _)!.Table!;
            StraightCode? code = StraightCode.Of(table);
            for (int texts = 0; texts < 40; texts++)
            {
                string text = TextOf(random, s_pieces, 8);
                string about = $"{pattern} on {Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}";
                Assert.That(PatternTables.IsMatch(table, text), Is.EqualTo(regex.IsMatch(text)), about);
                Assert.That(code is null || Run(code, text) == regex.IsMatch(text), about);
            }
        }
    }

    private static string TextOf(Random random, string[] pieces, int most)
    {
        var text = new StringBuilder();
        for (int length = random.Next(most); length > 0; length--)
        {
            text.Append(pieces[random.Next(pieces.Length)]);
        }

        return text.ToString();
    }

    /// <summary>What the code does that is written from these decisions.</summary>
    private static bool Run(StraightCode code, string text)
    {
        int state = DeterministicAutomaton.StartState;
        foreach (char unit in text)
        {
            StraightState decisions = code.States[state - DeterministicAutomaton.StartState];
            state = decisions.Cases.Where(way => way.Ranges.Any(range => unit >= range.First && unit <= range.Last)).Select(way => (int?)way.Next).FirstOrDefault()
                ?? decisions.Otherwise;
            if (state < DeterministicAutomaton.StartState)
            {
                return state == DeterministicAutomaton.AcceptState;
            }
        }

        return code.States[state - DeterministicAutomaton.StartState].AcceptsAtEnd;
    }
}
