using RouteModel.Resources.Text.Re2.Unicode;

namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>
/// Parses patterns as Go's <c>regexp/syntax</c> does with its Perl flags, which is how the API server reads them: same language, same trees as
/// far as limits can tell, same errors.
/// </summary>
/// <remarks>
/// Open groups lie on a stack of the parser's own, so nesting costs no stack; only what becomes a level of the tree counts against
/// <see cref="MaxHeight"/>.
/// </remarks>
internal sealed class Re2Parser
{
    /// <summary>Levels of a tree; groups that capture and repetitions are levels.</summary>
    public const int MaxHeight = 1000;

    /// <summary>Instructions of a compiled pattern. Go reckons 40 bytes for each and allows 128 MiB.</summary>
    public const int MaxSize = (128 << 20) / 40;

    /// <summary>Bounds of ranges in all classes of a pattern. Go reckons 4 bytes for each and allows 128 MiB.</summary>
    private const int MaxBounds = (128 << 20) / 4;

    private readonly Re2Cursor _cursor;
    private readonly EscapeParser _escapes;
    private readonly ClassParser _classes;
    private readonly GroupParser _groups;
    private readonly RepeatParser _repeats;
    private readonly List<Re2Node> _stack = [];
    private Re2Flags _flags;
    private long _bounds;

    private Re2Parser(string pattern)
    {
        _cursor = new Re2Cursor(pattern);
        _escapes = new EscapeParser(_cursor);
        _classes = new ClassParser(_cursor, _escapes);
        _groups = new GroupParser(_cursor);
        _repeats = new RepeatParser(_cursor);
    }

    /// <summary>Parses a pattern.</summary>
    /// <param name="pattern">The pattern; a lone surrogate in it counts as U+FFFD.</param>
    /// <param name="error">Go's whole text of the error.</param>
    /// <returns>The tree; <see langword="null"/> where the pattern is refused.</returns>
    public static Re2Node? Parse(string pattern, out string? error) => Parse(pattern, out _, out error);

    /// <summary>Parses a pattern.</summary>
    /// <param name="pattern">The pattern; a lone surrogate in it counts as U+FFFD.</param>
    /// <param name="groupNames">The names of the groups that capture, from group 1; <see langword="null"/> for one without a name.</param>
    /// <param name="error">Go's whole text of the error.</param>
    /// <returns>The tree; <see langword="null"/> where the pattern is refused.</returns>
    public static Re2Node? Parse(string pattern, out IReadOnlyList<string?> groupNames, out string? error)
    {
        var parser = new Re2Parser(pattern);
        Re2Node? node = parser.Parse();
        groupNames = parser._groups.Names;
        error = parser._cursor.Error;
        return error is null ? node : null;
    }

    private Re2Node? Parse()
    {
        // Where the last repetition operator began, if the one before the place is one: two in a row are an error.
        int lastRepeat = -1;
        while (!_cursor.AtEnd)
        {
            int start = _cursor.Position;
            bool isRepeat = TryParseRepeat(lastRepeat);
            if (_cursor.Error is not null || (!isRepeat && !TryParseAtom()))
            {
                return null;
            }

            lastRepeat = isRepeat ? start : -1;
        }

        return Concat() && CloseAlternation() && (_stack.Count == 1 || _cursor.FailAbout(Re2Error.MissingParen, _cursor.Text)) ? _stack[0] : null;
    }

    private bool TryParseRepeat(int lastRepeat)
    {
        int start = _cursor.Position;
        (Re2Operator op, int min, int max) = _cursor.Current switch
        {
            '*' => (Re2Operator.Star, 0, -1),
            '+' => (Re2Operator.Plus, 1, -1),
            '?' => (Re2Operator.Quest, 0, 1),
            _ => (Re2Operator.Repeat, 0, 0),
        };
        if (op != Re2Operator.Repeat)
        {
            _cursor.Position++;
        }
        else if (_cursor.Current != '{' || !_repeats.TryParseCounts(out min, out max))
        {
            return false;
        }
        else if (min is < 0 or > RepeatParser.MaxCount || max > RepeatParser.MaxCount || (max >= 0 && min > max))
        {
            return _cursor.Fail(Re2Error.InvalidRepeatSize, start);
        }

        Re2Flags flags = _flags;
        if (_cursor.Current == '?')
        {
            _cursor.Position++;
            flags ^= Re2Flags.NonGreedy;
        }

        return lastRepeat >= 0 ? _cursor.Fail(Re2Error.InvalidRepeatOperator, lastRepeat) : Repeat(op, min, max, flags, start);
    }

