using System.Text.Json;
using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Schema;

namespace RouteModel.Conformance.Cel;

/// <summary>Rules of upstream's tests: whether they compile, and what they are estimated to cost.</summary>
public sealed class CostConformance
{
    [Test]
    public void Rules_compile_and_cost_as_recorded() => Suite.Judge("cel-schema-compile", Suite.Rows("cel/schema-compile.jsonl").Select(Judge));

    private static (string Id, string? Failure) Judge(JsonElement row, int index)
    {
        string id = $"{index + 1}";
        SchemaNode? schema = CostSchemas.Read(row.GetProperty("schema"), "schema");
        if (schema is null)
        {
            return (id, "the schema cannot be read");
        }

        IReadOnlyList<RuleCompilation> rules = new NodeCompiler().Compile(schema, isResource: true);
        IEnumerable<string> expected = row.GetProperty("results").EnumerateArray().Select(Show);
        string? difference = CostSchemas.Difference(expected, rules.Select(Show));
        return (id, difference is null ? null : $"{row.GetProperty("test").GetString()}: {difference}");
    }

    private static string Show(JsonElement result)
    {
        string Text(string name) => result.TryGetProperty(name, out JsonElement value) ? CostSchemas.Mask(value.ToString()) : "";
        bool isError = Text("error").Length > 0;
        return $"{result.GetProperty("rule").GetProperty("rule").GetString()} error:{Text("error")} old:{Text("usesOldSelf")} cost:{Text("maxCost")} "
            + $"cardinality:{(isError ? "" : Text("maxCardinality"))} message:{Text("messageExpressionError")} {Text("messageExpressionMaxCost")} "
            + $"path:{Text("normalizedRuleFieldPath")}";
    }

    private static string Show(RuleCompilation rule)
    {
        bool isError = rule.Rule?.Error is not null;
        string message = rule.MessageExpression is { } expression
            ? $"{CostSchemas.Mask(expression.Error ?? "")} {(expression.Error is null && expression.MaxCost > 0 ? expression.MaxCost : "")}"
            : " ";
        return $"{rule.Spec.Rule?.Text} error:{CostSchemas.Mask(rule.Rule?.Error ?? "")} old:{rule.UsesOldSelf} cost:{rule.Rule?.MaxCost} "
            + $"cardinality:{(isError ? "" : rule.MaxCardinality)} message:{message} path:{(isError ? "" : rule.FieldPath)}";
    }
}
