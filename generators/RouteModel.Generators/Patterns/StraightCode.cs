using RouteModel.Generators.Common;

namespace RouteModel.Generators.Patterns;

/// <summary>
/// A small automaton as decisions over single UTF-16 units, of which code without tables is written. Code points beyond 16 bits and lone surrogates
/// must lead where everything unnamed leads, and a second unit of the same kind no further: then units can be read in place of code points.
/// </summary>
/// <param name="States">The decisions of each state that is not final; the first is where matching begins.</param>
internal sealed record StraightCode(EquatableArray<StraightState> States)
{
    /// <summary>More states than a reader wants to follow; a table is shorter.</summary>
    private const int MaxStates = 32;

    /// <summary>Ranges that are told apart in all states together.</summary>
    private const int MaxRanges = 100;

    private const int ReplacementCharacter = 0xFFFD;
    private const int MaxUnit = 0xFFFF;
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    /// <summary>The code for a table; <see langword="null"/> where the table is the better way.</summary>
    public static StraightCode? Of(PatternTable table)
    {
        int count = table.AcceptsAtEnd.Count - DeterministicAutomaton.StartState;
        if (count > MaxStates)
        {
            return null;
        }

        (int First, int Last, int Class)[] stretches = [.. Stretches(table)];
        int other = stretches.First(static stretch => stretch.Last >= ReplacementCharacter).Class;
        if (stretches.Any(stretch => stretch.Last > MaxUnit && stretch.Class != other) || !IsSettledByOther(table, count, other))
        {
            return null;
        }

        StraightState[] states = [.. Enumerable.Range(DeterministicAutomaton.StartState, count).Select(state => StateOf(table, state, stretches, other))];
        return states.Sum(static state => state.Cases.Sum(static way => way.Ranges.Count)) <= MaxRanges ? new StraightCode(states.ToEquatableArray()) : null;
    }

    private static int Next(PatternTable table, int state, int codePointClass) =>
        table.Transitions[(state * table.ClassCount) + codePointClass] / table.ClassCount;

    private static bool IsSettledByOther(PatternTable table, int count, int other)
    {
        for (int state = DeterministicAutomaton.StartState; state < DeterministicAutomaton.StartState + count; state++)
        {
            int next = Next(table, state, other);
            if (next != Next(table, next, other))
            {
                return false;
            }
        }

        return true;
    }

    private static StraightState StateOf(PatternTable table, int state, (int First, int Last, int Class)[] stretches, int other)
    {
        int otherwise = Next(table, state, other);
        var cases = new SortedDictionary<int, List<(int First, int Last)>>();
        foreach ((int first, int last, int codePointClass) in stretches)
        {
            int next = Next(table, state, codePointClass);
            if (next == otherwise)
            {
                continue;
            }

            if (!cases.TryGetValue(next, out List<(int First, int Last)>? ranges))
            {
                cases[next] = ranges = [];
            }

            // Surrogates go with everything else.
            Add(ranges, first, Math.Min(last, FirstSurrogate - 1));
            Add(ranges, Math.Max(first, LastSurrogate + 1), Math.Min(last, MaxUnit));
        }

        return new StraightState(
            state,
            table.AcceptsAtEnd[state] != 0,
            cases.Select(static way => new StraightCase(way.Key, way.Value.ToEquatableArray())).Where(static way => way.Ranges.Count > 0).ToEquatableArray(),
            otherwise);
    }

    private static void Add(List<(int First, int Last)> ranges, int first, int last)
    {
        if (first > last)
        {
            return;
        }

        if (ranges.Count > 0 && ranges[ranges.Count - 1].Last == first - 1)
        {
            ranges[ranges.Count - 1] = (ranges[ranges.Count - 1].First, last);
        }
        else
        {
            ranges.Add((first, last));
        }
    }

    /// <summary>All code points as stretches of one class, ascending.</summary>
    private static IEnumerable<(int First, int Last, int Class)> Stretches(PatternTable table)
    {
        for (int c = 0; c < table.AsciiClasses.Count; c++)
        {
            yield return (c, c, table.AsciiClasses[c]);
        }

        int next = table.AsciiClasses.Count;
        for (int i = 0; i < table.Ranges.Count; i += 3)
        {
            if (table.Ranges[i] > next)
            {
                yield return (next, table.Ranges[i] - 1, 0);
            }

            yield return (table.Ranges[i], table.Ranges[i + 1], table.Ranges[i + 2]);
            next = table.Ranges[i + 1] + 1;
        }

        if (next <= 0x10FFFF)
        {
            yield return (next, 0x10FFFF, 0);
        }
    }
}

/// <summary>The decisions of a state.</summary>
/// <param name="Number">Its number.</param>
/// <param name="AcceptsAtEnd">Whether a text that ends here matches.</param>
/// <param name="Cases">Where units of these ranges lead.</param>
/// <param name="Otherwise">Where all others lead.</param>
internal sealed record StraightState(int Number, bool AcceptsAtEnd, EquatableArray<StraightCase> Cases, int Otherwise)
{
    /// <summary>Whether the rest of the text is all of one set: what leaves the state rejects for good.</summary>
    public bool IsRest => AcceptsAtEnd && Cases.Count == 1 && (
        (Cases[0].Next == Number && Otherwise == DeterministicAutomaton.RejectState) || (Cases[0].Next == DeterministicAutomaton.RejectState && Otherwise == Number));
}

/// <summary>The state to which some units lead.</summary>
internal sealed record StraightCase(int Next, EquatableArray<(int First, int Last)> Ranges);
