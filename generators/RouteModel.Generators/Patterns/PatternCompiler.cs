using RouteModel.Generators.Common;

namespace RouteModel.Generators.Patterns;

/// <summary>
/// Compiles a pattern to a deterministic automaton by subset construction (Rabin and Scott, 1959), so that matching takes one table look-up
/// for each code point whatever the pattern is.
/// </summary>
internal sealed class PatternCompiler
{
    /// <summary>A table of more states would be larger than the code it serves.</summary>
    private const int MaxDeterministicStates = 2_000;

    /// <summary>A class is a byte in the tables.</summary>
    private const int MaxClasses = 256;

    private const int RejectState = 0;
    private const int AcceptState = 1;

    private readonly Automaton _automaton;
    private readonly List<(int First, int Class)> _boundaries;
    private readonly int _classCount;

    /// <summary>By state: what follows it when a code point of its set was read, all empty moves made.</summary>
    private readonly StateSet?[] _followers;

    /// <summary>By state: which classes its set holds.</summary>
    private readonly bool[]?[] _reads;
    private readonly Dictionary<StateSet, int> _numbers = [];
    private readonly List<StateSet> _sets = [];

    private PatternCompiler(Automaton automaton)
    {
        _automaton = automaton;
        (_boundaries, _classCount) = Partition(automaton);
        if (_classCount > MaxClasses)
        {
            throw new PatternException(PatternFailure.Unsupported, $"it tells more than {MaxClasses} classes of characters apart");
        }

        _followers = new StateSet?[automaton.States.Count];
        _reads = new bool[]?[automaton.States.Count];
        var readsBySet = new Dictionary<CodePointSet, bool[]>();
        for (int state = 0; state < _reads.Length; state++)
        {
            if (automaton.States[state].Set is { } set)
            {
                if (!readsBySet.TryGetValue(set, out bool[]? reads))
                {
                    readsBySet[set] = reads = ClassesOf(set);
                }

                _reads[state] = reads;
            }
        }
    }

    public static PatternCompilation Compile(string pattern)
    {
        try
        {
            return new PatternCompilation(new PatternCompiler(Automaton.Build(PatternParser.Parse(pattern))).ToTable(pattern), PatternFailure.None, "");
        }
        catch (PatternException exception)
        {
            return new PatternCompilation(null, exception.Failure, exception.Message);
        }
    }

    private PatternTable ToTable(string pattern)
    {
        _sets.AddRange([NewSet(), NewSet()]);
        Number(Close([_automaton.StartState], atStart: true, atEnd: false));
        StateSet restart = Close([_automaton.StartState], atStart: false, atEnd: false);
        var transitions = new List<int>();
        transitions.AddRange(Enumerable.Repeat(RejectState, _classCount));
        transitions.AddRange(Enumerable.Repeat(AcceptState, _classCount));
        for (int state = 2; state < _sets.Count; state++)
        {
            bool hasMatched = _sets[state].Contains(_automaton.MatchState);
            StateSet[] next = hasMatched ? [] : Step(_sets[state], restart);
            for (int codePointClass = 0; codePointClass < _classCount; codePointClass++)
            {
                transitions.Add(hasMatched ? AcceptState : Number(next[codePointClass]));
            }
        }

        int[] acceptsAtEnd = [0, 1, .. _sets.Skip(2).Select((set, i) => AcceptsAtEnd(set, atStart: i == 0) ? 1 : 0)];
        return new PatternTable(
            pattern,
            Enumerable.Range(0, 128).Select(ClassOf).ToEquatableArray(),
            RangesAboveAscii().ToEquatableArray(),
            _classCount,
            transitions.Select(state => state * _classCount).ToEquatableArray(),
            acceptsAtEnd.ToEquatableArray());
    }

    /// <summary>Splits the code points into classes that no set of the automaton tells apart; class 0 belongs to no set.</summary>
    private static (List<(int First, int Class)> Boundaries, int ClassCount) Partition(Automaton automaton)
    {
        CodePointSet[] sets = [.. automaton.States.Select(state => state.Set).OfType<CodePointSet>().Distinct()];
        SortedSet<int> cuts = [0];
        foreach ((int first, int last) in sets.SelectMany(set => set.Ranges))
        {
            cuts.Add(first);
            cuts.Add(last + 1);
        }

        cuts.Remove(CodePointSet.MaxCodePoint + 1);
        var classes = new Dictionary<string, int>(StringComparer.Ordinal) { [new string('0', sets.Length)] = 0 };
        var boundaries = new List<(int First, int Class)>();
        foreach (int cut in cuts)
        {
            string signature = string.Concat(sets.Select(set => set.Contains(cut) ? '1' : '0'));
            if (!classes.TryGetValue(signature, out int number))
            {
                classes[signature] = number = classes.Count;
            }

            boundaries.Add((cut, number));
        }

        return (boundaries, classes.Count);
    }

