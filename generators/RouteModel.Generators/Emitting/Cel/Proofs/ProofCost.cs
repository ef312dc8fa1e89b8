using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>
/// What the API server would charge for a rule at most, where the limits of the schema and of <see cref="ProofLimits"/> hold. A proof says yes only where the
/// server surely stays within its budget; rough upper bounds do for that.
/// </summary>
internal sealed class ProofCost
{
    /// <summary>Kubernetes' limit of one evaluation.</summary>
    public const double CallLimit = 1_000_000;

    /// <summary>Kubernetes' limit of all evaluations on one object.</summary>
    public const long ObjectBudget = 10_000_000;

    /// <summary>The schemas of the variables in scope; <see langword="null"/> for those that have none.</summary>
    private readonly Dictionary<string, SchemaNode?> _variables = new(StringComparer.Ordinal);

    private ProofCost(SchemaNode self) => _variables["self"] = self;

    /// <summary>An upper bound of one evaluation.</summary>
    /// <param name="rule">The rule. Recursion is bounded by who calls: see <see cref="CelDepth"/>.</param>
    /// <param name="self">The schema of the value it is about.</param>
    public static double Of(CelNode rule, SchemaNode self) => new ProofCost(self).Of(rule);

    private double Of(CelNode node) => node switch
    {
        CelLiteral => 0,
        CelIdentifier => 1,
        CelSelection selection => 1 + Of(selection.Operand),
        CelComprehension loop => OfLoop(loop),
        CelListLiteral list => 10 + list.Elements.Sum(element => Of(element.Value)),
        CelMapLiteral map => 30 + map.Entries.Sum(entry => Of(entry.Key) + Of(entry.Value)),
        _ => CelChildren.Of(node).Sum(Of) + (node is CelCall call ? OfCall(call) : 100),
    };

    private double OfLoop(CelComprehension loop)
    {
        _variables.TryGetValue(loop.Variable, out SchemaNode? hidden);
        _variables[loop.Variable] = loop.Range.Type.Kind == CelTypeKind.List ? SchemaOf(loop.Range)?.Items : null;
        double body = loop is { Predicate: null, Transform: null } ? Of(loop.Step) : new[] { loop.Predicate, loop.Transform }.OfType<CelNode>().Sum(Of);
        _variables[loop.Variable] = hidden;
        return 20 + Of(loop.Range) + (SizeOf(loop.Range) * (20 + body));
    }

    private double OfCall(CelCall call)
    {
        CelNode[] operands = [.. CelChildren.Of(call)];
        return call.Function switch
        {
            "_==_" or "_!=_" or "_<_" or "_<=_" or "_>_" or "_>=_" => 1 + (0.1 * operands.Min(SizeOf)),
            "contains" => (1 + (0.1 * SizeOf(operands[0]))) * (1 + (0.1 * SizeOf(operands[1]))),
            "matches" => (2 + (0.1 * SizeOf(operands[0]))) * (1 + (0.25 * SizeOf(operands[1]))),
            "startsWith" or "endsWith" => 1 + (0.1 * SizeOf(operands[1])),
            "@in" => 1 + SizeOf(operands[1]),
            _ => 1 + operands.Sum(SizeOf),
        };
    }

    private double SizeOf(CelNode node)
    {
        SchemaNode? schema = SchemaOf(node);
        return node switch
        {
            CelLiteral { Value: string text } => text.Length,
            CelLiteral => 1,
            CelListLiteral list => list.Elements.Count,
            CelMapLiteral map => map.Entries.Count,
            _ => node.Type.Kind switch
            {
                CelTypeKind.List => schema?.Constraints.MaxItems ?? ProofLimits.Items,
                CelTypeKind.Map => schema?.Constraints.MaxProperties ?? ProofLimits.Items,
                CelTypeKind.String => schema is null ? ProofLimits.Length : ProofLimits.LengthOf(schema),
                CelTypeKind.Bool or CelTypeKind.Int or CelTypeKind.Double => 1,
                _ => ProofLimits.Length,
            },
        };
    }

    /// <summary>The schema of a value of the model; <see langword="null"/> if the expression makes another.</summary>
    private SchemaNode? SchemaOf(CelNode node) => node switch
    {
        CelIdentifier identifier => _variables.TryGetValue(identifier.Name, out SchemaNode? schema) ? schema : null,
        CelSelection selection when SchemaOf(selection.Operand) is { } holder =>
            holder.Properties.FirstOrDefault(property => property.Name == selection.Field || Generators.Cel.Costs.PropertyNames.Escape(property.Name) == selection.Field)?.Schema ?? holder.AdditionalSchema,
        CelCall { Function: "_[_]" } call when SchemaOf(CelChildren.Of(call)[0]) is { } holder => holder.Items ?? holder.AdditionalSchema,
        _ => null,
    };
}
