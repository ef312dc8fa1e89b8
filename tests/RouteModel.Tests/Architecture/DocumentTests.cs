using System.Text.RegularExpressions;

namespace RouteModel.Tests.Architecture;

/// <summary>What the pages point at is there.</summary>
public sealed partial class DocumentTests
{
    private static IEnumerable<string> Pages => new[] { "docs", "schemas", "src", "generators", "benchmarks" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories))
        .Prepend(Path.Combine(Repository.Root, "README.md"))
        .Select(Repository.Relative)
        .Where(page => !page.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "BenchmarkDotNet.Artifacts"))
        .Order(StringComparer.Ordinal);

    private static string[] Names { get; } =
    [
        .. Repository.Sources("tests").SelectMany(path => TestName().Matches(File.ReadAllText(path)).Select(test => $"{Path.GetFileNameWithoutExtension(path)}.{test.Groups[1].Value}")),
    ];

    [TestCaseSource(nameof(Pages))]
    public void A_link_leads_to_a_file_and_a_heading(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        foreach (string link in Link().Matches(Prose(page)).Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            string[] parts = link.Split('#');
            string target = parts[0].Length == 0 ? Path.Combine(Repository.Root, page) : Path.GetFullPath(Path.Combine(folder, parts[0]));
            Assert.That(Path.Exists(target), $"{page}: {link}");
            Assert.That(parts.Length == 1 || Headings(target).Contains(parts[1]), $"{page}: {link}");
        }
    }

    [TestCaseSource(nameof(Pages))]
    public void A_path_in_the_text_is_one_of_the_tree(string page)
    {
        foreach (string path in Code().Matches(Prose(page)).Select(match => match.Groups[1].Value).Where(code => TreePath().IsMatch(code)))
        {
            Assert.That(Path.Exists(Path.Combine(Repository.Root, path)), $"{page}: {path}");
        }
    }

    // A test is named by its class and its name, by its name behind a comma, or by its name alone.
    [TestCaseSource(nameof(Pages))]
    public void A_test_that_a_page_names_is_there(string page)
    {
        foreach (string test in Code().Matches(Prose(page)).Select(match => match.Groups[1].Value).Where(code => TestReference().IsMatch(code)))
        {
            string name = "." + test.TrimStart('.');
            Assert.That(Names.Any(known => ("." + known).EndsWith(name, StringComparison.Ordinal)), $"{page}: {test}");
        }
    }

    private static string Prose(string page) => Fence().Replace(File.ReadAllText(Path.Combine(Repository.Root, page)).ReplaceLineEndings("\n"), "");

    private static IEnumerable<string> Headings(string path) => Heading().Matches(File.ReadAllText(path))
        .Select(heading => NotInAnchor().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(src|generators|tests|docs|schemas|benchmarks)/[\w./-]+$")]
    private static partial Regex TreePath();

    [GeneratedRegex(@"^(?![A-Z_]+$)(?:\w+Tests\.|\.)?[A-Z][A-Za-z]*(?:_\w+)+$|^\w+Tests\.\w+$|^\.[A-Z]\w+$")]
    private static partial Regex TestReference();

    [GeneratedRegex(@"^ +public (?:async )?(?:static )?\w+(?:<[^>]+>)? (\w+)\(", RegexOptions.Multiline)]
    private static partial Regex TestName();

    [GeneratedRegex("^#+ +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
