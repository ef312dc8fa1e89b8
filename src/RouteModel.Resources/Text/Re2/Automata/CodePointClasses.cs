using RouteModel.Resources.Text.Re2.Syntax;

namespace RouteModel.Resources.Text.Re2.Automata;

/// <summary>The code points in classes that a pattern does not tell apart. The class of a code point in no set is 0.</summary>
internal sealed class CodePointClasses
{
    /// <summary>The first code point of each stretch of one class, ascending from 0.</summary>
    private readonly List<int> _firsts = [];
    private readonly List<int> _classes = [];
    private readonly List<int> _representatives = [];

    private CodePointClasses()
    {
    }

    public int Count => _representatives.Count;

    public int StretchCount => _firsts.Count;

    /// <summary>Divides the code points; <see langword="null"/> if there were more classes than allowed.</summary>
    public static CodePointClasses? Divide(Re2Program program, int maxClasses)
    {
        var classes = new CodePointClasses();
        return classes.TryDivide(SetsOf(program), maxClasses) ? classes : null;
    }

    public int First(int stretch) => _firsts[stretch];

    public int Last(int stretch) => stretch + 1 < _firsts.Count ? _firsts[stretch + 1] - 1 : CodePointSet.MaxCodePoint;

    public int ClassOfStretch(int stretch) => _classes[stretch];

    /// <summary>A code point of a class.</summary>
    public int Representative(int number) => _representatives[number];

    public int ClassOf(int codePoint)
    {
        int place = _firsts.BinarySearch(codePoint);
        return _classes[place >= 0 ? place : ~place - 1];
    }

    private static List<CodePointSet> SetsOf(Re2Program program)
    {
        var sets = new HashSet<CodePointSet>(program.Sets);
        for (int i = 0; i < program.Count; i++)
        {
            if (program[i].Kind == InstructionKind.CodePoint)
            {
                sets.Add(CodePointSet.Of(program[i].Argument));
            }
        }

        if ((program.Assertions & (Assertions.WordBoundary | Assertions.NoWordBoundary)) != 0)
        {
            sets.Add(CharacterClasses.Word);
        }

        if ((program.Assertions & (Assertions.BeginLine | Assertions.EndLine)) != 0)
        {
            sets.Add(CharacterClasses.LineFeed);
        }

        return [.. sets];
    }

    private bool TryDivide(List<CodePointSet> sets, int maxClasses)
    {
        // A code point's class is the selection of sets that have it. Walking up, each bound of a range changes one set's membership.
        var changes = new List<(int CodePoint, int Set)>();
        for (int number = 0; number < sets.Count; number++)
        {
            for (int range = 0; range < sets[number].RangeCount; range++)
            {
                changes.Add((sets[number].First(range), number));
                changes.Add((sets[number].Last(range) + 1, number));
            }
        }

        changes.Sort(static (left, right) => left.CodePoint.CompareTo(right.CodePoint));
        var selections = new Selections(sets.Count);
        var numbers = new Dictionary<int, int> { [Selections.None] = 0 };
        _representatives.Add(-1);
        int selection = Selections.None;
        int next = 0;
        for (int codePoint = 0; codePoint <= CodePointSet.MaxCodePoint; codePoint = next < changes.Count ? changes[next].CodePoint : CodePointSet.MaxCodePoint + 1)
        {
            for (; next < changes.Count && changes[next].CodePoint == codePoint; next++)
            {
                selection = selections.Toggle(selection, changes[next].Set);
            }

            if (!numbers.TryGetValue(selection, out int number))
            {
                if (numbers.Count == maxClasses)
                {
                    return false;
                }

                numbers[selection] = number = numbers.Count;
                _representatives.Add(codePoint);
            }

            _representatives[number] = _representatives[number] < 0 ? codePoint : _representatives[number];
            if (_classes.Count == 0 || _classes[_classes.Count - 1] != number)
            {
                _firsts.Add(codePoint);
                _classes.Add(number);
            }
        }

        return true;
    }
}
