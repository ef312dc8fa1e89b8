using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>
/// What the API server said to new objects, against the models that the generator makes of the very CRDs the server had.
/// </summary>
public sealed class CreateTests
{
    /// <summary>Only a CRD whose every keyword is built gets models; what the others still need is said.</summary>
    [TestCase("kubernetes/crds", "kubernetes/cases", "kubernetes-creates")]
    [TestCase("kubernetes/edge/crds", "kubernetes/edge/cases", "kubernetes-edge-creates")]
    public void Errors_strict_findings_and_warnings_equal_the_servers(string crds, string cases, string suite)
    {
        var results = new List<(string, string?)>();
        var missing = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Suite.Path(crds.Split('/')), "*.yaml").Order(StringComparer.Ordinal))
        {
            string rows = $"{cases}/{Path.GetFileNameWithoutExtension(path)}.jsonl";
            if (!File.Exists(Suite.Path(rows.Split('/'))))
            {
                // Some CRDs stand here for their schema only.
                continue;
            }

            var file = new CrdFile(Path.GetFileName(path), File.ReadAllText(path));
            string[] unsupported = [.. GeneratorHarness.Run(file).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
            if (unsupported.Length == 0)
            {
                results.AddRange(Judge(file, rows));
                continue;
            }

            foreach (string keyword in unsupported.Select(message => message.Split(" at ")[0]).Distinct())
            {
                missing[keyword] = missing.GetValueOrDefault(keyword) + 1;
            }
        }

        TestContext.Out.WriteLine($"CRDs that are not judged need: {string.Join(", ", missing.Select(need => $"{need.Key} ({need.Value})"))}");
        Suite.Judge(suite, results);
    }

    private static IEnumerable<(string, string?)> Judge(CrdFile file, string rows)
    {
        var kinds = GeneratorHarness.LoadKinds(file).ToDictionary(kind => kind.Version, StringComparer.Ordinal);
        return Suite.Rows(rows)
            .Select(row => (row.GetProperty("id").GetString()!, Compare(kinds[row.GetProperty("version").GetString()!], row)));
    }

    private static string? Compare(CustomResourceKind kind, JsonElement row)
    {
        ReadResult read = kind.ReadJson(Encoding.UTF8.GetBytes(row.GetProperty("object").GetRawText()));
        ValidationResult verdict = row.TryGetProperty("old", out JsonElement old)
            ? Update(read, kind.ReadJson(Encoding.UTF8.GetBytes(old.GetRawText())), row)
            : read.Validate();
        JsonElement expected = row.GetProperty("result");
        if (expected.TryGetProperty("decodeError", out JsonElement decodeError))
        {
            return Difference([decodeError.GetString()!], [.. verdict.Errors.Select(error => error.Message)]);
        }

        string? errors = Difference(
            [.. Texts(expected, "errors", error => $"{error.GetProperty("type").GetString()} {error.GetProperty("field").GetString()} {error.GetProperty("string").GetString()}")],
            [.. verdict.Errors.Select(error => $"{error.Type?.ToReason()} {error.Field} {error.Message}")]);
        return errors
            ?? Difference(
                [.. Texts(expected, "strictErrors", error => error.GetString()!)],
                [.. read.Findings.Where(finding => finding.Rule == FindingRule.Strict).Select(finding => finding.Message)])
            ?? Difference(
                [.. Texts(expected, "warnings", error => error.GetString()!)],
                [.. verdict.Warnings.Select(warning => warning.Message)])
            ?? (verdict.IsValid && read.Findings.Count == 0 ? RoundTrip(kind, read.Value!) : null);
    }

    private static ValidationResult Update(ReadResult read, ReadResult previous, JsonElement row) =>
        row.TryGetProperty("subresource", out JsonElement subresource) && subresource.GetString() == "status"
            ? read.ValidateStatusUpdate(previous)
            : read.Validate(previous);

    /// <summary>An object that was read whole is written and read again without a difference.</summary>
    private static string? RoundTrip(CustomResourceKind kind, ICustomResource value)
    {
        byte[] written = CustomResource.ToJson(value);
        return value.Equals(kind.ReadJson(written).Value) ? null : $"is another object when it is written and read: {Encoding.UTF8.GetString(written)}";
    }

    private static IEnumerable<string> Texts(JsonElement result, string member, Func<JsonElement, string> text) =>
        result.TryGetProperty(member, out JsonElement items) ? items.EnumerateArray().Select(text) : [];

    /// <summary>Compares as multisets: the order of siblings is that of a Go map upstream.</summary>
    private static string? Difference(string[] expected, string[] actual)
    {
        expected = [.. expected.Order(StringComparer.Ordinal)];
        actual = [.. actual.Order(StringComparer.Ordinal)];
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? null
            : $"expected [{string.Join(" | ", expected)}], got [{string.Join(" | ", actual)}]";
    }
}
