using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Tests.Cel.Costs;

/// <summary>Compiles single expressions as rules of a schema.</summary>
internal static class Expressions
{
    public static CompiledExpression Rule(string schema, string rule) => Compile(schema, rule, optionalOldSelf: false).Rule!;

    public static RuleCompilation Compile(string schema, string rule, bool optionalOldSelf)
    {
        string quoted = rule.Replace("'", "''", StringComparison.Ordinal);
        SchemaNode node = SchemaText.Read($"{schema}\nx-kubernetes-validations:\n- rule: '{quoted}'\n{(optionalOldSelf ? "  optionalOldSelf: true\n" : "")}");
        return new NodeCompiler().Compile(node, isResource: false).Single();
    }
}