    private bool Repeat(Re2Operator op, int min, int max, Re2Flags flags, int start)
    {
        if (_stack.Count == 0 || Top.IsPseudo)
        {
            return _cursor.Fail(Re2Error.MissingRepeatArgument, start);
        }

        var node = Re2Node.Repetition(op, Top, min, max, flags);
        Top = node;
        return IsWithinLimits(node)
            && (op != Re2Operator.Repeat || (min < 2 && max < 2) || RepeatParser.IsWithinLimit(node) || _cursor.Fail(Re2Error.InvalidRepeatSize, start));
    }

    private bool TryParseAtom()
    {
        switch (_cursor.Current)
        {
            case '(':
                return ParseOpening();
            case ')':
                _cursor.Position++;
                return ParseClosing();
            case '|':
                _cursor.Position++;
                return Concat() && (SwapVerticalBar() || Push(Re2Node.Of(Re2Operator.VerticalBar)));
            case '^':
                return Operator((_flags & Re2Flags.MultiLine) != 0 ? Re2Operator.BeginLine : Re2Operator.BeginText, 1);
            case '$':
                return Operator((_flags & Re2Flags.MultiLine) != 0 ? Re2Operator.EndLine : Re2Operator.EndText, 1);
            case '.':
                _cursor.Position++;
                return PushSet((_flags & Re2Flags.DotMatchesLineFeed) != 0 ? CodePointSet.All : CharacterClasses.NoLineFeed);
            case '[':
                return _classes.TryParseBrackets(FoldsCase, out CodePointSet set) && PushSet(set);
            case '\\':
                return ParseEscape();
            default:
                return PushLiteral(_cursor.Read());
        }
    }

    private bool ParseEscape()
    {
        switch (_cursor.At(1))
        {
            case 'A':
                return Operator(Re2Operator.BeginText, 2);
            case 'z':
                return Operator(Re2Operator.EndText, 2);
            case 'b':
                return Operator(Re2Operator.WordBoundary, 2);
            case 'B':
                return Operator(Re2Operator.NoWordBoundary, 2);
            case 'C':
                int start = _cursor.Position;
                _cursor.Position += 2;
                return _cursor.Fail(Re2Error.InvalidEscape, start);
            case 'Q':
                _cursor.Position += 2;
                return ParseQuotation();
            default:
                return _classes.TryParseEscape(FoldsCase, out CodePointSet set)
                    ? PushSet(set)
                    : _cursor.Error is null && _escapes.TryParse(out int codePoint) && PushLiteral(codePoint);
        }
    }

    /// <summary>Literal text up to <c>\E</c>, or the end.</summary>
    private bool ParseQuotation()
    {
        while (!_cursor.AtEnd)
        {
            if (_cursor.StartsWith("\\E"))
            {
                _cursor.Position += 2;
                return true;
            }

            if (!PushLiteral(_cursor.Read()))
            {
                return false;
            }
        }

        return true;
    }

    private bool ParseOpening()
    {
        Re2Flags outer = _flags;
        bool opens = true;
        bool captures = true;
        if (_cursor.At(1) != '?')
        {
            _cursor.Position++;
            _groups.Names.Add(null);
        }
        else if (!_groups.TryParse(ref _flags, out opens, out captures))
        {
            return false;
        }

        return !opens || Push(Re2Node.LeftParen(outer, captures ? _groups.Names.Count : 0));
    }

    private bool ParseClosing()
    {
        if (!Concat() || !CloseAlternation())
        {
            return false;
        }

        if (_stack.Count < 2 || _stack[_stack.Count - 2].Op != Re2Operator.LeftParen)
        {
            return _cursor.FailAbout(Re2Error.UnexpectedParen, _cursor.Text);
        }

        Re2Node content = Pop();
        Re2Node paren = Pop();
        _flags = paren.Flags;
        return Push(paren.IsCapturing ? Re2Node.Capture(content, paren.Group) : content);
    }

