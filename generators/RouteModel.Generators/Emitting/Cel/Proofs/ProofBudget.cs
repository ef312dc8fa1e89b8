using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>
/// How many items of a list or map with rules below it a proof looks at, so that the API server would surely have had budget for all rules of the object;
/// larger ones are explained, where every step is counted.
/// </summary>
internal sealed class ProofBudget
{
    private static readonly long[] s_limits = [4096, 1024, 256, 64, 32, 16, 8, 4, 2, 1];

    private readonly ResourcePlan _plan;
    private readonly RuleProofs _rules;

    public ProofBudget(ResourcePlan plan, RuleProofs rules)
    {
        _plan = plan;
        _rules = rules;
        Items = s_limits.FirstOrDefault(limit => Cost(limit) <= ProofCost.ObjectBudget);
    }

    /// <summary>The most items; 0 if not even one may be looked at.</summary>
    public long Items { get; }

    /// <summary>The most items of a container, where the schema allows more and there are rules below; <see langword="null"/> if it need not be asked.</summary>
    public long? LimitOf(ValueSpec container) =>
        container.Item is { } item && HasRules(item.Schema) && !(ProofLimits.CountOf(container) <= Items) ? Items : null;

    /// <summary>Whether a node or one below it has rules.</summary>
    public static bool HasRules(SchemaNode schema) => schema.Rules.Count > 0
        || schema.Properties.Any(property => HasRules(property.Schema))
        || (schema.Items is { } items && HasRules(items))
        || (schema.AdditionalSchema is { } additional && HasRules(additional));

    // Types share parts, so the cost of each is told once.
    private double Cost(long limit)
    {
        var costs = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (ObjectTypeSpec type in _plan.Objects)
        {
            // Innermost types come first.
            costs[type.Name] = Sum(_rules.Of(type)) + type.Properties.Sum(property => CostOf(property.Value, limit, costs));
        }

        return costs[_plan.Root.Name];
    }

    private double CostOf(ValueSpec value, long limit, Dictionary<string, double> costs) => value.Kind == ValueKind.Object
        ? costs.TryGetValue(value.TypeName, out double cost) ? cost : 0
        : Sum(_rules.Of(value)) + (value.Item is { } item ? Math.Min(ProofLimits.CountOf(value) ?? limit, limit) * CostOf(item, limit, costs) : 0);

    private static double Sum(IReadOnlyList<RuleProof>? rules) => rules?.Sum(rule => (double)rule.Cost) ?? 0;
}
