using System.Text;
using System.Text.RegularExpressions;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups.Lints;
using RouteModel.Tests.Architecture;
using RouteModel.Verdicts;

namespace RouteModel.Tests.RouteGroups.Lints;

/// <summary>Each lint has a page with documents that trigger it and some that do not.</summary>
public class LintPageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs/lints");

    private static IEnumerable<string> Ids => LintRegistry.All.Select(static lint => lint.Id);

    [TestCaseSource(nameof(Ids))]
    public void Finds_the_bad_example_and_spares_the_good_one(string id)
    {
        Assert.That(Find(Example(id, "Bad")).Select(static found => found.Lint.Id), Does.Contain(id));
        Assert.That(Find(Example(id, "Good")).Select(static found => found.Lint.Id), Does.Not.Contain(id));
    }

    [Test]
    public void Ids_and_names_are_unique_and_documented()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs/lints/README.md"));

        Assert.That(Ids, Is.Unique);
        Assert.That(LintRegistry.All.Select(static lint => lint.Name), Is.Unique);
        foreach (Lint lint in LintRegistry.All)
        {
            Assert.That(page, Does.Contain($"| [{lint.Id}]({lint.Id}.md) | {lint.Name} | {lint.Severity.ToString().ToLowerInvariant()} |"));
        }

        Assert.That(Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Ids.Append("README")));
    }

    [TestCaseSource(nameof(Ids))]
    public void The_page_says_what_the_tool_says(string id)
    {
        Lint lint = LintRegistry.Find(id)!;
        string page = Page(id);

        Assert.That(page, Does.StartWith($"# {lint.Id} {lint.Name}\n\nSeverity: {lint.Severity.ToString().ToLowerInvariant()}. "));
        Assert.That(page, Does.Contain($"\n## What to do\n\n{lint.Help}\n"));
        Assert.That(page, Does.Contain("\n## Why\n").And.Contain(id.StartsWith("SK", StringComparison.Ordinal) ? "\nUpstream: Skipper, " : "\nUpstream: AKO, "));
    }

    [Test]
    public void An_annotation_silences_lints_by_id_or_name()
    {
        string open = Example("SK306", "Bad");
        string silenced = open.Replace("metadata: {name: g,", "metadata: {name: g, annotations: {routemodel/ignore-lints: 'SK101, no-hosts'},", StringComparison.Ordinal);

        Assert.That(silenced, Is.Not.EqualTo(open));
        Assert.That(Find(silenced).Select(static found => found.Lint.Id), Does.Not.Contain("SK306"));
    }

    [TestCase("    - setPath(\"/a\", 7)", 12, 7)]
    [TestCase("    - backendTimeout(\"10\")", 12, 22)]
    [TestCase("    - 'backendTimeout(\"10\")'", 12, 23)]
    [TestCase("    - \"backendTimeout(\\\"10\\\")\"", 12, 23)]
    [TestCase("    - |\n      backendTimeout(\n        \"10\")", 14, 9)]
    [TestCase("    - >-\n      backendTimeout(\n      \"10\")", 14, 7)]
    [TestCase("    - backendTimeout(\n        \"10\")", 13, 9)]
    public void Points_at_the_argument_in_every_kind_of_scalar(string item, int line, int column)
    {
        string yaml = "apiVersion: zalando.org/v1\nkind: RouteGroup\nmetadata: {name: g, namespace: garden}\nspec:\n  hosts: [a.example]\n  backends:\n  - {name: b, type: service, serviceName: s, servicePort: 80}\n"
            + "  defaultBackends: [{backendName: b}]\n  routes:\n  - pathSubtree: /\n    filters:\n" + item + "\n";

        LintFinding found = Find(yaml).First(static found => found.Lint.Id is "SK105" or "SK108");

        Assert.That((found.Finding.Position!.Value.Line, found.Finding.Position!.Value.Column), Is.EqualTo((line, column)));
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");

    /// <summary>The YAML below a heading.</summary>
    private static string Example(string id, string heading)
    {
        Match block = Regex.Match(Page(id), $"^## {heading}\n\n```yaml\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.That(block.Success, $"no example below {heading}");
        return block.Groups[1].Value;
    }

    private static List<LintFinding> Find(string yaml)
    {
        var linter = new Linter(new LintOptions { Level = LintSeverity.Info, Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        foreach (ManifestDocument document in ManifestReader.Read(Encoding.UTF8.GetBytes(yaml)))
        {
            foreach (ManifestObject item in ManifestObjects.Of(document))
            {
                linter.Add(item);
            }
        }

        return [.. linter.Run().Values.SelectMany(static found => found)];
    }
}
