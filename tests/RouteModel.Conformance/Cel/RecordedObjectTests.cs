using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RouteModel.Conformance.Kubernetes;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Conformance.Cel;

/// <summary>Objects under rules: those of Gateway API's own tests, and random ones under random definitions.</summary>
public sealed class RecordedObjectTests
{
    [Test]
    public void Objects_of_Gateway_API_are_judged_as_recorded()
    {
        var results = new List<(string, string?)>();
        foreach (IGrouping<string, JsonElement> rows in Suite.Rows("kubernetes/gateway-api.jsonl").GroupBy(row => row.GetProperty("crd").GetString()!, StringComparer.Ordinal))
        {
            var file = new CrdFile(rows.Key, File.ReadAllText(Suite.Path("kubernetes", "crds", rows.Key)));
            Dictionary<string, CustomResourceKind> kinds = GeneratorHarness.LoadKinds(file).ToDictionary(kind => kind.Version, StringComparer.Ordinal);
            results.AddRange(rows.Select(row => ($"{rows.Key}/{row.GetProperty("id").GetString()}", CreateTests.Compare(kinds[row.GetProperty("version").GetString()!], row))));
        }

        Suite.Judge("gateway-api", results);
    }

    [Test]
    public void Random_objects_under_random_rules_are_judged_as_recorded()
    {
        JsonElement[] rows = [.. Suite.Rows("cel/random-rules.jsonl")];
        var trees = new List<SyntaxTree>();
        var refusals = new string?[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            var file = new CrdFile("crd.json", rows[i].GetProperty("crd").GetRawText(), $"N{i}");
            GeneratorDriverRunResult run = GeneratorHarness.Run(file);
            refusals[i] = run.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)?.ToString();

            // Every definition is a project of its own; their catalogues would meet.
            trees.AddRange(run.GeneratedTrees.Where(tree => !tree.FilePath.EndsWith("CustomResourceKinds.g.cs", StringComparison.Ordinal)));
        }

        Assembly assembly = Load(trees);
        Suite.Judge("cel-random-rules", rows.Select((row, i) => (row.GetProperty("id").GetString()!, refusals[i] ?? CreateTests.Compare(Kind(assembly, i), row, "answer"))));
    }

    private static CustomResourceKind Kind(Assembly assembly, int number) => assembly.GetTypes()
        .Where(type => type.Namespace == $"N{number}")
        .Select(type => type.GetProperty("ResourceKind", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
        .OfType<CustomResourceKind>()
        .Single();

    private static Assembly Load(List<SyntaxTree> trees)
    {
        var compilation = GeneratorHarness.Compilation().AddSyntaxTrees(trees);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.That(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()).Take(10), Is.Empty);
        image.Position = 0;
        return new AssemblyLoadContext("random", isCollectible: true).LoadFromStream(image);
    }
}
