using System.Text.Json;
using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Conformance.Cel;

/// <summary>CustomResourceDefinitions whose rules the API server refuses, in its words.</summary>
public sealed class RefusedConformance
{
    [Test]
    public void Random_rules_are_refused_as_recorded() =>
        Suite.Judge("cel-random-refused", Suite.Rows("cel/random-refused.jsonl").Select(row => (
            row.GetProperty("id").GetString()!,
            Compare(row.GetProperty("crd"), row.GetProperty("answer").GetProperty("errors")))));

    [Test]
    public void Rules_of_definitions_are_refused_as_recorded() =>
        Suite.Judge("cel-crd-faults", Suite.Rows("kubernetes/crd-faults.jsonl")
            .Select((row, index) => (Row: row, Id: $"{index + 1}"))
            .Where(item => HasRules(item.Row))
            .Select(item => (item.Id, Compare(item.Row.GetProperty("crd"), item.Row.GetProperty("errors")))));

    [Test]
    public void Rules_of_schemas_are_refused_as_recorded() =>
        Suite.Judge("cel-crd-schema-faults", Suite.Rows("kubernetes/crd-schema-faults.jsonl")
            .Select((row, index) => (Row: row, Id: $"{index + 1}"))
            .Where(item => HasRules(item.Row))
            .Select(item => (item.Id, CompareSchema(item.Row))));

    private static string? CompareSchema(JsonElement row)
    {
        // Some rows were recorded inside a definition of several versions.
        string path = row.GetProperty("errors").EnumerateArray().Any(error => error.GetProperty("field").GetString()!.StartsWith("spec.versions[2]", StringComparison.Ordinal))
            ? "spec.versions[2].schema.openAPIV3Schema"
            : "spec.validation.openAPIV3Schema";
        return Difference(row.GetProperty("errors"), Compile(row.GetProperty("schema"), path));
    }

    private static string? Compare(JsonElement crd, JsonElement errors)
    {
        JsonElement[] versions = [.. crd.GetProperty("spec").GetProperty("versions").EnumerateArray()];
        return Difference(errors, versions.SelectMany((version, i) => Compile(
            version.GetProperty("schema").GetProperty("openAPIV3Schema"),
            versions.Length == 1 ? "spec.validation.openAPIV3Schema" : $"spec.versions[{i}].schema.openAPIV3Schema")));
    }

    private static IEnumerable<CrdFault> Compile(JsonElement schema, string path) =>
        CostSchemas.Read(schema, path) is { } node ? RuleCompiler.Compile(node, path).Faults : [];

    /// <summary>Errors that are none of a rule are another suite's.</summary>
    private static string? Difference(JsonElement errors, IEnumerable<CrdFault> faults) => CostSchemas.Difference(
        errors.EnumerateArray().Where(IsOfRules).Select(CostSchemas.Show),
        faults.Select(CostSchemas.Show));

    private static bool IsOfRules(JsonElement error)
    {
        string field = error.GetProperty("field").GetString()!;
        string text = error.GetProperty("string").GetString()!;
        return (field.Contains("x-kubernetes-validations", StringComparison.Ordinal) && !text.EndsWith("must be empty to be structural", StringComparison.Ordinal))
            || text.Contains("x-kubernetes-validations", StringComparison.Ordinal) && !text.EndsWith("must be empty to be structural", StringComparison.Ordinal)
            || (field.Contains(".default", StringComparison.Ordinal) && error.GetProperty("type").GetString() != "FieldValueTypeInvalid");
    }

    private static bool HasRules(JsonElement row) => row.GetRawText().Contains("x-kubernetes-validations", StringComparison.Ordinal);
}
