using RouteModel.Resources.Text.Re2.Automata;

namespace RouteModel.Resources.Text.Re2.Matching;

/// <summary>
/// Runs the automaton without keeping its states: what <see cref="LazyAutomaton"/> falls back to. Linear in the text times the pattern. Not safe for
/// threads.
/// </summary>
internal sealed class SubsetSimulation(Re2Program program)
{
    private readonly SubsetConstruction _construction = new(program);
    private readonly Closure _even = new(program);
    private readonly Closure _odd = new(program);

    public bool IsMatch(ReadOnlySpan<char> text) => IsMatch(_construction.Start(), text);

    /// <summary>Whether the rest of a text makes a match, from a state that was reached before it.</summary>
    public bool IsMatch(SubsetState from, ReadOnlySpan<char> rest)
    {
        if (ReferenceEquals(from, SubsetState.Accept))
        {
            return true;
        }

        ReadOnlySpan<int> instructions = from.Instructions;
        bool waits = from.Waits;
        Neighbor left = from.Left;
        Closure target = _even;
        for (int place = 0; place < rest.Length;)
        {
            int codePoint = CodePointReader.Read(rest, place, out int width);
            if (_construction.Advance(instructions, waits, left, codePoint, target))
            {
                return true;
            }

            if (target.Count == 0 && program.IsAnchoredAtStart)
            {
                return false;
            }

            instructions = target.Instructions;
            waits = target.HasAssertion;
            left = Surroundings.Of(codePoint);
            target = ReferenceEquals(target, _even) ? _odd : _even;
            place += width;
        }

        return waits && _construction.MatchesAhead(instructions, left, Neighbor.Nothing);
    }
}
