namespace RouteModel.Generators.Patterns;

/// <summary>
/// A nondeterministic automaton by Thompson's construction ("Regular Expression Search Algorithm", 1968): every state has one set of code
/// points with one successor, or up to two empty moves, of which some hold at the text's start or end only.
/// </summary>
internal sealed class Automaton
{
    /// <summary>Counted repeats multiply states; RE2 bounds its programs too.</summary>
    private const int MaxStates = 20_000;

    private readonly List<State> _states = [];

    private Automaton()
    {
    }

    public enum Guard
    {
        None,
        AtStart,
        AtEnd,
    }

    public int StartState { get; private set; }

    public int MatchState { get; private set; }

    public IReadOnlyList<State> States => _states;

    public static Automaton Build(PatternNode pattern)
    {
        var automaton = new Automaton();
        automaton.MatchState = automaton.Add(new State(null, -1, -1, Guard.None));
        automaton.StartState = automaton.Compile(pattern, automaton.MatchState);
        return automaton;
    }

    /// <summary>Compiles a node that goes on to <paramref name="next"/>; returns its first state.</summary>
    private int Compile(PatternNode node, int next)
    {
        switch (node)
        {
            case PatternNode.OneOf one:
                return Add(new State(one.Set, next, -1, Guard.None));
            case PatternNode.Start:
                return Add(new State(null, next, -1, Guard.AtStart));
            case PatternNode.End:
                return Add(new State(null, next, -1, Guard.AtEnd));
            case PatternNode.Sequence sequence:
                for (int i = sequence.Parts.Count - 1; i >= 0; i--)
                {
                    next = Compile(sequence.Parts[i], next);
                }

                return next;
            case PatternNode.Choice choice:
                int first = Compile(choice.Options[choice.Options.Count - 1], next);
                for (int i = choice.Options.Count - 2; i >= 0; i--)
                {
                    first = Add(new State(null, Compile(choice.Options[i], next), first, Guard.None));
                }

                return first;
            case PatternNode.Repeat repeat:
                return CompileRepeat(repeat, next);
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    private int CompileRepeat(PatternNode.Repeat repeat, int next)
    {
        int tail = next;
        if (repeat.Max is null)
        {
            int loop = Add(new State(null, -1, next, Guard.None));
            _states[loop] = _states[loop] with { Next = Compile(repeat.Part, loop) };
            tail = loop;
        }
        else
        {
            for (int i = repeat.Min; i < repeat.Max; i++)
            {
                tail = Add(new State(null, Compile(repeat.Part, tail), next, Guard.None));
            }
        }

        for (int i = 0; i < repeat.Min; i++)
        {
            tail = Compile(repeat.Part, tail);
        }

        return tail;
    }

    private int Add(State state)
    {
        if (_states.Count >= MaxStates)
        {
            throw new PatternException(PatternFailure.Unsupported, $"it needs more than {MaxStates} states");
        }

        _states.Add(state);
        return _states.Count - 1;
    }

    /// <summary>A state; without a set its moves are empty.</summary>
    public sealed record State(CodePointSet? Set, int Next, int Alternative, Guard Guard);
}
