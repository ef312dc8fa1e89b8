using RouteModel.Generators.Cel.Rules;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Planning;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>The proofs of all rules of one resource.</summary>
internal sealed class RuleProofs
{
    private readonly Dictionary<(SchemaNode Schema, string Type), IReadOnlyList<RuleProof>?> _known = [];
    private readonly Dictionary<(SchemaNode Schema, string Type), string> _obstacles = [];
    private readonly ResourcePlan _plan;
    private readonly NodeCompiler _compiler = new();
    private readonly RuleProver _prover;

    public RuleProofs(ResourcePlan plan)
    {
        _plan = plan;
        _prover = new RuleProver(plan, Methods);
    }

    public ProofMethods Methods { get; } = new();

    /// <summary>What proves the rules of a record; <see langword="null"/> if there is one that no proof can decide.</summary>
    public IReadOnlyList<RuleProof>? Of(ObjectTypeSpec type) =>
        Of(SelfOf(type), ReferenceEquals(type, _plan.Root));

    /// <summary>What proves the rules of a value that is no record; <see langword="null"/> if there is one that no proof can decide.</summary>
    public IReadOnlyList<RuleProof>? Of(ValueSpec value) => Of(value, isResource: false);

    /// <summary>The rule of a record that no proof can decide.</summary>
    public string? ObstacleOf(ObjectTypeSpec type) => ObstacleOf(SelfOf(type));

    /// <summary>The rule of a value that is no record, which no proof can decide.</summary>
    public string? ObstacleOf(ValueSpec value) => _obstacles.TryGetValue((value.Schema, CSharpText.TypeOf(value)), out string? rule) ? "rule " + rule : null;

    /// <summary>A property as the server sees it, its default filled in; <see langword="null"/> if the model cannot hold the default.</summary>
    public string? Filled(PropertySpec property, string code) => _prover.Filled(property, code);

    private static ValueSpec SelfOf(ObjectTypeSpec type) => new(ValueKind.Object, type.Name, null, IsNullable: false, type.Schema);

    private IReadOnlyList<RuleProof>? Of(ValueSpec value, bool isResource)
    {
        if (value.Schema.Rules.Count == 0)
        {
            return [];
        }

        (SchemaNode, string) key = (value.Schema, CSharpText.TypeOf(value));
        if (!_known.TryGetValue(key, out IReadOnlyList<RuleProof>? proofs))
        {
            proofs = Make(value, isResource);
            _known.Add(key, proofs);
        }

        return proofs;
    }

    private List<RuleProof>? Make(ValueSpec value, bool isResource)
    {
        var rules = new List<(string Source, CelNode Root)>();
        foreach (RuleCompilation rule in _compiler.Compile(value.Schema, isResource))
        {
            bool isTransition = rule.UsesOldSelf && rule.Spec.OptionalOldSelf is not true;
            if (isTransition || rule.Rule is null)
            {
                // Proofs are of new objects, which have no old value: a transition rule is skipped.
                continue;
            }

            string source = rule.Spec.Rule!.Text.Trim();
            if (rule.UsesOldSelf || rule.Rule.Root is not { } root)
            {
                _obstacles[(value.Schema, CSharpText.TypeOf(value))] = source;
                return null;
            }

            rules.Add((source, root));
        }

        if (rules.Count == 0)
        {
            return [];
        }

        if (_prover.Prove(rules, value, isResource, out string? obstacle) is not { } method)
        {
            _obstacles[(value.Schema, CSharpText.TypeOf(value))] = obstacle!;
            return null;
        }

        return [new RuleProof(method, rules.Sum(rule => (long)Math.Ceiling(ProofCost.Of(rule.Root, value.Schema))))];
    }
}

/// <summary>The method that proves the rules of a value, and what running the rules costs at most.</summary>
internal sealed record RuleProof(string Method, long Cost);