    private bool FoldsCase => (_flags & Re2Flags.FoldCase) != 0;

    private Re2Node Top
    {
        get => _stack[_stack.Count - 1];
        set => _stack[_stack.Count - 1] = value;
    }

    private Re2Node Pop()
    {
        Re2Node top = Top;
        _stack.RemoveAt(_stack.Count - 1);
        return top;
    }

    private bool Operator(Re2Operator op, int length)
    {
        _cursor.Position += length;
        return Push(Re2Node.Of(op));
    }

    private bool PushLiteral(int codePoint) =>
        Push(Re2Node.Literal(FoldsCase ? CaseFolding.FirstOfOrbit(codePoint) : codePoint, _flags));

    private bool PushSet(CodePointSet set)
    {
        _bounds += 2 * set.RangeCount;
        return set.Single >= 0 ? Push(Re2Node.Literal(set.Single, Re2Flags.None))
            : CaseFolding.IsWholePair(set) ? Push(Re2Node.Literal(set.First(0), Re2Flags.FoldCase))
            : Push(Re2Node.OneOf(set));
    }

    /// <summary>Pushes a node. What lies below it is no longer subject to repetition, so literals there grow together.</summary>
    private bool Push(Re2Node node)
    {
        JoinLiterals();
        _stack.Add(node);
        return IsWithinLimits(node);
    }

    private bool IsWithinLimits(Re2Node node)
    {
        if (_bounds > MaxBounds || node.Size > MaxSize)
        {
            return _cursor.FailAbout(Re2Error.Large, _cursor.Text);
        }

        return node.Height <= MaxHeight || _cursor.FailAbout(Re2Error.NestingDepth, _cursor.Text);
    }

    private void JoinLiterals()
    {
        if (_stack.Count >= 2 && Top.Op == Re2Operator.Literal && _stack[_stack.Count - 2] is { Op: Re2Operator.Literal } below && below.Flags == Top.Flags)
        {
            below.Append(Pop());
        }
    }

    /// <summary>Replaces what lies above the last <c>|</c> or <c>(</c> by its sequence.</summary>
    private bool Concat()
    {
        JoinLiterals();
        List<Re2Node> parts = TakeAbovePseudo();
        return Push(parts.Count == 0 ? Re2Node.Of(Re2Operator.EmptyMatch) : Re2Node.Combine(Re2Operator.Concat, parts));
    }

    /// <summary>Replaces what lies above the last <c>(</c> by its alternation.</summary>
    private bool CloseAlternation()
    {
        if (SwapVerticalBar())
        {
            _ = Pop();
        }

        return Push(Re2Node.Combine(Re2Operator.Alternate, TakeAbovePseudo()));
    }

    private List<Re2Node> TakeAbovePseudo()
    {
        int first = _stack.Count;
        while (first > 0 && !_stack[first - 1].IsPseudo)
        {
            first--;
        }

        List<Re2Node> taken = _stack.GetRange(first, _stack.Count - first);
        _stack.RemoveRange(first, _stack.Count - first);
        return taken;
    }

    /// <summary>
    /// Where a bar lies below the top, brings it up, so that the alternatives gather below it; two alternatives of one code point each become one
    /// set, and the bar is on top already.
    /// </summary>
    private bool SwapVerticalBar()
    {
        int top = _stack.Count - 1;
        if (top < 1 || _stack[top - 1].Op != Re2Operator.VerticalBar)
        {
            return false;
        }

        Re2Node alternative = _stack[top];
        if (top >= 2 && alternative.IsOneCodePoint && _stack[top - 2].IsOneCodePoint)
        {
            if (_stack[top - 2].Op != Re2Operator.Set)
            {
                _stack[top - 2] = Re2Node.OneOf(CaseFolding.SetOf(_stack[top - 2]));
            }

            _stack[top - 2].Widen(CaseFolding.SetOf(alternative));
            _stack.RemoveAt(top);
        }
        else
        {
            _stack[top] = _stack[top - 1];
            _stack[top - 1] = alternative;
        }

        return true;
    }
}
