using System.Runtime.CompilerServices;
using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Rules;

/// <summary>Compiles the rules of single nodes, each node once.</summary>
/// <remarks>apiextensions-apiserver: <c>pkg/apiserver/schema/cel/compilation.go</c>.</remarks>
internal sealed class NodeCompiler
{
    private readonly Dictionary<SchemaNode, CelType?> _types = new(Identity.Comparer);
    private readonly Dictionary<SchemaNode, IReadOnlyList<RuleCompilation>> _rules = new(Identity.Comparer);

    /// <summary>The type of <c>self</c>; <see langword="null"/> if expressions have none for the node.</summary>
    public CelType? TypeOf(SchemaNode node, bool isResource)
    {
        if (!_types.TryGetValue(node, out CelType? type))
        {
            _types[node] = type = SchemaTypes.Of(node, isResource);
        }

        return type;
    }

    /// <summary>The rules of a node; none if it has no type.</summary>
    public IReadOnlyList<RuleCompilation> Compile(SchemaNode node, bool isResource)
    {
        if (!_rules.TryGetValue(node, out IReadOnlyList<RuleCompilation>? rules))
        {
            CelType? type = node.Rules.Count == 0 ? null : TypeOf(node, isResource);
            _rules[node] = rules = type is null ? [] : Compile(node, type, DeclaredSize.Of(node, isResource));
        }

        return rules;
    }

    private static IReadOnlyList<RuleCompilation> Compile(SchemaNode node, CelType type, DeclaredSize? size)
    {
        ulong maxCardinality = size?.MaxCardinality ?? 0;
        return [.. node.Rules.Select(rule => Compile(node, rule, type, size, maxCardinality))];
    }

    private static RuleCompilation Compile(SchemaNode node, RuleSpec spec, CelType type, DeclaredSize? size, ulong maxCardinality)
    {
        if (spec.Rule is not { } text || text.Text.Trim().Length == 0)
        {
            return new RuleCompilation(spec, null, null, UsesOldSelf: false, "", maxCardinality);
        }

        var environment = new CelEnvironment(new Dictionary<string, CelType>(StringComparer.Ordinal)
        {
            ["self"] = type,
            ["oldSelf"] = spec.OptionalOldSelf == true ? CelType.OptionalOf(type) : type,
        });
        CompiledExpression rule = CompiledExpression.CompileRule(text.Text, environment, size);
        CompiledExpression? message = rule.Error is null && spec.MessageExpression is { Text.Length: > 0 } expression
            ? CompiledExpression.CompileMessage(expression.Text, environment, size)
            : null;
        string fieldPath = spec.FieldPath is { Text.Length: > 0 } given ? RuleFieldPath.Normalise(given.Text, node) ?? "" : "";
        return new RuleCompilation(spec, rule, message, rule.UsesOldSelf, fieldPath, maxCardinality);
    }

    /// <summary>Nodes are told apart by where they stand, not by what they say.</summary>
    private sealed class Identity : IEqualityComparer<SchemaNode>
    {
        public static readonly Identity Comparer = new();

        public bool Equals(SchemaNode? x, SchemaNode? y) => ReferenceEquals(x, y);

        public int GetHashCode(SchemaNode obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
