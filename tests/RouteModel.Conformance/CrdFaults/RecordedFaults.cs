using System.Text.Json;
using System.Text.RegularExpressions;
using RouteModel.Generators.Common;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Conformance.CrdFaults;

/// <summary>What a recorded row says of a definition, and ours in the same form.</summary>
internal static partial class RecordedFaults
{
    /// <summary>A recorded document as the generator reads it: JSON is YAML.</summary>
    public static YamlMapping Document(JsonElement json)
    {
        Result<EquatableArray<YamlNode>> read = YamlTreeReader.Read(new CrdSource("recorded.yaml", json.GetRawText(), "", ""));
        return (YamlMapping)read.Value.Single();
    }

    /// <summary>The difference between the recorded errors and ours as multisets; <see langword="null"/> if there is none.</summary>
    public static string? Difference(JsonElement row, IEnumerable<CrdFault> found)
    {
        IEnumerable<string> recorded = row.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors
            ? errors.EnumerateArray().Select(Text).OfType<string>()
            : [];
        List<string> expected = [.. recorded.Order(StringComparer.Ordinal)];
        List<string> actual = [.. found.Where(fault => fault.Type.Length > 0).Select(fault => Text(fault.Type, fault.Field, fault.Message)).OfType<string>().Order(StringComparer.Ordinal)];
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? null
            : $"{Environment.NewLine}  missing: {Lines(Without(expected, actual))}{Environment.NewLine}  too much: {Lines(Without(actual, expected))}";
    }

    private static string? Text(JsonElement error) =>
        Text(error.GetProperty("type").GetString()!, error.GetProperty("field").GetString()!, error.GetProperty("string").GetString()!);

    /// <summary>An error as it is compared; <see langword="null"/> for those of CEL rules. Dumps of schemas are cut.</summary>
    private static string? Text(string type, string field, string text) =>
        field.Contains("x-kubernetes-validations[", StringComparison.Ordinal) || text.Contains("x-kubernetes-validations estimated", StringComparison.Ordinal)
            || text.Contains("failed rule", StringComparison.Ordinal)
            ? null
            : $"{type} {WithoutDumps(text)}";

    /// <summary>A message whose quotation of a whole schema is elided.</summary>
    public static string WithoutDumps(string text) => Dump().Replace(text, "Invalid value: ...: ");

    private static string Lines(List<string> texts) => string.Concat(texts.Select(text => Environment.NewLine + "    " + text));

    private static List<string> Without(List<string> texts, List<string> others)
    {
        List<string> rest = [.. texts];
        others.ForEach(other => rest.Remove(other));
        return rest;
    }

    [GeneratedRegex("""Invalid value: (?:\.\.\.|\{"(?:ID|Schema)":.*\}|\[\{"Name":.*\}\]): """)]
    private static partial Regex Dump();
}
