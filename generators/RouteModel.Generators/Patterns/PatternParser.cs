namespace RouteModel.Generators.Patterns;

/// <summary>
/// Parses RE2 syntax as Go's <c>regexp/syntax</c> takes it. Laziness and captures do not matter for whether something matches. Flags,
/// word boundaries, Unicode properties and <c>\C</c> are refused as unsupported.
/// </summary>
internal sealed class PatternParser
{
    private const int MaxRepeat = 1000;

    /// <summary>RE2 itself stops at nesting of 1000.</summary>
    private const int MaxDepth = 1000;

    private readonly PatternCursor _cursor;
    private readonly EscapeParser _escapes;
    private readonly ClassParser _classes;
    private PatternFlags _flags;
    private int _depth;

    private PatternParser(string pattern)
    {
        _cursor = new PatternCursor(pattern);
        _escapes = new EscapeParser(_cursor);
        _classes = new ClassParser(_cursor, _escapes);
    }

    public static PatternNode Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        PatternNode node = parser.ParseChoice();
        if (!parser._cursor.AtEnd)
        {
            throw PatternCursor.Invalid("unexpected ): `" + pattern + "`");
        }

        return node;
    }

    private PatternNode ParseChoice()
    {
        if (++_depth > MaxDepth)
        {
            throw PatternCursor.Invalid("expression nests too deeply");
        }

        var options = new List<PatternNode> { ParseSequence() };
        while (!_cursor.AtEnd && _cursor.Current == '|')
        {
            _cursor.Position++;
            options.Add(ParseSequence());
        }

        _depth--;
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode.Sequence ParseSequence()
    {
        var parts = new List<PatternNode>();
        bool repeatable = false;
        while (!_cursor.AtEnd && _cursor.Current is not ('|' or ')'))
        {
            if (TryParseRepeat(out int min, out int? max, out string text))
            {
                if (!repeatable)
                {
                    throw PatternCursor.Invalid(parts.Count > 0 && text.Length > 0 && parts[parts.Count - 1] is PatternNode.Repeat
                        ? $"invalid nested repetition operator: `{text}`"
                        : $"missing argument to repetition operator: `{text}`");
                }

                if (min > MaxRepeat || max > MaxRepeat || max < min)
                {
                    throw PatternCursor.Invalid($"invalid repeat count: `{text}`");
                }

                parts[parts.Count - 1] = new PatternNode.Repeat(parts[parts.Count - 1], min, max);
                repeatable = false;
                continue;
            }

            parts.Add(ParseAtom());
            repeatable = true;
        }

        return new PatternNode.Sequence(parts);
    }

    private bool TryParseRepeat(out int min, out int? max, out string text)
    {
        int start = _cursor.Position;
        (bool found, min, max) = _cursor.Current switch
        {
            '*' => (true, 0, (int?)null),
            '+' => (true, 1, null),
            '?' => (true, 0, 1),
            _ => (false, 0, null),
        };
        if (found)
        {
            _cursor.Position++;
        }
        else if (_cursor.Current != '{' || !TryParseCount(out min, out max))
        {
            text = "";
            return false;
        }

        if (!_cursor.AtEnd && _cursor.Current == '?')
        {
            _cursor.Position++;
        }

        text = _cursor.Slice(start, _cursor.Position - start);
        return true;
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; anything else beginning with a brace is literal text.</summary>
    private bool TryParseCount(out int min, out int? max)
    {
        int start = _cursor.Position++;
        max = null;
        if (TryParseNumber(out min))
        {
            max = min;
            if (!_cursor.AtEnd && _cursor.Current == ',')
            {
                _cursor.Position++;
                max = TryParseNumber(out int upper) ? upper : null;
            }

            if (!_cursor.AtEnd && _cursor.Current == '}')
            {
                _cursor.Position++;
                return true;
            }
        }

        _cursor.Position = start;
        return false;
    }

    private bool TryParseNumber(out int number)
    {
        int start = _cursor.Position;
        number = 0;
        while (!_cursor.AtEnd && _cursor.Current is >= '0' and <= '9')
        {
            number = Math.Min(MaxRepeat + 1, (number * 10) + _cursor.Current - '0');
            _cursor.Position++;
        }

        // RE2 takes no leading zeros.
        return _cursor.Position > start && (_cursor.Text[start] != '0' || _cursor.Position == start + 1);
    }

    private PatternNode ParseAtom()
    {
        int c = _cursor.Text[_cursor.Position++];
        switch (c)
        {
            case '(':
                return ParseGroup();
            case '[':
                return new PatternNode.OneOf(_classes.Parse(_flags.IgnoreCase));
            case '.':
                return new PatternNode.OneOf(_flags.DotMatchesAll ? CodePointSet.All : CodePointSet.Of(('\n', '\n')).Negate());
            case '^':
                return Anchor(new PatternNode.Start());
            case '$':
                return Anchor(new PatternNode.End());
            case '\\' when !_cursor.AtEnd && _cursor.Current == 'Q':
                return ParseQuotation();
            case '\\':
                return WithFlags(_escapes.Parse());
            default:
                return OneOf(CodePointSet.Of((c, c)));
        }
    }

    private PatternNode.OneOf OneOf(CodePointSet set) => new(_flags.IgnoreCase ? CaseFolding.Fold(set) : set);

    private PatternNode WithFlags(PatternNode escape) => escape is PatternNode.OneOf one ? OneOf(one.Set) : escape;

    private PatternNode Anchor(PatternNode anchor) =>
        _flags.MultiLine ? throw PatternCursor.Unsupported("an anchor to lines") : anchor;

    /// <summary>Literal text between <c>\Q</c> and <c>\E</c>, or the end.</summary>
    private PatternNode.Sequence ParseQuotation()
    {
        _cursor.Position++;
        var parts = new List<PatternNode>();
        while (!_cursor.AtEnd)
        {
            if (_cursor.Current == '\\' && _cursor.Position + 1 < _cursor.Text.Length && _cursor.Text[_cursor.Position + 1] == 'E')
            {
                _cursor.Position += 2;
                break;
            }

            int c = _cursor.Text[_cursor.Position++];
            parts.Add(OneOf(CodePointSet.Of((c, c))));
        }

        return new PatternNode.Sequence(parts);
    }

    /// <summary>A group; flags set inside end with it, and a group of flags alone sets them for what follows.</summary>
    private PatternNode ParseGroup()
    {
        PatternFlags outer = _flags;
        if (!_cursor.AtEnd && _cursor.Current == '?')
        {
            _cursor.Position++;
            if (!_cursor.AtEnd && _cursor.Current is 'P' or '<')
            {
                ParseGroupName();
            }
            else if (!_cursor.AtEnd && _cursor.Current == ':')
            {
                _cursor.Position++;
            }
            else
            {
                _flags = PatternFlags.Parse(_cursor, _flags) ?? throw PatternCursor.Invalid("invalid or unsupported Perl syntax");
                if (_cursor.Text[_cursor.Position++] == ')')
                {
                    return new PatternNode.Sequence([]);
                }
            }
        }

        PatternNode inner = ParseChoice();
        if (_cursor.AtEnd || _cursor.Current != ')')
        {
            throw PatternCursor.Invalid("missing closing )");
        }

        _cursor.Position++;
        _flags = outer;
        return inner;
    }

    private void ParseGroupName()
    {
        if (_cursor.Current == 'P')
        {
            _cursor.Position++;
        }

        int start = _cursor.Position + 1;
        int end = Array.IndexOf(_cursor.Text, '>', Math.Min(start, _cursor.Text.Length));
        if (_cursor.AtEnd || _cursor.Current != '<' || end <= start || !_cursor.Text.Skip(start).Take(end - start).All(PatternCursor.IsWord))
        {
            throw PatternCursor.Invalid("invalid named capture");
        }

        _cursor.Position = end + 1;
    }

}
