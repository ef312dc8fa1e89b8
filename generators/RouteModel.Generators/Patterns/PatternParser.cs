using System.Globalization;

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

    private readonly int[] _text;
    private int _position;
    private int _depth;

    private PatternParser(string pattern) => _text = ToCodePoints(pattern);

    private bool AtEnd => _position >= _text.Length;

    private int Current => _text[_position];

    public static PatternNode Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        PatternNode node = parser.ParseChoice();
        if (!parser.AtEnd)
        {
            throw Invalid("unexpected ): `" + pattern + "`");
        }

        return node;
    }

    private static int[] ToCodePoints(string text)
    {
        var codePoints = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            codePoints.Add(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i]);
        }

        return [.. codePoints];
    }

    private static PatternException Invalid(string reason) => new(PatternFailure.Invalid, "error parsing regexp: " + reason);

    private static PatternException Unsupported(string what) => new(PatternFailure.Unsupported, what + " is not supported yet");

    private PatternNode ParseChoice()
    {
        if (++_depth > MaxDepth)
        {
            throw Invalid("expression nests too deeply");
        }

        var options = new List<PatternNode> { ParseSequence() };
        while (!AtEnd && Current == '|')
        {
            _position++;
            options.Add(ParseSequence());
        }

        _depth--;
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode.Sequence ParseSequence()
    {
        var parts = new List<PatternNode>();
        bool repeatable = false;
        while (!AtEnd && Current is not ('|' or ')'))
        {
            if (TryParseRepeat(out int min, out int? max, out string text))
            {
                if (!repeatable)
                {
                    throw Invalid(parts.Count > 0 && text.Length > 0 && parts[parts.Count - 1] is PatternNode.Repeat
                        ? $"invalid nested repetition operator: `{text}`"
                        : $"missing argument to repetition operator: `{text}`");
                }

                if (min > MaxRepeat || max > MaxRepeat || max < min)
                {
                    throw Invalid($"invalid repeat count: `{text}`");
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
        int start = _position;
        (bool found, min, max) = Current switch
        {
            '*' => (true, 0, (int?)null),
            '+' => (true, 1, null),
            '?' => (true, 0, 1),
            _ => (false, 0, null),
        };
        if (found)
        {
            _position++;
        }
        else if (Current != '{' || !TryParseCount(out min, out max))
        {
            text = "";
            return false;
        }

        if (!AtEnd && Current == '?')
        {
            _position++;
        }

        text = string.Concat(_text.Skip(start).Take(_position - start).Select(char.ConvertFromUtf32));
        return true;
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; anything else beginning with a brace is literal text.</summary>
    private bool TryParseCount(out int min, out int? max)
    {
        int start = _position++;
        max = null;
        if (TryParseNumber(out min))
        {
            max = min;
            if (!AtEnd && Current == ',')
            {
                _position++;
                max = TryParseNumber(out int upper) ? upper : null;
            }

            if (!AtEnd && Current == '}')
            {
                _position++;
                return true;
            }
        }

        _position = start;
        return false;
    }

    private bool TryParseNumber(out int number)
    {
        int start = _position;
        number = 0;
        while (!AtEnd && Current is >= '0' and <= '9')
        {
            number = Math.Min(MaxRepeat + 1, (number * 10) + Current - '0');
            _position++;
        }

        // RE2 takes no leading zeros.
        return _position > start && (_text[start] != '0' || _position == start + 1);
    }

    private PatternNode ParseAtom()
    {
        int c = _text[_position++];
        switch (c)
        {
            case '(':
                return ParseGroup();
            case '[':
                return new PatternNode.OneOf(ParseClass());
            case '.':
                return new PatternNode.OneOf(CodePointSet.Of(('\n', '\n')).Negate());
            case '^':
                return new PatternNode.Start();
            case '$':
                return new PatternNode.End();
            case '\\':
                return ParseEscape();
            default:
                return Literal(c);
        }
    }

    private static PatternNode.OneOf Literal(int codePoint) => new(CodePointSet.Of((codePoint, codePoint)));

    private PatternNode ParseGroup()
    {
        if (!AtEnd && Current == '?')
        {
            _position++;
            if (!AtEnd && Current is 'P' or '<')
            {
                ParseGroupName();
            }
            else if (!AtEnd && Current == ':')
            {
                _position++;
            }
            else
            {
                throw !AtEnd && Current is '=' or '!' or '>' or '#' ? Invalid("invalid or unsupported Perl syntax") : Unsupported("a flag group");
            }
        }

        PatternNode inner = ParseChoice();
        if (AtEnd || Current != ')')
        {
            throw Invalid("missing closing )");
        }

        _position++;
        return inner;
    }

    private void ParseGroupName()
    {
        if (Current == 'P')
        {
            _position++;
        }

        int start = _position + 1;
        int end = Array.IndexOf(_text, '>', Math.Min(start, _text.Length));
        if (AtEnd || Current != '<' || end <= start || !_text.Skip(start).Take(end - start).All(IsWord))
        {
            throw Invalid("invalid named capture");
        }

        _position = end + 1;
    }

    private static bool IsWord(int c) => c is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private PatternNode ParseEscape()
    {
        if (AtEnd)
        {
            throw Invalid("trailing backslash at end of expression");
        }

        switch (Current)
        {
            case 'A':
                _position++;
                return new PatternNode.Start();
            case 'z':
                _position++;
                return new PatternNode.End();
            case 'b' or 'B':
                throw Unsupported("a word boundary");
            case 'p' or 'P':
                throw Unsupported("a Unicode property");
            case 'Q':
                throw Unsupported("a quotation");
            case 'C':
                throw Unsupported("a single byte");
            default:
                return CharacterClasses.Perl((char)Math.Min(Current, char.MaxValue)) is { } set ? PerlClass(set) : Literal(ParseEscapedCodePoint());
        }
    }

    private PatternNode.OneOf PerlClass(CodePointSet set)
    {
        _position++;
        return new PatternNode.OneOf(set);
    }

    private int ParseEscapedCodePoint()
    {
        int c = _text[_position++];
        switch (c)
        {
            case 'a': return '\a';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'x': return ParseHex();
            case '0': return ParseOctal();
            default: break;
        }

        if (c < 0x80 && !IsWord(c))
        {
            return c;
        }

        if (c is >= '1' and <= '7' && !AtEnd && Current is >= '0' and <= '7')
        {
            _position--;
            return ParseOctal();
        }

        throw Invalid($"invalid escape sequence: `\\{char.ConvertFromUtf32(c)}`");
    }

    private int ParseOctal()
    {
        int value = 0;
        for (int i = 0; i < 3 && !AtEnd && Current is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + _text[_position++] - '0';
        }

        return value;
    }

    private int ParseHex()
    {
        bool braced = !AtEnd && Current == '{';
        int start = braced ? ++_position : _position;
        while (!AtEnd && IsHex(Current) && _position - start < (braced ? 8 : 2))
        {
            _position++;
        }

        string digits = string.Concat(_text.Skip(start).Take(_position - start).Select(char.ConvertFromUtf32));
        bool complete = braced ? digits.Length > 0 && !AtEnd && _text[_position++] == '}' : digits.Length == 2;
        if (!complete || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) || value > CodePointSet.MaxCodePoint)
        {
            throw Invalid("invalid escape sequence: `\\x`");
        }

        return value;
    }

    private static bool IsHex(int c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private CodePointSet ParseClass()
    {
        bool negated = !AtEnd && Current == '^';
        if (negated)
        {
            _position++;
        }

        var set = CodePointSet.Of();
        bool first = true;
        while (AtEnd || Current != ']' || first)
        {
            if (AtEnd)
            {
                throw Invalid("missing closing ]");
            }

            set = set.Union(ParseClassItem());
            first = false;
        }

        _position++;
        return negated ? set.Negate() : set;
    }

    private CodePointSet ParseClassItem()
    {
        if (Current == '[' && _position + 1 < _text.Length && _text[_position + 1] == ':' && TryParsePosixClass() is { } posix)
        {
            return posix;
        }

        if (Current == '\\' && _position + 1 < _text.Length)
        {
            int next = _text[_position + 1];
            if (next is 'p' or 'P')
            {
                throw Unsupported("a Unicode property");
            }

            if (next < 0x80 && CharacterClasses.Perl((char)next) is { } perl)
            {
                _position += 2;
                return perl;
            }
        }

        int low = ParseClassCodePoint();
        if (_position + 1 < _text.Length && Current == '-' && _text[_position + 1] != ']')
        {
            _position++;
            int high = ParseClassCodePoint();
            return high >= low
                ? CodePointSet.Of((low, high))
                : throw Invalid($"invalid character class range: `{char.ConvertFromUtf32(low)}-{char.ConvertFromUtf32(high)}`");
        }

        return CodePointSet.Of((low, low));
    }

    private int ParseClassCodePoint()
    {
        int c = _text[_position++];
        if (c != '\\')
        {
            return c;
        }

        return AtEnd ? throw Invalid("missing closing ]") : ParseEscapedCodePoint();
    }

    private CodePointSet? TryParsePosixClass()
    {
        int end = _position + 2;
        while (end + 1 < _text.Length && !(_text[end] == ':' && _text[end + 1] == ']'))
        {
            end++;
        }

        if (end + 1 >= _text.Length)
        {
            return null;
        }

        string name = string.Concat(_text.Skip(_position + 2).Take(end - _position - 2).Select(char.ConvertFromUtf32));
        bool negated = name.StartsWith("^", StringComparison.Ordinal);
        CodePointSet set = CharacterClasses.Posix(name.TrimStart('^')) ?? throw Invalid($"invalid character class range: `[:{name}:]`");
        _position = end + 2;
        return negated ? set.Negate() : set;
    }
}
