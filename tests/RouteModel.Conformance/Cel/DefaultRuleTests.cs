using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Schema;

namespace RouteModel.Conformance.Cel;

/// <summary>
/// The recorded rules once more, evaluated while a definition is judged: the recorded object is the default of its schema. The server runs a default's rules as it
/// runs those of objects, so the errors are the recorded ones below another path.
/// </summary>
public sealed class DefaultRuleTests
{
    private const string Path = "spec.validation.openAPIV3Schema";

    [Test]
    public void Defaults_break_rules_as_objects_do() =>
        Suite.Judge("cel-default-rules", Suite.Rows("cel/schema-rules.jsonl")
            .Select((row, number) => (Row: row, Name: $"{number}:{row.GetProperty("test").GetString()}"))
            .Where(item => IsPlain(item.Row))
            .Select(item => (item.Name, Compare(item.Row))));

    // A default is judged with itself as the old value, without a budget of its own, and is no resource.
    private static bool IsPlain(JsonElement row) =>
        !row.GetProperty("isResourceRoot").GetBoolean()
        && !row.GetProperty("hasOld").GetBoolean()
        && row.GetProperty("costBudget").GetInt64() == 10_000_000
        && row.GetProperty("perCallLimit").GetInt64() == 1_000_000
        && !row.GetProperty("schema").GetRawText().Contains("oldSelf", StringComparison.Ordinal)
        && !row.GetProperty("object").GetRawText().Contains(".0", StringComparison.Ordinal)
        && row.GetProperty("object").ValueKind != JsonValueKind.Null;

    private static string? Compare(JsonElement row)
    {
        var schema = (JsonObject)JsonNode.Parse(row.GetProperty("schema").GetRawText())!;
        schema["default"] = JsonNode.Parse(row.GetProperty("object").GetRawText());
        string root = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["x"] = schema } }.ToJsonString();
        SchemaNode node = CostSchemas.Read(JsonDocument.Parse(root).RootElement, Path)!;
        string start = $"{Path}.properties[x].default";
        return CostSchemas.Difference(
            row.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("type").GetString()} {CostSchemas.Mask(start + error.GetProperty("string").GetString()!["root".Length..])}"),
            RuleCompiler.Compile(node, Path, root).Faults.Where(fault => fault.Field.StartsWith(start, StringComparison.Ordinal)).Select(CostSchemas.Show));
    }
}
