using RouteModel.Generators.Common;
using RouteModel.Resources.Text.Re2.Automata;

namespace RouteModel.Generators.Patterns;

/// <summary>
/// The deterministic automaton that searches for a pattern: a row of next states for each state, by class of code points. State 0 rejects and
/// state 1 accepts whatever follows; matching begins in state 2.
/// </summary>
internal sealed class DeterministicAutomaton
{
    public const int RejectState = 0;
    public const int AcceptState = 1;
    public const int StartState = 2;

    /// <summary>A table of more states would be larger than the code it serves.</summary>
    private const int MaxStates = 2_000;

    /// <summary>Beyond this many states the smallest automaton is not looked for: a long counted repetition takes as many rounds as states.</summary>
    private const int MaxStatesToMinimize = 300;

    /// <summary>A class is a byte in the tables.</summary>
    private const int MaxClasses = 256;

    /// <summary>Instructions of the nondeterministic automaton; a counted repetition of a repetition has many.</summary>
    private const int MaxInstructions = 20_000;

    /// <summary>Instructions looked at in all, so that no pattern holds up a build.</summary>
    private const long MaxWork = 10_000_000;

    private readonly CodePointClasses _classes;
    private readonly List<int[]> _rows;
    private readonly List<bool> _acceptsAtEnd;

    private DeterministicAutomaton(CodePointClasses classes, List<int[]> rows, List<bool> acceptsAtEnd)
    {
        _classes = classes;
        _rows = rows;
        _acceptsAtEnd = acceptsAtEnd;
    }

    /// <summary>The automaton of a program; <see langword="null"/> if it would be too large.</summary>
    public static DeterministicAutomaton? Build(Re2Program program)
    {
        if (program.Count > MaxInstructions || CodePointClasses.Divide(program, MaxClasses) is not { } classes)
        {
            return null;
        }

        var construction = new SubsetConstruction(program);
        List<SubsetState> states = [SubsetState.Reject, SubsetState.Accept, construction.Start()];
        List<int[]> rows = [RowOf(RejectState, classes.Count), RowOf(AcceptState, classes.Count)];
        var numbers = new Dictionary<SubsetState, int> { [SubsetState.Reject] = RejectState, [SubsetState.Accept] = AcceptState };
        if (!numbers.ContainsKey(states[StartState]))
        {
            numbers[states[StartState]] = StartState;
        }

        long work = 0;
        for (int state = StartState; state < states.Count; state++)
        {
            work += (long)states[state].Instructions.Length * classes.Count;
            if (states.Count > MaxStates || work > MaxWork)
            {
                return null;
            }

            rows.Add(numbers[states[state]] is var known and < StartState ? rows[known] : RowOf(construction, states, numbers, state, classes));
        }

        return new DeterministicAutomaton(classes, rows, [.. states.Select(construction.AcceptsAtEnd)]);
    }

    /// <summary>The smallest automaton of the same language: states that no text tells apart become one (Moore, 1956).</summary>
    public DeterministicAutomaton Minimize()
    {
        if (_rows.Count > MaxStatesToMinimize)
        {
            return this;
        }

        int[] groups = [.. _acceptsAtEnd.Select(static accepts => accepts ? 1 : 0)];
        for (int count = 0, before = -1; count != before;)
        {
            before = count;
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            int[] refined = new int[groups.Length];
            for (int state = 0; state < groups.Length; state++)
            {
                string key = groups[state] + ":" + string.Join(",", _rows[state].Select(next => groups[next]));
                if (!numbers.TryGetValue(key, out int number))
                {
                    numbers[key] = number = numbers.Count;
                }

                refined[state] = number;
            }

            groups = refined;
            count = numbers.Count;
        }

        return Renumber(groups);
    }

    public PatternTable ToTable()
    {
        int[] classNumbers = MergeClasses(out int[] columns);
        return new PatternTable(
            Enumerable.Range(0, 128).Select(c => classNumbers[_classes.ClassOf(c)]).ToEquatableArray(),
            RangesAboveAscii(classNumbers).ToEquatableArray(),
            columns.Length,
            _rows.SelectMany(row => columns.Select(column => row[column] * columns.Length)).ToEquatableArray(),
            _acceptsAtEnd.Select(static accepts => accepts ? 1 : 0).ToEquatableArray());
    }

    private static int[] RowOf(int state, int classCount) => [.. Enumerable.Repeat(state, classCount)];

    private static int[] RowOf(
        SubsetConstruction construction, List<SubsetState> states, Dictionary<SubsetState, int> numbers, int state, CodePointClasses classes)
    {
        int[] row = new int[classes.Count];
        for (int codePointClass = 0; codePointClass < row.Length; codePointClass++)
        {
            SubsetState next = construction.Step(states[state], classes.Representative(codePointClass));
            if (!numbers.TryGetValue(next, out row[codePointClass]))
            {
                numbers[next] = row[codePointClass] = states.Count;
                states.Add(next);
            }
        }

        return row;
    }

    /// <summary>Numbers the groups of states as they are reached from the start, behind the two that are final.</summary>
    private DeterministicAutomaton Renumber(int[] groups)
    {
        var numbers = new Dictionary<int, int> { [groups[RejectState]] = RejectState, [groups[AcceptState]] = AcceptState };
        List<int> members = [RejectState, AcceptState, StartState];
        if (!numbers.ContainsKey(groups[StartState]))
        {
            numbers[groups[StartState]] = StartState;
        }

        var rows = new List<int[]>();
        for (int state = 0; state < members.Count; state++)
        {
            int[] row = new int[_classes.Count];
            for (int codePointClass = 0; codePointClass < row.Length; codePointClass++)
            {
                int next = _rows[members[state]][codePointClass];
                if (!numbers.TryGetValue(groups[next], out row[codePointClass]))
                {
                    numbers[groups[next]] = row[codePointClass] = members.Count;
                    members.Add(next);
                }
            }

            rows.Add(row);
        }

        return new DeterministicAutomaton(_classes, rows, [.. members.Select(member => _acceptsAtEnd[member])]);
    }

    /// <summary>Makes one class of those that lead to the same states everywhere; the class of everything else stays 0.</summary>
    private int[] MergeClasses(out int[] columns)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<int>();
        int[] merged = new int[_classes.Count];
        for (int i = 0; i < merged.Length; i++)
        {
            // A class 0 without code points is like any other.
            int column = i == 0 && _classes.Representative(0) < 0 && merged.Length > 1 ? 1 : i;
            string key = string.Join(",", _rows.Select(row => row[column]));
            if (!numbers.TryGetValue(key, out merged[i]))
            {
                numbers[key] = merged[i] = distinct.Count;
                distinct.Add(column);
            }
        }

        columns = [.. distinct];
        return merged;
    }

    private List<int> RangesAboveAscii(int[] classNumbers)
    {
        var ranges = new List<int>();
        for (int stretch = 0; stretch < _classes.StretchCount; stretch++)
        {
            int first = Math.Max(128, _classes.First(stretch));
            int last = _classes.Last(stretch);
            int number = classNumbers[_classes.ClassOfStretch(stretch)];
            if (last < first || number == 0)
            {
                continue;
            }

            int end = ranges.Count;
            if (end > 0 && ranges[end - 1] == number && ranges[end - 2] == first - 1)
            {
                ranges[end - 2] = last;
            }
            else
            {
                ranges.AddRange([first, last, number]);
            }
        }

        return ranges;
    }
}
