using System.Text.Json;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>
/// What the API server said to new objects, against the models that the generator makes of the very CRDs the server had.
/// </summary>
public sealed class CreateTests
{
    // The CRDs of which every keyword is built.
    [TestCase("skipper__routegroups.zalando.org", "RouteGroup")]
    public void Errors_strict_findings_and_warnings_equal_the_servers(string crd, string kindName)
    {
        string text = File.ReadAllText(Suite.Path("kubernetes", "crds", crd + ".yaml"));
        CustomResourceKind kind = GeneratorHarness.LoadKind(new CrdFile(crd + ".yaml", text), kindName);
        Suite.Judge(crd, Suite.Rows($"kubernetes/cases/{crd}.jsonl")
            .Where(row => !row.TryGetProperty("old", out _))
            .Select(row => (row.GetProperty("id").GetString()!, Compare(kind, row))));
    }

    private static string? Compare(CustomResourceKind kind, JsonElement row)
    {
        ReadResult read = kind.ReadJson(JsonSerializer.SerializeToUtf8Bytes(row.GetProperty("object")));
        ValidationResult verdict = read.Validate();
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
                [.. verdict.Warnings.Select(warning => warning.Message)]);
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
