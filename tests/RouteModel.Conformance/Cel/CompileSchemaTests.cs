using System.Text.Json;
using RouteModel.Generators.Schema;

namespace RouteModel.Conformance.Cel;

/// <summary>Rules over schemas: those that the API server compiled, and its words for those it did not.</summary>
public sealed class CompileSchemaTests
{
    private const string Failed = "compilation failed: ";

    [Test]
    public void Rules_of_single_schemas_compile_or_fail_as_recorded()
    {
        var results = new List<(string, string?)>();
        int line = 0;
        foreach (JsonElement row in Suite.Rows("cel/schema-compile.jsonl"))
        {
            line++;
            SchemaNode schema = CompiledRule.ReadSchema(row.GetProperty("schema").GetRawText());
            foreach (JsonElement result in row.GetProperty("results").EnumerateArray())
            {
                string rule = result.GetProperty("rule").GetProperty("rule").GetString()!;
                string? expected = Text(result, "error") is { } error && error.StartsWith(Failed, StringComparison.Ordinal) ? error : null;

                // The records do not say whether the schema was a resource's root.
                string?[] found = [.. new[] { true, false }.Select(isRoot => CompiledRule.Failure(rule, schema, isRoot, IsOptional(result.GetProperty("rule"))))];
                results.Add(($"{line}", found.Any(failure => CompiledRule.IsSame(expected, failure))
                    ? null
                    : $"{rule}: expected {expected ?? "success"}, found {found[0] ?? "success"}"));
            }
        }

        Suite.Judge("cel-compile-schema", results);
    }

    [TestCase("cel/random-rules.jsonl", "cel-compile-random-rules")]
    [TestCase("cel/random-refused.jsonl", "cel-compile-random-refused")]
    public void Rules_of_definitions_compile_unless_refused(string rows, string suite)
    {
        var results = new List<(string, string?)>();
        foreach (JsonElement row in Suite.Rows(rows))
        {
            JsonElement schema = row.GetProperty("crd").GetProperty("spec").GetProperty("versions")[0].GetProperty("schema").GetProperty("openAPIV3Schema");
            List<(string Field, string? Failure)> found = [.. Failures(schema, "spec.validation.openAPIV3Schema", isRoot: true)];
            string? wrong = suite.EndsWith("refused", StringComparison.Ordinal)
                ? Refused(row, found)
                : found.FirstOrDefault(rule => rule.Failure is not null) is { Failure: { } failure } rule ? $"{rule.Field}: {failure}" : null;
            results.Add((row.GetProperty("id").GetString()!, wrong));
        }

        Suite.Judge(suite, results);
    }

    private static string? Refused(JsonElement row, List<(string Field, string? Failure)> found)
    {
        foreach (JsonElement error in row.GetProperty("answer").GetProperty("errors").EnumerateArray())
        {
            string field = error.GetProperty("field").GetString()!;
            string detail = error.GetProperty("detail").GetString()!;
            int at = detail.IndexOf(Failed, StringComparison.Ordinal);
            string? failure = found.Find(rule => rule.Field == field).Failure;
            if (at >= 0 && field.Contains("x-kubernetes-validations", StringComparison.Ordinal) && !CompiledRule.IsSame(detail[at..], failure))
            {
                return $"{field}: expected {detail}, found {failure ?? "success"}";
            }
        }

        return null;
    }

    private static IEnumerable<(string Field, string? Failure)> Failures(JsonElement schema, string path, bool isRoot)
    {
        if (schema.TryGetProperty("x-kubernetes-validations", out JsonElement rules))
        {
            SchemaNode node = CompiledRule.ReadSchema(schema.GetRawText());
            for (int i = 0; i < rules.GetArrayLength(); i++)
            {
                foreach (string expression in new[] { "rule", "messageExpression" })
                {
                    if (Text(rules[i], expression) is { Length: > 0 } text)
                    {
                        yield return ($"{path}.x-kubernetes-validations[{i}].{expression}", CompiledRule.Failure(text, node, isRoot, IsOptional(rules[i])));
                    }
                }
            }
        }

        List<(string Path, JsonElement Schema)> children = [];
        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            children.AddRange(properties.EnumerateObject().Select(property => ($"{path}.properties[{property.Name}]", property.Value)));
        }

        foreach (string keyword in new[] { "items", "additionalProperties" })
        {
            if (schema.TryGetProperty(keyword, out JsonElement child) && child.ValueKind == JsonValueKind.Object)
            {
                children.Add(($"{path}.{keyword}", child));
            }
        }

        foreach ((string childPath, JsonElement child) in children)
        {
            bool isEmbedded = child.TryGetProperty("x-kubernetes-embedded-resource", out JsonElement embedded) && embedded.ValueKind == JsonValueKind.True;
            foreach ((string Field, string? Failure) rule in Failures(child, childPath, isEmbedded))
            {
                yield return rule;
            }
        }
    }

    private static string? Text(JsonElement node, string key) => node.TryGetProperty(key, out JsonElement value) ? value.GetString() : null;

    private static bool IsOptional(JsonElement rule) => rule.TryGetProperty("optionalOldSelf", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
}
