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
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<SortedSet<int>> _sets = [];

    private PatternCompiler(Automaton automaton)
    {
        _automaton = automaton;
        (_boundaries, _classCount) = Partition(automaton);
        if (_classCount > MaxClasses)
        {
            throw new PatternException(PatternFailure.Unsupported, $"it tells more than {MaxClasses} classes of characters apart");
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
        _sets.AddRange([[], []]);
        Number(Close([_automaton.StartState], atStart: true, atEnd: false));
        SortedSet<int> restart = Close([_automaton.StartState], atStart: false, atEnd: false);
        var transitions = new List<int>();
        transitions.AddRange(Enumerable.Repeat(RejectState, _classCount));
        transitions.AddRange(Enumerable.Repeat(AcceptState, _classCount));
        for (int state = 2; state < _sets.Count; state++)
        {
            bool hasMatched = _sets[state].Contains(_automaton.MatchState);
            for (int codePointClass = 0; codePointClass < _classCount; codePointClass++)
            {
                transitions.Add(hasMatched ? AcceptState : Number(Step(_sets[state], codePointClass, restart)));
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

    private SortedSet<int> Step(SortedSet<int> set, int codePointClass, SortedSet<int> restart)
    {
        int representative = _boundaries.FirstOrDefault(boundary => boundary.Class == codePointClass).First;
        bool isEmptyClass = codePointClass == 0 && !_boundaries.Any(boundary => boundary.Class == 0);
        var targets = new List<int>();
        foreach (int state in set)
        {
            if (!isEmptyClass && _automaton.States[state].Set is { } codePoints && codePoints.Contains(representative))
            {
                targets.Add(_automaton.States[state].Next);
            }
        }

        // A match may begin at every place of the text.
        SortedSet<int> next = Close(targets, atStart: false, atEnd: false);
        next.UnionWith(restart);
        return next;
    }

    private bool AcceptsAtEnd(SortedSet<int> set, bool atStart) => Close(set, atStart, atEnd: true).Contains(_automaton.MatchState);

    /// <summary>All states reachable by empty moves. Guarded states stay in the set, so that the end can be judged later.</summary>
    private SortedSet<int> Close(IEnumerable<int> states, bool atStart, bool atEnd)
    {
        var closed = new SortedSet<int>();
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

        return closed;
    }

    private int Number(SortedSet<int> set)
    {
        if (set.Contains(_automaton.MatchState))
        {
            return AcceptInitial(set);
        }

        // What can neither read on nor be judged at the end is dead.
        set.RemoveWhere(state => _automaton.States[state] is { Set: null, Guard: not Automaton.Guard.AtEnd });
        if (set.Count == 0 && _sets.Count > 2)
        {
            return RejectState;
        }

        string key = string.Join(",", set);
        if (!_numbers.TryGetValue(key, out int number))
        {
            if (_sets.Count >= MaxDeterministicStates)
            {
                throw new PatternException(PatternFailure.Unsupported, $"it needs more than {MaxDeterministicStates} table rows");
            }

            _numbers[key] = number = _sets.Count;
            _sets.Add(set);
        }

        return number;
    }

    /// <summary>A set that has matched already accepts for good. Only the very first set needs a row of its own, since matching begins in row 2.</summary>
    private int AcceptInitial(SortedSet<int> set)
    {
        if (_sets.Count > 2)
        {
            return AcceptState;
        }

        _sets.Add(set);
        return 2;
    }
}
