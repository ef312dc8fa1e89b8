using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Tests.Architecture;

namespace RouteModel.Generators.Tests.Diagnostics;

/// <summary>
/// Every diagnostic has a page, and the example on it gives just what the page says. Set ROUTEMODEL_UPDATE_BASELINES to write what the examples
/// give into the pages, and read the difference before committing it.
/// </summary>
public sealed partial class DiagnosticPageTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "diagnostics");

    private static IEnumerable<string> Ids => DiagnosticCatalogue.All.Select(descriptor => descriptor.Id);

    [TestCaseSource(nameof(Ids))]
    public void An_example_gives_what_its_page_says(string id)
    {
        string path = Path.Combine(s_folder, id + ".md");
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        string[] actual = [.. Diagnose(page).Select(Print)];
        string report = $"```\n{string.Join('\n', actual)}\n```";
        if (Environment.GetEnvironmentVariable("ROUTEMODEL_UPDATE_BASELINES") is { Length: > 0 })
        {
            page = Block().Replace(page, block => block.Groups["language"].Length == 0 ? report : block.Value);
            File.WriteAllText(path, page);
        }

        Assert.That(Blocks(page, ""), Is.EqualTo(new[] { report["```\n".Length..^"```".Length] }));
        Assert.That(actual, Has.Some.Contains($" {id}: "));
    }

    [TestCaseSource(nameof(Ids))]
    public void A_page_has_the_title_and_the_severity_of_its_diagnostic(string id)
    {
        DiagnosticDescriptor descriptor = DiagnosticCatalogue.Find(id);
        string title = descriptor.Title.ToString(CultureInfo.InvariantCulture);
        string severity = descriptor.DefaultSeverity.ToString().ToLowerInvariant();

        Assert.That(File.ReadAllText(Path.Combine(s_folder, id + ".md")).ReplaceLineEndings("\n"), Does.StartWith($"# {id}: {title}\n\n**Severity:** {severity}\n"));
    }

    [Test]
    public void A_page_without_a_diagnostic_says_that_it_is_retired()
    {
        foreach (string path in Directory.EnumerateFiles(s_folder).Where(path => !Ids.Contains(Path.GetFileNameWithoutExtension(path))))
        {
            Assert.That(File.ReadAllText(path), Does.Contain("**Retired.**"), path);
        }
    }

    [Test]
    public void The_release_tables_list_every_diagnostic_once()
    {
        string tables = string.Concat(new[] { "Shipped", "Unshipped" }
            .Select(part => File.ReadAllText(Path.Combine(Repository.Root, "generators", "RouteModel.Generators", $"AnalyzerReleases.{part}.md"))));

        Assert.That(TableRow().Matches(tables).Select(row => row.Value), Is.EqualTo(DiagnosticCatalogue.All
            .Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title.ToString(CultureInfo.InvariantCulture)}")));
    }

    // A page shows its files, each under a comment with its name, and what the project file says of them.
    private static IEnumerable<Diagnostic> Diagnose(string page)
    {
        XElement[] project = [.. Blocks(page, "xml").Select(XElement.Parse)];
        string typeNames = project.Select(item => (string?)item.Attribute("TypeNames")).FirstOrDefault(names => names is not null) ?? "";
        AdditionalText[] files =
        [
            .. Blocks(page, "yaml")
                .Select(text => (Path: text[2..text.IndexOf('\n', StringComparison.Ordinal)], Text: text))
                .Select(file => (AdditionalText)(file.Path.EndsWith("names.yaml", StringComparison.Ordinal)
                    ? new NamesFile(file.Path, file.Text)
                    : new CrdFile(file.Path, file.Text, typeNames: typeNames))),
        ];
        var options = new CrdOptions([.. project.Where(property => property.Name.LocalName.StartsWith("CustomResourceKinds", StringComparison.Ordinal))
            .Select(property => (property.Name.LocalName, property.Value))]);

        return GeneratorHarness.Driver(options, files).RunGenerators(GeneratorHarness.Compilation()).GetRunResult().Diagnostics;
    }

    private static string Print(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string place = span.IsValid ? $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): " : "CSC : ";
        return $"{place}{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private static IEnumerable<string> Blocks(string page, string language) =>
        Block().Matches(page).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["text"].Value);

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^RM\d{4} \|.*[^\r\n]", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