    private StateSet NewSet() => new(_automaton.States.Count);

    private bool[] ClassesOf(CodePointSet set)
    {
        bool[] classes = new bool[_classCount];
        foreach ((int first, int codePointClass) in _boundaries)
        {
            classes[codePointClass] |= set.Contains(first);
        }

        return classes;
    }

    private int ClassOf(int codePoint) => _boundaries.Last(boundary => boundary.First <= codePoint).Class;

    private IEnumerable<int> RangesAboveAscii()
    {
        for (int i = 0; i < _boundaries.Count; i++)
        {
            int first = Math.Max(128, _boundaries[i].First);
            int last = i + 1 < _boundaries.Count ? _boundaries[i + 1].First - 1 : CodePointSet.MaxCodePoint;
            if (last >= first && _boundaries[i].Class != 0)
            {
                yield return first;
                yield return last;
                yield return _boundaries[i].Class;
            }
        }
    }

    /// <summary>What follows a set of states, for each class. A match may begin at every place of the text.</summary>
    private StateSet[] Step(StateSet set, StateSet restart)
    {
        var next = new StateSet[_classCount];
        for (int codePointClass = 0; codePointClass < _classCount; codePointClass++)
        {
            next[codePointClass] = NewSet();
            next[codePointClass].UnionWith(restart);
        }

        foreach (int state in set.States())
        {
            if (_reads[state] is { } reads)
            {
                StateSet followers = _followers[state] ??= Close([_automaton.States[state].Next], atStart: false, atEnd: false);
                for (int codePointClass = 0; codePointClass < _classCount; codePointClass++)
                {
                    if (reads[codePointClass])
                    {
                        next[codePointClass].UnionWith(followers);
                    }
                }
            }
        }

        return next;
    }

    private bool AcceptsAtEnd(StateSet set, bool atStart) => Close(set.States(), atStart, atEnd: true).Contains(_automaton.MatchState);

    /// <summary>All states reachable by empty moves. States guarded by the end stay in the set, so that the end can be judged later.</summary>
    private StateSet Close(IEnumerable<int> states, bool atStart, bool atEnd)
    {
        StateSet closed = NewSet();
        var pending = new Stack<int>(states);
        while (pending.Count > 0)
        {
            int number = pending.Pop();
            if (!closed.Add(number))
            {
                continue;
            }

            Automaton.State state = _automaton.States[number];
            bool passes = state.Guard switch
            {
                Automaton.Guard.AtStart => atStart,
                Automaton.Guard.AtEnd => atEnd,
                _ => true,
            };
            if (state.Set is null && passes)
            {
                if (state.Next >= 0)
                {
                    pending.Push(state.Next);
                }

                if (state.Alternative >= 0)
                {
                    pending.Push(state.Alternative);
                }
            }
        }

        // What was passed through is done with; what waits for the text's start after its start is dead.
        foreach (int number in closed.States().ToArray())
        {
            if (number != _automaton.MatchState && _automaton.States[number] is { Set: null, Guard: not Automaton.Guard.AtEnd })
            {
                closed.Remove(number);
            }
        }

        return closed;
    }

    /// <summary>The row of a set of states. One that has matched already accepts for good, unless it is the very first, in whose row matching begins.</summary>
    private int Number(StateSet set)
    {
        bool isFirst = _sets.Count == 2;
        if (!isFirst && set.Contains(_automaton.MatchState))
        {
            return AcceptState;
        }

        if (!isFirst && set.IsEmpty)
        {
            return RejectState;
        }

        if (!_numbers.TryGetValue(set, out int number))
        {
            if (_sets.Count >= MaxDeterministicStates)
            {
                throw new PatternException(PatternFailure.Unsupported, $"it needs more than {MaxDeterministicStates} table rows");
            }

            number = _sets.Count;
            _sets.Add(set);

            // The first row alone may be judged as at the text's start, so it stands for itself only.
            if (!isFirst)
            {
                _numbers[set] = number;
            }
        }

        return number;
    }
}
