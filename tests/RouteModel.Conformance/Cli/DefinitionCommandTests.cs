using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteModel.Conformance.Cel;
using RouteModel.Conformance.CrdFaults;

namespace RouteModel.Conformance.Cli;

/// <summary>What the API server said of definitions themselves, against <c>routemodel validate</c>.</summary>
public sealed class DefinitionCommandTests
{
    private const string Versions = "spec.versions[";

    [Test]
    public void Definitions_are_refused_as_recorded() =>
        Suite.Judge("tool-crd-faults", Suite.Rows("kubernetes/crd-faults.jsonl").Select((row, index) => (
            Number(index),
            Judge(row.GetProperty("crd").GetRawText(), row.TryGetProperty("old", out JsonElement old) ? old.GetRawText() : null, row))));

    /// <summary>Schemas were judged alone, some under the options of old definitions; here each stands in a new definition.</summary>
    [Test]
    public void Schemas_are_refused_as_recorded() =>
        Suite.Judge("tool-crd-schema-faults", Suite.Rows("kubernetes/crd-schema-faults.jsonl")
            .Select((row, index) => (Row: row, Id: Number(index)))
            .Where(static item => item.Row.GetProperty("opts").GetProperty("requireStructuralSchema").GetBoolean())
            .Select(static item => (item.Id, Judge(Around(item.Row), null, item.Row))));

    [Test]
    public void Definitions_with_random_rules_are_refused_as_recorded() =>
        Suite.Judge("tool-random-refused", Suite.Rows("cel/random-refused.jsonl").Select(row => (
            row.GetProperty("id").GetString()!,
            Judge(row.GetProperty("crd").GetRawText(), null, row.GetProperty("answer")))));

    [TestCase("crds")]
    [TestCase("edge/crds")]
    public void Definitions_that_a_server_has_taken_are_valid(string folder)
    {
        string[] files = [.. Directory.GetFiles(Suite.Path(["kubernetes", .. folder.Split('/')]), "*.yaml").Order(StringComparer.Ordinal)];
        RecordedRun run = RecordedRun.Of("", ["validate", "--output", "json", .. files]);
        Suite.Judge("tool-crds-accepted-" + folder.Replace('/', '-'), run.OutLines.Select((line, index) => (Path.GetFileName(files[index]), Refusal(line))));
        Assert.That(run.OutLines, Has.Length.EqualTo(files.Length));
    }

    private static string? Refusal(string line)
    {
        using JsonDocument verdict = JsonDocument.Parse(line);
        return verdict.RootElement.GetProperty("valid").ValueKind == JsonValueKind.True && verdict.RootElement.GetProperty("errors").GetArrayLength() == 0 ? null : line;
    }

    private static string? Judge(string definition, string? old, JsonElement row)
    {
        string folder = Directory.CreateTempSubdirectory("routemodel-").FullName;
        try
        {
            string previous = Path.Combine(folder, "previous.json");
            if (old is not null)
            {
                File.WriteAllText(previous, old);
            }

            RecordedRun run = RecordedRun.Of(definition, ["validate", "--output", "json", .. old is null ? [] : new[] { "--previous", previous }, "-"]);
            return run.OutLines is [string line] ? Compare(line, row) : $"expected one line, got\n{run.Out}{run.Error}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Compare(string line, JsonElement row)
    {
        using JsonDocument verdict = JsonDocument.Parse(line);
        JsonElement errors = verdict.RootElement.GetProperty("errors");
        string[] expected = row.GetProperty("errors") is { ValueKind: JsonValueKind.Array } recorded ? [.. recorded.EnumerateArray().Select(error => Show(error, "string"))] : [];
        return CostSchemas.Difference(expected, errors.EnumerateArray().Select(error => Show(error, "message")))
            ?? (verdict.RootElement.GetProperty("valid").ValueKind == (expected.Length == 0 ? JsonValueKind.True : JsonValueKind.False) ? null : "valid is wrong")
            ?? (errors.EnumerateArray().All(error => error.GetProperty("line").ValueKind == JsonValueKind.Number && error.GetProperty("column").ValueKind == JsonValueKind.Number) ? null : "an error has no place");
    }

    private static string Show(JsonElement error, string text) =>
        $"{error.GetProperty("type").GetString()} {error.GetProperty("field").GetString()} {RecordedFaults.WithoutDumps(CostSchemas.Mask(error.GetProperty(text).GetString()!))}";

    private static string Around(JsonElement row)
    {
        JsonNode schema = JsonNode.Parse(row.GetProperty("schema").GetRawText())!;
        bool hasStatus = row.GetProperty("statusSubresource").GetBoolean();

        // Where it was one of several versions, only its errors tell which.
        string? field = row.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors && errors.GetArrayLength() > 0 ? errors[0].GetProperty("field").GetString() : null;
        int index = field?.StartsWith(Versions, StringComparison.Ordinal) == true ? int.Parse(field.AsSpan(Versions.Length, 1), CultureInfo.InvariantCulture) : -1;
        JsonArray versions = [.. Enumerable.Range(0, index + 1).Select(i => Version(i, i == index ? schema : new JsonObject { ["type"] = "object" }, hasStatus))];
        if (index <= 0)
        {
            versions = index < 0 ? [Version(0, schema, hasStatus)] : [versions[0]!.DeepClone(), Version(1, new JsonObject { ["type"] = "object" }, hasStatus)];
        }

        return new JsonObject
        {
            ["apiVersion"] = "apiextensions.k8s.io/v1",
            ["kind"] = "CustomResourceDefinition",
            ["metadata"] = new JsonObject { ["name"] = "plural.group.com" },
            ["spec"] = new JsonObject
            {
                ["group"] = "group.com",
                ["scope"] = "Cluster",
                ["names"] = new JsonObject { ["plural"] = "plural", ["kind"] = "Plural" },
                ["versions"] = versions,
            },
        }.ToJsonString();
    }

    private static JsonObject Version(int index, JsonNode schema, bool hasStatus)
    {
        var version = new JsonObject
        {
            ["name"] = "v" + Number(index),
            ["served"] = true,
            ["storage"] = index == 0,
            ["schema"] = new JsonObject { ["openAPIV3Schema"] = schema },
        };
        if (hasStatus)
        {
            version["subresources"] = new JsonObject { ["status"] = new JsonObject() };
        }

        return version;
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
