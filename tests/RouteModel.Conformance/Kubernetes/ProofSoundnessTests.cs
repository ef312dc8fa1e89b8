using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;
using RouteModel.Resources.Reading;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>What straight checks prove the explanation finds nothing wrong with: recorded objects, and mutations of them, of real CRDs and of small ones with rules.</summary>
public sealed class ProofSoundnessTests
{
    private const int Seed = 20261130;

    private (int Objects, int Proven) _counts;

    [TestCase("kubernetes/crds", "kubernetes/cases", 6)]
    [TestCase("kubernetes/edge/crds", "kubernetes/edge/cases", 6)]
    public void Objects_of_definitions_are_not_proven_wrongly(string crds, string cases, int mutations)
    {
        _counts = default;
        var faults = new List<string>();
        foreach (string path in Directory.EnumerateFiles(Suite.Path(crds.Split('/')), "*.yaml").Order(StringComparer.Ordinal))
        {
            string rows = $"{cases}/{Path.GetFileNameWithoutExtension(path)}.jsonl";
            var file = new CrdFile(Path.GetFileName(path), File.ReadAllText(path));
            if (!File.Exists(Suite.Path(rows.Split('/'))) || GeneratorHarness.Run(file).Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                continue;
            }

            var kinds = GeneratorHarness.LoadKinds(file).ToDictionary(kind => kind.Version, StringComparer.Ordinal);
            foreach (JsonElement row in Suite.Rows(rows))
            {
                Judge(kinds[row.GetProperty("version").GetString()!], row.GetProperty("object").GetRawText(), mutations, faults);
            }
        }

        Report(faults);
    }

    [Test]
    public void Objects_under_the_rules_of_small_schemas_are_not_proven_wrongly()
    {
        _counts = default;
        JsonElement[] rows = [.. Suite.Rows("cel/schema-rules.jsonl")];
        var trees = new List<SyntaxTree>();
        for (int i = 0; i < rows.Length; i++)
        {
            GeneratorDriverRunResult run = GeneratorHarness.Run(new CrdFile("crd.json", Definition(rows[i]), string.Create(CultureInfo.InvariantCulture, $"N{i}")));
            if (!run.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                trees.AddRange(run.GeneratedTrees.Where(tree => !tree.FilePath.EndsWith("CustomResourceKinds.g.cs", StringComparison.Ordinal)));
            }
        }

        var kinds = Load(trees).GetTypes()
            .Select(type => (type.Namespace, Kind: type.GetProperty("ResourceKind", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as CustomResourceKind))
            .Where(found => found.Kind is not null)
            .ToDictionary(found => found.Namespace!, found => found.Kind!, StringComparer.Ordinal);
        var faults = new List<string>();
        for (int i = 0; i < rows.Length; i++)
        {
            if (kinds.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"N{i}"), out CustomResourceKind? kind))
            {
                Judge(kind, ResourceOf(rows[i]), 40, faults);
            }
        }

        Report(faults);
    }

    private static string Definition(JsonElement row)
    {
        string schema = row.GetProperty("schema").GetRawText();
        string root = row.GetProperty("isResourceRoot").GetBoolean() ? schema : $$$"""{"type":"object","properties":{"spec":{{{schema}}} }}""";
        return $$$$"""
            {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"things.example.com"},"spec":{"group":"example.com",
            "names":{"plural":"things","kind":"Thing"},"scope":"Cluster","versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{{{{root}}}} }}]}}
            """;
    }

    private static string ResourceOf(JsonElement row)
    {
        JsonNode? value = JsonNode.Parse(row.GetProperty("object").GetRawText());
        JsonObject root = row.GetProperty("isResourceRoot").GetBoolean() && value is JsonObject whole ? whole : new JsonObject { ["spec"] = value };
        root["apiVersion"] = "example.com/v1";
        root["kind"] = "Thing";
        root["metadata"] = new JsonObject { ["name"] = "a" };
        return root.ToJsonString();
    }

    private static Assembly Load(List<SyntaxTree> trees)
    {
        using var image = new MemoryStream();
        var emitted = GeneratorHarness.Compilation().AddSyntaxTrees(trees).Emit(image);
        Assert.That(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()).Take(10), Is.Empty);
        image.Position = 0;
        return new AssemblyLoadContext("small", isCollectible: true).LoadFromStream(image);
    }

    private void Judge(CustomResourceKind kind, string json, int mutations, List<string> faults)
    {
        var mutator = new ObjectMutator(new Random(Seed));
        JsonNode value = JsonNode.Parse(json)!;
        for (int i = 0; i <= mutations; i++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes((i == 0 ? value : mutator.Mutate(value)).ToJsonString());
            ReadResult read = kind.ReadJson(bytes);
            bool isCalledValid = read.Validate().Errors.Count == 0;
            _counts.Objects++;
            if (read.IsExamined)
            {
                continue;
            }

            _counts.Proven++;
            Examination examination = Examination.Of(kind, bytes, null);
            if (!isCalledValid || examination.DecodeError is not null || examination.Errors.Count > 0 || examination.Strict.Count > 0)
            {
                faults.Add($"{kind.Kind}: {Encoding.UTF8.GetString(bytes)}: {examination.DecodeError?.Message ?? string.Join(" | ", examination.Errors.Concat(examination.Strict).Select(error => error.Message))}");
            }
        }
    }

    private void Report(List<string> faults)
    {
        TestContext.Out.WriteLine($"{_counts.Objects} objects, {_counts.Proven} of them proven, seed {Seed}");
        Assert.That(faults.Take(10), Is.Empty);
        Assert.That(_counts.Proven, Is.GreaterThan(_counts.Objects / 50));
    }
}
