using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using RouteModel.Resources;

namespace RouteModel.Conformance.Yaml;

/// <summary>Compares a converted document with its recorded answer.</summary>
internal static partial class YamlJudge
{
    /// <summary>Whether the text of this error is upstream's promise; scanner and parser problems are compared as refusals only.</summary>
    public static bool IsExact(string error) => !ScannerProblem().IsMatch(error) || ResolutionProblem().IsMatch(error);

    public static string? Compare(JsonElement expected, ReadOnlyMemory<byte> json, Finding? error, string? strictError)
    {
        string? strict = expected.TryGetProperty("strictError", out JsonElement recorded) ? recorded.GetString() : null;
        if (strict != strictError)
        {
            return $"strict error is <{strictError}>, not <{strict}>";
        }

        return CompareError(Text(expected, "error"), error?.Message) ?? (error is null ? CompareJson(expected, json) : null);
    }

    public static string? CompareError(string? expected, string? actual) =>
        expected is null
            ? actual is null ? null : $"fails with <{actual}>"
            : actual is null ? $"is read, but <{expected}>"
            : IsExact(expected) && expected != actual ? $"fails with <{actual}>, not <{expected}>"
            : null;

    public static string? CompareJson(JsonElement expected, ReadOnlyMemory<byte> json)
    {
        string text = Encoding.UTF8.GetString(json.Span);
        if (Text(expected, "jsonSha256") is { } hash)
        {
            string actual = Convert.ToHexString(SHA256.HashData(json.Span));
            return hash.Equals(actual, StringComparison.OrdinalIgnoreCase) ? null : $"has the hash {actual}, not {hash}";
        }

        if (expected.TryGetProperty("variants", out JsonElement variants) && variants.EnumerateArray().Any(v => v.GetString() == "json:" + text))
        {
            return null;
        }

        return text == Text(expected, "json") ? null : $"is <{text}>, not <{Text(expected, "json")}>";
    }

    public static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    [GeneratedRegex(@"^(error converting YAML to JSON: )?yaml: ")]
    private static partial Regex ScannerProblem();

    [GeneratedRegex(@"yaml: (unknown anchor|anchor '|cannot decode|map merge requires|invalid map key|document contains excessive|!!binary|exceeded max depth)")]
    private static partial Regex ResolutionProblem();
}
