using RouteModel.Generators.Cel.Syntax;

namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>What the truth of one expression tells those after it: that a field is there, that a list has so many items.</summary>
internal sealed class ProofFacts(RuleProver prover)
{
    /// <summary>Conditions that hold where an expression is surely what is said.</summary>
    public IReadOnlyCollection<string> Of(CelNode node, bool truth, ProofScope scope) => node switch
    {
        CelCall { Function: "!_" } call => Of(call.Arguments[0], !truth, scope),
        CelCall { Function: "_&&_" } call when truth => Both(call, truth, scope),
        CelCall { Function: "_||_" } call when !truth => Both(call, truth, scope),
        CelSelection { IsPresenceTest: true } or CelCall { Function: "_>_" or "_==_" or "_!=_" } when prover.IsTotal(node, scope) && prover.Decide(node, truth, scope) is { } condition => [condition],
        _ => [],
    };

    private IReadOnlyCollection<string> Both(CelCall call, bool truth, ProofScope scope)
    {
        IReadOnlyCollection<string> left = Of(call.Arguments[0], truth, scope);
        return [.. left, .. Of(call.Arguments[1], truth, scope.With(left))];
    }
}
