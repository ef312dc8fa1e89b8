using System.Text;
using System.Text.Json;
using RouteModel.Resources;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>Tables of upstream's own unit tests, against the one step each is about.</summary>
public sealed class UnitTableTests
{
    [Test]
    public void Steps_equal_upstreams()
    {
        int line = 0;
        var results = new List<(string, string?)>();
        foreach (JsonElement row in Suite.Rows("kubernetes/unit-tables.jsonl"))
        {
            string kind = row.GetProperty("kind").GetString()!;
            results.Add(($"{kind}#{++line}", Judge(kind, row)));
        }

        Suite.Judge("kubernetes-unit-tables", results);
    }

    private static string? Judge(string kind, JsonElement row)
    {
        StructuralSchema schema = CrdSchemas.Of(row.GetProperty("schema"));
        RawValue value = RawParser.Parse(Encoding.UTF8.GetBytes(row.GetProperty("object").GetRawText())).Root!;
        switch (kind)
        {
            case "schema":
                return Errors(row, SchemaValidator.Validate(schema, value).Select(error => $"{error.Type.ToReason()} {error.Field} {error}"));
            case "listtype":
                // The tables begin at a path of their own.
                string path = row.GetProperty("path").GetString()!;
                return Errors(row, ListTypeValidator.Validate(schema, value).Select(error => Rooted(path, error)));
            case "prune":
                return Prune(row, schema, value);
            case "default":
                Defaulting.Apply(value, schema);
                return Same(row.GetProperty("defaulted"), value);
            default:
                NullRemoval.Remove(value, schema);
                return Same(row.GetProperty("result"), value);
        }
    }

    private static string? Prune(JsonElement row, StructuralSchema schema, RawValue value)
    {
        if (!row.GetProperty("isResourceRoot").GetBoolean())
        {
            // Only the root of a document keeps its metadata, so what is not the root is put below one.
            var parent = new StructuralSchema { Properties = [new PropertySchema("x", schema)] };
            RawValue root = RawValue.OfObject(0);
            root.Members.Set(new RawMember("x", 0, value));
            IEnumerable<string> below = Pruning.Prune(root, parent).Select(fault => fault.Text[1..].TrimStart('.'));
            return Unknown(row, below) ?? Same(row.GetProperty("pruned"), value);
        }

        return Unknown(row, Pruning.Prune(value, schema).Select(fault => fault.Text)) ?? Same(row.GetProperty("pruned"), value);
    }

    private static string? Unknown(JsonElement row, IEnumerable<string> found) => row.GetProperty("tracked").GetBoolean()
        ? RecordedAnswer.Difference("unknown", [.. RecordedAnswer.Items(row, "unknownFields").Select(item => item.GetString()!)], [.. found])
        : null;

    private static string? Errors(JsonElement row, IEnumerable<string> found) =>
        RecordedAnswer.Difference("errors", [.. RecordedAnswer.Items(row, "errors").Select(RecordedAnswer.Text)], [.. found]);

    private static string Rooted(string path, FieldError error)
    {
        string below = error.Field.StartsWith('[') ? error.Field : "." + error.Field;
        FieldError rooted = path == FieldError.NoField ? error : error with { Field = path + below };
        return $"{rooted.Type.ToReason()} {rooted.Field} {rooted}";
    }

    private static string? Same(JsonElement expected, RawValue actual) => RecordedAnswer.Difference(
        "value", [RawJson.Write(RawParser.Parse(Encoding.UTF8.GetBytes(expected.GetRawText())).Root!)], [RawJson.Write(actual)]);
}
