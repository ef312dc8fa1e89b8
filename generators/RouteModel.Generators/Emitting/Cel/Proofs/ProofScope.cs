namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>The variables of an expression and the C# that holds them, innermost first, and what is known where the expression stands.</summary>
internal sealed record ProofScope(string Name, ProofValue Value, ProofScope? Outer)
{
    /// <summary>Conditions of C# that hold here, because what stands before would have decided otherwise.</summary>
    public IReadOnlyCollection<string> Known { get; init; } = Outer?.Known ?? [];

    public static ProofValue? Find(ProofScope? scope, string name)
    {
        while (scope is not null && scope.Name != name)
        {
            scope = scope.Outer;
        }

        return scope?.Value;
    }

    public bool Knows(string condition) => Known.Contains(condition);

    /// <summary>The same place with more known.</summary>
    public ProofScope With(IReadOnlyCollection<string> facts) => facts.Count == 0 ? this : this with { Known = [.. Known, .. facts] };

    /// <summary>Every variable, outermost first.</summary>
    public IEnumerable<ProofValue> All => Outer is null ? [Value] : Outer.All.Append(Value);
}
