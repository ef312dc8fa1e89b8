namespace RouteModel.Generators.Emitting.Cel.Proofs;

/// <summary>One question of a proof: a rule, or several that ask something under the same condition.</summary>
/// <param name="Sources">The rules as the CRD has them.</param>
/// <param name="Guard">The condition; <see langword="null"/> without one.</param>
/// <param name="Conditions">What must hold, each of it.</param>
internal sealed record ProofStep(IReadOnlyList<string> Sources, string? Guard, IReadOnlyList<string> Conditions)
{
    /// <summary>The step with one more rule.</summary>
    public ProofStep And(string source, string condition) => this with { Sources = [.. Sources, source], Conditions = [.. Conditions, condition] };

    /// <summary>C# that is true just where <see cref="Conditions"/> are not, if the rule always is surely true or surely false.</summary>
    public string? Refutation { get; init; }

    /// <summary>C# that is true where the step surely holds.</summary>
    public string Code => Guard is null ? string.Join(" && ", Conditions) : $"({Guard} ? {string.Join(" && ", Conditions)} : true)";

    /// <summary>Every expression of the question.</summary>
    public IEnumerable<string> Codes => Refutation is not null ? [Refutation] : Guard is null ? Conditions : Conditions.Prepend(Guard);

    /// <summary>The step with every expression changed.</summary>
    public ProofStep Select(Func<string, string> change) => this with
    {
        Guard = Guard is null ? null : change(Guard),
        Conditions = [.. Conditions.Select(change)],
        Refutation = Refutation is null ? null : change(Refutation),
    };
}
