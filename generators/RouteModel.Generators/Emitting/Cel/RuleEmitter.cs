using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting.Cel;

/// <summary>Writes the rules of a resource as C# that explains them, and says how a node of the schema refers to them.</summary>
internal sealed class RuleEmitter(ResourcePlan plan)
{
    /// <summary>
    /// Short names of what every rule mentions. They are types, which <c>::</c> does not reach, so the file has a namespace of its own below that of
    /// the models: there they come before the types of that and all around it.
    /// </summary>
    public const string Aliases = """
        using B = global::RouteModel.Resources.Cel.Values.CelBool;
        using C = global::RouteModel.Resources.Cel.CelEvaluation;
        using E = global::RouteModel.Resources.Cel.Values.CelError;
        using F = global::RouteModel.Resources.Cel.CelFunctions;
        using V = global::RouteModel.Resources.Cel.Values;

        """;

    private static readonly string[] s_variables = ["self", "oldSelf"];

    private readonly NodeCompiler _compiler = new();
    private readonly RuleMethods _methods = new();

    /// <summary>The rules of a node as members of its schema.</summary>
    public IEnumerable<string> Members(SchemaNode node, bool isResource)
    {
        string[] rules = [.. _compiler.Compile(node, isResource || node.IsEmbeddedResource).Where(rule => rule.Rule is not null).Select(Rule)];
        if (rules.Length > 0)
        {
            yield return $"Rules =\n[\n{string.Concat(rules.Select(rule => $"    {rule},\n"))}]";
        }
    }

    /// <summary>The file; <see langword="null"/> if there are no rules.</summary>
    public string? Emit()
    {
        if (_methods.IsEmpty)
        {
            return null;
        }

        var writer = SourceWriter.ForFile(plan, plan.TypeName + "Rules", Aliases);
        writer.Line($"/// <summary>The rules of <see cref=\"{plan.TypeName}\"/> that are written in CEL, as they explain an object that was not proven.</summary>");
        writer.Line(CSharpText.GeneratedCode);
        writer.Open("internal static class Rules");
        _methods.Write(writer);
        writer.Close();
        return writer.ToString();
    }

    private string Rule(RuleCompilation rule)
    {
        string source = rule.Spec.Rule!.Text.Trim();

        // What does not compile got an error before, and no plan; a rule is never left out.
        CelNode root = rule.Rule!.Root ?? throw new InvalidOperationException($"The rule does not compile: {source}");
        string method = _methods.Rule(source, ExpressionEmitter.Emit(root, s_variables, _methods));
        var members = new List<string>();
        if (rule.Spec.Message?.Text.Trim() is { Length: > 0 } text)
        {
            members.Add($"Message = {CSharpText.Literal(text)}");
        }

        if (rule.MessageExpression?.Root is { } expression)
        {
            string message = rule.Spec.MessageExpression!.Text;
            members.Add($"MessageExpressionText = {CSharpText.Literal(message)}");
            members.Add($"MessageExpression = {plan.TypeName}Rules.Rules.{_methods.Rule(message, ExpressionEmitter.Emit(expression, s_variables, _methods))}");
        }

        if (rule.Spec.Reason?.Text is { } reason && reason != "FieldValueInvalid")
        {
            members.Add($"Reason = {Alias.Resources}FieldErrorType.{reason.Substring("FieldValue".Length)}");
        }

        if (rule.FieldPath.Length > 0)
        {
            members.Add($"FieldPath = {CSharpText.Literal(rule.FieldPath)}");
        }

        if (rule.UsesOldSelf)
        {
            members.Add("UsesOldSelf = true");
        }

        if (rule.Spec.OptionalOldSelf is true)
        {
            members.Add("OptionalOldSelf = true");
        }

        return $"new({CSharpText.Literal(source)}, {plan.TypeName}Rules.Rules.{method}){(members.Count == 0 ? "" : $" {{ {string.Join(", ", members)} }}")}";
    }
}
