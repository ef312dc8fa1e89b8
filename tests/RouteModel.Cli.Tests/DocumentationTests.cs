using System.Text.RegularExpressions;
using RouteModel.Cli.Tests.Harness;

namespace RouteModel.Cli.Tests;

/// <summary>What the pages of documentation show of the tool is what it prints.</summary>
public partial class DocumentationTests
{
    private static readonly string Root = TestContext.CurrentContext.TestDirectory;

    [TestCase("balancing.md")]
    [TestCase("gateway.md")]
    [TestCase("routing.md")]
    public void A_shown_command_prints_what_is_shown(string page)
    {
        Match[] shown = [.. (IEnumerable<Match>)Shown().Matches(File.ReadAllText(Path.Combine(Root, "docs", page)).ReplaceLineEndings("\n"))];

        Assert.That(shown, Is.Not.Empty);
        foreach (Match match in shown)
        {
            string[] args = [.. ((IEnumerable<Match>)Words().Matches(match.Groups[1].Value))
                .Select(word => word.Value.Trim('"').Replace("docs/samples/", Path.Combine(Root, "samples") + "/", StringComparison.Ordinal))];
            string output = ToolRun.Of(args).Out;

            // Dots stand for more lines.
            string expected = match.Groups[2].Value;
            Assert.That(output, expected.EndsWith("...\n", StringComparison.Ordinal) ? Does.StartWith(expected[..^4]) : Is.EqualTo(expected), match.Groups[1].Value);
        }
    }

    [GeneratedRegex("^```\n[$] routemodel (.*)\n((?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Words();
}
