using System.Globalization;
using System.Text;
using System.Text.Json;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>How many of the recorded valid objects straight checks prove, and what keeps them from the others. The count may only rise.</summary>
public sealed class ProofCoverageTests
{
    private const int MostShown = 40;

    [TestCase("kubernetes/cases", 0.9)]
    [TestCase("kubernetes/gateway-api.jsonl", 0.98)]
    [TestCase("../bench/k8s-objects.jsonl", 1.0)]
    public void Straight_checks_prove_most_valid_objects(string rows, double least)
    {
        string path = Suite.Path(rows.Split('/'));
        Assume.That(File.Exists(path) || Directory.Exists(path), "these objects are not at hand");
        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.jsonl").Order(StringComparer.Ordinal)] : [path];
        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        (int valid, int proven) = (0, 0);
        foreach (IGrouping<string, JsonElement> kind in files.SelectMany(RowsOf).GroupBy(row => row.GetProperty("crd").GetString()!, StringComparer.Ordinal))
        {
            var file = new CrdFile(kind.Key, File.ReadAllText(Suite.Path("kubernetes", "crds", kind.Key)));
            var kinds = GeneratorHarness.LoadKinds(file).ToDictionary(loaded => loaded.Version, StringComparer.Ordinal);
            Dictionary<string, ProofObstacleFinder> finders = ProofObstacleFinder.Of(file);
            foreach (JsonElement row in kind.Where(IsValidCreation))
            {
                valid++;
                string version = row.TryGetProperty("version", out JsonElement named) ? named.GetString()! : row.GetProperty("object").GetProperty("apiVersion").GetString()!.Split('/')[^1];
                string[] found = [.. Judge(kinds[version], finders[version], row.GetProperty("object"))];
                proven += found.Length == 0 ? 1 : 0;
                foreach (string reason in found)
                {
                    reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
                }
            }
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows}: {proven} of {valid} valid objects proven ({(double)proven / valid:P1})"));
        foreach ((string reason, int count) in reasons.OrderByDescending(reason => reason.Value).Take(MostShown))
        {
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6}  {reason.ReplaceLineEndings(" ")}"));
        }

        Assert.That((double)proven / valid, Is.GreaterThanOrEqualTo(least));
    }

    /// <summary>What keeps an object from being proven; nothing if it is.</summary>
    private static IEnumerable<string> Judge(CustomResourceKind kind, ProofObstacleFinder finder, JsonElement value)
    {
        ReadResult read = kind.ReadJson(Encoding.UTF8.GetBytes(value.GetRawText()));
        if (read.IsExamined)
        {
            return [read.Findings.Count > 0 ? "reading: findings" : "reading: nulls, mistyped status, integers written as floats"];
        }

        Assert.That(read.Validate().Errors, Is.Empty);
        if (!read.IsExamined)
        {
            return [];
        }

        string[] obstacles = [.. finder.Find(value)];
        return obstacles.Length > 0 ? obstacles : ["checks: " + kind.Kind];
    }

    private static IEnumerable<JsonElement> RowsOf(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length > 0)
            {
                using JsonDocument row = JsonDocument.Parse(line);
                JsonElement root = row.RootElement.Clone();
                yield return root;
            }
        }
    }

    private static bool IsValidCreation(JsonElement row) =>
        !row.TryGetProperty("old", out _)
        && (!row.TryGetProperty("result", out JsonElement result)
            || (!result.TryGetProperty("decodeError", out _) && !HasAny(result, "errors") && !HasAny(result, "strictErrors")));

    // Which fields are unknown or stand twice only an examination of the bytes tells.
    private static bool HasAny(JsonElement result, string member) =>
        result.TryGetProperty(member, out JsonElement items) && items.ValueKind == JsonValueKind.Array && items.GetArrayLength() > 0;
}
