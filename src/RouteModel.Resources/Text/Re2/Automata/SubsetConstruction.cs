namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>
/// Makes the deterministic automaton that searches for a pattern anywhere in a text, state by state (Rabin and Scott, 1959). Assertions that look
/// ahead wait in a state for the next code point. Not safe for threads.
/// </summary>
internal sealed class SubsetConstruction(Re2Program program)
{
    private readonly Closure _decided = new(program);
    private readonly Closure _next = new(program);

    /// <summary>The state at the beginning of the text.</summary>
    public SubsetState Start()
    {
        _next.Clear();
        _next.Add(program.Start, Surroundings.After(Neighbor.Nothing), Assertions.LookAhead);
        return StateOf(_next, Neighbor.Nothing);
    }

    /// <summary>The state behind a code point.</summary>
    public SubsetState Step(SubsetState state, int codePoint) =>
        Advance(state.Instructions, state.Waits, state.Left, codePoint, _next)
            ? SubsetState.Accept
            : StateOf(_next, Surroundings.Of(codePoint));

    /// <summary>Whether a text that ends in a state matches.</summary>
    public bool AcceptsAtEnd(SubsetState state) =>
        ReferenceEquals(state, SubsetState.Accept) || (state.Waits && MatchesAhead(state.Instructions, state.Left, Neighbor.Nothing));

    /// <summary>Moves on by one code point.</summary>
    /// <param name="instructions">Where the automaton can be.</param>
    /// <param name="waits">Whether assertions are among them.</param>
    /// <param name="left">What stands to the left.</param>
    /// <param name="codePoint">The code point.</param>
    /// <param name="into">Where the automaton can be then; without meaning where there was a match.</param>
    /// <returns>Whether there was a match before the code point or is one behind it.</returns>
    public bool Advance(ReadOnlySpan<int> instructions, bool waits, Neighbor left, int codePoint, Closure into)
    {
        Neighbor right = Surroundings.Of(codePoint);
        if (waits)
        {
            if (MatchesAhead(instructions, left, right))
            {
                return true;
            }

            instructions = _decided.Instructions;
        }

        into.Clear();
        Assertions holding = Surroundings.After(right);
        foreach (int number in instructions)
        {
            Instruction instruction = program[number];
            if (program.Takes(instruction, codePoint))
            {
                into.Add(instruction.Next, holding, Assertions.LookAhead);
            }
        }

        if (!program.IsAnchoredAtStart)
        {
            into.Add(program.Start, holding, Assertions.LookAhead);
        }

        return into.HasMatch;
    }

    /// <summary>Decides the assertions that wait, now that both sides are known, and whether that makes a match.</summary>
    public bool MatchesAhead(ReadOnlySpan<int> instructions, Neighbor left, Neighbor right)
    {
        Assertions holding = Surroundings.Between(left, right);
        _decided.Clear();
        foreach (int number in instructions)
        {
            _decided.Add(number, holding, Assertions.None);
        }

        return _decided.HasMatch;
    }

    private SubsetState StateOf(Closure closure, Neighbor left)
    {
        if (closure.HasMatch)
        {
            return SubsetState.Accept;
        }

        // Where nothing is left a match may still begin further on, say at the next line.
        if (closure.Count == 0 && program.IsAnchoredAtStart)
        {
            return SubsetState.Reject;
        }

        int[] instructions = closure.Instructions.ToArray();
        Array.Sort(instructions);
        return new SubsetState(instructions, closure.HasAssertion ? left : Neighbor.Other, closure.HasAssertion);
    }
}
