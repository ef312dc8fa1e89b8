namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>The variables of an expression and the C# that holds them, innermost first.</summary>
internal sealed record ProofScope(string Name, ProofValue Value, ProofScope? Outer)
{
    public static ProofValue? Find(ProofScope? scope, string name)
    {
        while (scope is not null && scope.Name != name)
        {
            scope = scope.Outer;
        }

        return scope?.Value;
    }

    /// <summary>Every variable, outermost first.</summary>
    public IEnumerable<ProofValue> All => Outer is null ? [Value] : Outer.All.Append(Value);
}
