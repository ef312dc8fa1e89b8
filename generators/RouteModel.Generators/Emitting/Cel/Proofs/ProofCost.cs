using RouteModel.Generators.Cel.Checking;
using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>
/// What the API server would charge for a rule at most, where the limits of <see cref="ProofLimits"/> hold. A proof says yes only where the server
/// surely stays within its budget; rough upper bounds do for that.
/// </summary>
internal static class ProofCost
{
    /// <summary>Kubernetes' limit of one evaluation.</summary>
    public const double CallLimit = 1_000_000;

    /// <summary>Kubernetes' limit of all evaluations on one object.</summary>
    public const long ObjectBudget = 10_000_000;

    /// <summary>An upper bound of one evaluation. Recursion is bounded by who calls: see <see cref="CelDepth"/>.</summary>
    public static double Of(CelNode node) => node switch
    {
        CelLiteral => 0,
        CelIdentifier => 1,
        CelSelection selection => 1 + Of(selection.Operand),
        CelComprehension loop => 20 + Of(loop.Range) + (SizeOf(loop.Range) * (20 + Of(loop.Predicate ?? loop.Step))),
        CelListLiteral list => 10 + list.Elements.Sum(element => Of(element.Value)),
        _ => CelChildren.Of(node).Sum(Of) + (node is CelCall call ? OfCall(call) : 100),
    };

    private static double OfCall(CelCall call)
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

    private static double SizeOf(CelNode node) => node switch
    {
        CelLiteral { Value: string text } => text.Length,
        CelLiteral => 1,
        CelListLiteral list => list.Elements.Count,
        _ => node.Type.Kind switch
        {
            CelTypeKind.List => node.Type.Schema?.Constraints.MaxItems ?? ProofLimits.Items,
            CelTypeKind.Map => node.Type.Schema?.Constraints.MaxProperties ?? ProofLimits.Items,
            CelTypeKind.String => ProofLimits.Length,
            CelTypeKind.Bool or CelTypeKind.Int or CelTypeKind.Double => 1,
            _ => ProofLimits.Length,
        },
    };
}
