namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>A node of a pattern's tree. Only literals and sets that are not yet part of a tree change.</summary>
internal sealed class Re2Node
{
    private CodePointSet? _set;

    /// <summary>Gathers what widens a set, so that an alternation of many characters is joined once and not at each.</summary>
    private CodePointSetBuilder? _widened;

    private Re2Node(Re2Operator op, IReadOnlyList<Re2Node> subs)
    {
        Op = op;
        Subs = subs;
        Height = 1;
        foreach (Re2Node sub in subs)
        {
            Height = Math.Max(Height, sub.Height + 1);
        }
    }

    public Re2Operator Op { get; }

    public IReadOnlyList<Re2Node> Subs { get; }

    /// <summary>The code points of a literal; where case is folded each is the first of its orbit and stands for all of it.</summary>
    public List<int>? CodePoints { get; private init; }

    /// <summary>The code points of a set.</summary>
    public CodePointSet? Set
    {
        get
        {
            if (_widened is not null)
            {
                _set = _widened.ToSet();
                _widened = null;
            }

            return _set;
        }
    }

    /// <summary>Of a literal whether case is folded, of a repetition whether it is lazy, of an open group the flags outside of it.</summary>
    public Re2Flags Flags { get; private init; }

    /// <summary>The fewest times of a counted repetition.</summary>
    public int Min { get; private init; }

    /// <summary>The most times of a counted repetition; -1 for any number.</summary>
    public int Max { get; private init; }

    /// <summary>Whether an open group captures: only such a group becomes a level of the tree.</summary>
    public bool IsCapturing { get; private init; }

    /// <summary>The number of a group that captures, from 1 in the order of the opening parentheses.</summary>
    public int Group { get; private init; }

    public bool IsPseudo => Op >= Re2Operator.LeftParen;

    public bool FoldsCase => (Flags & Re2Flags.FoldCase) != 0;

    public bool IsLazy => (Flags & Re2Flags.NonGreedy) != 0;

    /// <summary>Whether the node takes exactly one code point.</summary>
    public bool IsOneCodePoint => Op == Re2Operator.Set || CodePoints is { Count: 1 };

    /// <summary>How many levels the tree has from here down, this one included.</summary>
    public int Height { get; }

    /// <summary>How many instructions the node costs, by Go's reckoning.</summary>
    public long Size => Math.Max(1, CodePoints?.Count ?? StructureSize);

    private long StructureSize { get; init; }

    public static Re2Node Of(Re2Operator op) => new(op, []);

    public static Re2Node Literal(int codePoint, Re2Flags flags) =>
        new(Re2Operator.Literal, []) { CodePoints = [codePoint], Flags = flags & Re2Flags.FoldCase };

    public static Re2Node OneOf(CodePointSet set) => new(Re2Operator.Set, []) { _set = set };

    /// <param name="flags">The flags outside of the group.</param>
    /// <param name="group">The number of the group; 0 for one that does not capture.</param>
    public static Re2Node LeftParen(Re2Flags flags, int group) =>
        new(Re2Operator.LeftParen, []) { Flags = flags, IsCapturing = group > 0, Group = group };

    public static Re2Node Capture(Re2Node part, int group) => new(Re2Operator.Capture, [part]) { StructureSize = 2 + part.Size, Group = group };

    public static Re2Node Repetition(Re2Operator op, Re2Node part, int min, int max, Re2Flags flags) => new(op, [part])
    {
        Min = min,
        Max = max,
        Flags = flags & Re2Flags.NonGreedy,
        StructureSize = op switch
        {
            Re2Operator.Star => 2 + part.Size,
            Re2Operator.Plus or Re2Operator.Quest => 1 + part.Size,
            _ when max >= 0 => (max * part.Size) + (max - min),
            _ when min == 0 => 2 + part.Size,
            _ => 1 + (min * part.Size),
        },
    };

    /// <summary>A sequence or an alternation; parts of the same kind are taken in.</summary>
    public static Re2Node Combine(Re2Operator op, List<Re2Node> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var subs = new List<Re2Node>(parts.Count);
        foreach (Re2Node part in parts)
        {
            if (part.Op == op)
            {
                subs.AddRange(part.Subs);
            }
            else
            {
                subs.Add(part);
            }
        }

        long size = op == Re2Operator.Alternate ? subs.Count - 1 : 0;
        foreach (Re2Node sub in subs)
        {
            size += sub.Size;
        }

        return new Re2Node(op, subs) { StructureSize = size };
    }

    /// <summary>Appends a literal to this one.</summary>
    public void Append(Re2Node literal) => CodePoints!.AddRange(literal.CodePoints!);

    /// <summary>Adds code points to this set.</summary>
    public void Widen(CodePointSet set)
    {
        if (_widened is null)
        {
            _widened = new CodePointSetBuilder();
            _widened.Add(_set!);
        }

        _widened.Add(set);
    }
}
