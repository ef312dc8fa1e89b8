namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>A state of the deterministic automaton: where the nondeterministic one can be, as ascending numbers; compared by content.</summary>
/// <param name="instructions">Instructions that take a code point, or assertions that wait for what comes.</param>
/// <param name="left">What stands to the left, if an assertion waits; the same for all states otherwise.</param>
/// <param name="waits">Whether an assertion waits.</param>
internal sealed class SubsetState(int[] instructions, Neighbor left, bool waits) : IEquatable<SubsetState>
{
    /// <summary>Nothing that follows can make a match.</summary>
    public static SubsetState Reject { get; } = new([-2], Neighbor.Other, waits: false);

    /// <summary>There was a match.</summary>
    public static SubsetState Accept { get; } = new([-1], Neighbor.Other, waits: false);

    public ReadOnlySpan<int> Instructions => instructions;

    public Neighbor Left { get; } = left;

    public bool Waits { get; } = waits;

    public bool Equals(SubsetState? other) =>
        other is not null && Left == other.Left && Instructions.SequenceEqual(other.Instructions);

    public override bool Equals(object? obj) => Equals(obj as SubsetState);

    public override int GetHashCode()
    {
        int hash = (int)Left;
        foreach (int instruction in instructions)
        {
            hash = unchecked((hash * 31) + instruction);
        }

        return hash;
    }
}
