using System.Text.Json;
using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Schema.Faults;
using RouteModel.Generators.Verdicts;

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
            .Select(item => (item.Id, item.Row.TryGetProperty("old", out JsonElement old)
                ? CompareUpdate(item.Row.GetProperty("crd"), old, item.Row.GetProperty("errors"))
                : Compare(item.Row.GetProperty("crd"), item.Row.GetProperty("errors")))));

    [Test]
    public void Rules_of_schemas_are_refused_as_recorded() =>
        Suite.Judge("cel-crd-schema-faults", Suite.Rows("kubernetes/crd-schema-faults.jsonl")
            .Select((row, index) => (Row: row, Id: $"{index + 1}"))
            .Where(item => HasRules(item.Row))
            .Select(item => (item.Id, CompareSchema(item.Row))));

    [Test]
    public void Rules_that_objects_were_judged_by_are_not_refused() =>
        Suite.Judge("cel-random-rules-accepted", Suite.Rows("cel/random-rules.jsonl").Select(row => (
            row.GetProperty("id").GetString()!,
            Accept(Versions(row.GetProperty("crd"))))));

    [Test]
    public void Rules_of_real_definitions_are_not_refused() =>
        Suite.Judge("cel-crds-accepted", Directory.GetFiles(Suite.Path("kubernetes", "crds"), "*.yaml").Order(StringComparer.Ordinal).Select(path => (
            Path.GetFileNameWithoutExtension(path),
            Accept(CostSchemas.ReadVersions(File.ReadAllText(path))))));

    private static string? Accept(IEnumerable<(SchemaNode Schema, string Path)> versions)
    {
        string[] faults = [.. versions.SelectMany(version => RuleCompiler.Compile(version.Schema, version.Path).Faults).Select(CostSchemas.Show)];
        return faults.Length == 0 ? null : string.Join(" | ", faults);
    }

    private static IEnumerable<(SchemaNode Schema, string Path)> Versions(JsonElement crd) => CostSchemas.ReadVersions(crd.GetRawText());

    private static string? CompareSchema(JsonElement row)
    {
        // Some rows were recorded inside a definition of several versions.
        string path = row.GetProperty("errors").EnumerateArray().Any(error => error.GetProperty("field").GetString()!.StartsWith("spec.versions[2]", StringComparison.Ordinal))
            ? "spec.versions[2].schema.openAPIV3Schema"
            : "spec.validation.openAPIV3Schema";
        JsonElement errors = row.GetProperty("errors");
        return Difference(errors, CostSchemas.Read(row.GetProperty("schema"), path) is { } schema ? Compile(schema, path, errors) : []);
    }

    private static string? CompareUpdate(JsonElement crd, JsonElement old, JsonElement errors) =>
        Difference(errors, DefinitionVerdict.Of(crd.GetRawText(), old.GetRawText()).Faults.Where(fault => fault.Field.Contains("x-kubernetes-validations", StringComparison.Ordinal)));

    private static string? Compare(JsonElement crd, JsonElement errors) =>
        Difference(errors, Versions(crd).SelectMany(version => Compile(version.Schema, version.Path, errors)));

    /// <summary>What is wrong apart from rules is told by other suites; here it is given, as it keeps rules from being compiled.</summary>
    private static IEnumerable<CrdFault> Compile(SchemaNode schema, string path, JsonElement errors)
    {
        string[] others = [.. errors.EnumerateArray().Where(error => !IsOfRules(error)).Select(error => error.GetProperty("field").GetString()!)];
        return RuleCompiler.Compile(schema, path, isFaulty: node => others.Any(field => field.StartsWith(node, StringComparison.Ordinal))).Faults;
    }

    /// <summary>Errors that are none of a rule are another suite's.</summary>
    private static string? Difference(JsonElement errors, IEnumerable<CrdFault> faults) => CostSchemas.Difference(
        errors.EnumerateArray().Where(IsOfRules).Select(CostSchemas.Show),
        faults.Select(CostSchemas.Show));

    private static bool IsOfRules(JsonElement error)
    {
        string field = error.GetProperty("field").GetString()!;
        string text = error.GetProperty("string").GetString()!;
        return (text.Contains("x-kubernetes-validations", StringComparison.Ordinal) && !text.EndsWith("must be empty to be structural", StringComparison.Ordinal))
            || (field.Contains(".default", StringComparison.Ordinal) && error.GetProperty("type").GetString() != "FieldValueTypeInvalid");
    }

    private static bool HasRules(JsonElement row) => row.GetRawText().Contains("x-kubernetes-validations", StringComparison.Ordinal);
}
