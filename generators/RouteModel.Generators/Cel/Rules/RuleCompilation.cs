using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>One rule, compiled.</summary>
/// <param name="Spec">The rule as written.</param>
/// <param name="Rule">Its expression; <see langword="null"/> if it is blank.</param>
/// <param name="MessageExpression">The expression of its message; <see langword="null"/> if there is none, or the rule itself has an error.</param>
/// <param name="UsesOldSelf">Whether it is a transition rule.</param>
/// <param name="FieldPath">The normalised <c>fieldPath</c>, to be put behind the path of the node; empty if there is none.</param>
/// <param name="MaxCardinality">How often the rule may run for one object if some list or map above it has no limit.</param>
internal sealed record RuleCompilation(
    RuleSpec Spec, CompiledExpression? Rule, CompiledExpression? MessageExpression, bool UsesOldSelf, string FieldPath, ulong MaxCardinality);

/// <summary>The rules of one node of a schema, in their order.</summary>
/// <param name="Node">The node.</param>
/// <param name="SchemaPath">Its path as the API server names it.</param>
/// <param name="Rules">Its rules.</param>
internal sealed record NodeRules(SchemaNode Node, string SchemaPath, IReadOnlyList<RuleCompilation> Rules);
