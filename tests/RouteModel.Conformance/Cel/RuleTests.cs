using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Common;
using RouteModel.Generators.Emitting;
using RouteModel.Generators.Emitting.Cel;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;
using RouteModel.Resources.Cel.Rules;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Conformance.Cel;

/// <summary>
/// Rules of small schemas over small objects: errors and what is left of the budget, against the C# that the emitter writes for them, all in one compilation.
/// </summary>
public sealed class RuleTests
{
    [Test]
    public void Errors_and_remaining_budgets_equal_Kubernetes()
    {
        JsonElement[] rows = [.. Suite.Rows("cel/schema-rules.jsonl")];
        var trees = new List<SyntaxTree>();
        var fields = new string?[rows.Length];
        var results = new List<(string, string?)>();
        for (int i = 0; i < rows.Length; i++)
        {
            fields[i] = Generate(rows[i], i, trees, out string? refusal);
            if (refusal is not null)
            {
                // The server meets such a rule only where an older one stored it; here there is no code for it.
                string errors = rows[i].GetProperty("errors").GetRawText();
                results.Add((Name(rows[i], i), errors.Contains("rule compile error", StringComparison.Ordinal) ? null : "is refused: " + refusal));
            }
        }

        Assembly assembly = Load(trees);
        for (int i = 0; i < rows.Length; i++)
        {
            if (fields[i] is { } type)
            {
                var schema = (StructuralSchema)assembly.GetType(type)!.GetField("Thing", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.GetValue(null)!;
                results.Add((Name(rows[i], i), Compare(rows[i], schema)));
            }
        }

        Suite.Judge("cel-schema-rules", results);
    }

    private static string Name(JsonElement row, int number) => $"{number}:{row.GetProperty("test").GetString()}";

    private static string? Generate(JsonElement row, int number, List<SyntaxTree> trees, out string? refusal)
    {
        string schema = row.GetProperty("schema").GetRawText();
        string root = IsResource(row) ? schema : $"{{\"type\":\"object\",\"properties\":{{\"spec\":{schema}}}}}";
        var source = new CrdSource("schema.json", root, $"N{number}", "");

        // Some of these schemas are in no definition that the server takes: only their rules are looked at.
        var keywords = new SchemaKeywords("example.com/v1 Thing");
        Generators.Schema.SchemaNode node = new SchemaReader(keywords).Read(YamlTreeReader.Read(source).Value[0], "", "spec.validation.openAPIV3Schema")!;
        refusal = RuleCompiler.Compile(node, "spec.validation.openAPIV3Schema", root).Faults
            .Where(fault => fault.Field.EndsWith(".rule", StringComparison.Ordinal))
            .Select(fault => fault.Message)
            .FirstOrDefault(text => !text.Contains("cost", StringComparison.Ordinal));
        if (refusal is not null)
        {
            return null;
        }

        var version = new CustomResourceVersion(
            "example.com", "v1", "Thing", "things", true, false, false, null, null, node, "spec.validation.openAPIV3Schema", node.Location);
        var versions = new Result<EquatableArray<CustomResourceVersion>>(new EquatableArray<CustomResourceVersion>([version]), EquatableArray<Generators.Diagnostics.DiagnosticSpec>.Empty);
        var planned = ModelPlanner.Plan(versions, source, EquatableArray<Generators.Planning.Naming.DefinitionNames>.Empty);
        ResourcePlan plan = planned.Value[0];
        var rules = new RuleEmitter(plan);
        Add(SchemaEmitter.Emit(plan, rules));
        Add(rules.Emit());
        Add(plan.Patterns.Count > 0 ? PatternEmitter.Emit(plan) : null);
        return $"N{number}.ThingSchema";

        void Add(string? text)
        {
            if (text is not null)
            {
                trees.Add(CSharpSyntaxTree.ParseText(text, GeneratorHarness.ParseOptions));
            }
        }
    }

    private static bool IsResource(JsonElement row) => row.GetProperty("isResourceRoot").GetBoolean();

    private static Assembly Load(List<SyntaxTree> trees)
    {
        var compilation = GeneratorHarness.Compilation().AddSyntaxTrees(trees);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.That(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()).Take(10), Is.Empty);
        image.Position = 0;
        return new AssemblyLoadContext("rules", isCollectible: true).LoadFromStream(image);
    }

    private static string? Compare(JsonElement row, StructuralSchema schema)
    {
        StructuralSchema judged = IsResource(row) ? schema : schema.Property("spec")!;
        RawValue value = Parse(row.GetProperty("object"));
        RawValue? old = row.GetProperty("hasOld").GetBoolean() ? Parse(row.GetProperty("old")) : null;
        RuleValidator answer = RuleValidator.Validate(
            judged,
            value,
            old,
            IsResource(row),
            row.GetProperty("ratcheting").GetBoolean(),
            row.GetProperty("costBudget").GetInt64(),
            row.GetProperty("perCallLimit").GetUInt64());
        string[] expected = [.. row.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("type").GetString()} {error.GetProperty("string").GetString()}").Order(StringComparer.Ordinal)];
        string[] actual = [.. answer.Errors.Select(error => $"{error.Type.ToReason()} {Rooted(error)}").Order(StringComparer.Ordinal)];
        if (!expected.SequenceEqual(actual, StringComparer.Ordinal))
        {
            return $"expected [{string.Join(" | ", expected)}], got [{string.Join(" | ", actual)}]";
        }

        long budget = row.GetProperty("remainingBudget").GetInt64();
        return budget == answer.Budget ? null : $"expected {budget} of the budget to remain, {answer.Budget} did";
    }

    /// <summary>The recordings root every path at <c>root</c>.</summary>
    private static string Rooted(FieldError error)
    {
        string text = error.ToString();
        return error.Field == FieldError.NoField ? "root" + text[FieldError.NoField.Length..]
            : text.StartsWith('[') ? "root" + text
            : "root." + text;
    }

    private static RawValue Parse(JsonElement value) => RawParser.Parse(Encoding.UTF8.GetBytes(value.GetRawText())).Root!;
}
