namespace RouteModel.Generators.Cel.Syntax;

/// <summary>
/// Cuts a text into tokens: always the longest that begins at a place. Where none does, an error swallows what was read up to the character
/// that ended all hope, that one included.
/// </summary>
/// <remarks>cel-go: <c>parser/gen/CEL.g4</c>.</remarks>
internal sealed class CelLexer(CelSourceText text)
{
    private const int End = -1;

    private static readonly string[] s_symbols =
        ["==", "!=", "<=", ">=", "&&", "||", "[", "]", "{", "}", "(", ")", ".", ",", "-", "!", "?", ":", "+", "*", "/", "%", "<", ">"];

    private readonly int[] _points = text.CodePoints;
    private readonly List<CelToken> _tokens = [];

    /// <summary>The tokens, the last of which is <see cref="CelTokenKind.End"/>.</summary>
    /// <param name="report">Takes errors; returns false to stop.</param>
    public IReadOnlyList<CelToken> Read(Func<int, string, bool> report)
    {
        int position = 0;
        while (position < _points.Length)
        {
            int next = SkipBlank(position);
            if (next == position)
            {
                next = ReadToken(position, out CelTokenKind kind, out int failure);
                if (next > position)
                {
                    _tokens.Add(new CelToken(kind, text.Slice(position, next), position));
                }
                else
                {
                    next = Math.Min(failure + 1, _points.Length);
                    if (!report(position, $"token recognition error at: '{text.Slice(position, next)}'"))
                    {
                        break;
                    }
                }
            }

            position = next;
        }

        _tokens.Add(new CelToken(CelTokenKind.End, "", _points.Length));
        return _tokens;
    }

    private int At(int index) => index < _points.Length ? _points[index] : End;

    private int SkipBlank(int position)
    {
        while (At(position) is '\t' or ' ' or '\r' or '\n' or '\f')
        {
            position++;
        }

        if (At(position) == '/' && At(position + 1) == '/')
        {
            while (At(position) is not ('\n' or End))
            {
                position++;
            }
        }

        return position;
    }

    private int ReadToken(int start, out CelTokenKind kind, out int failure)
    {
        failure = start;
        int first = At(start);
        if (IsDigit(first) || (first == '.' && IsDigit(At(start + 1))))
        {
            return ReadNumber(start, out kind);
        }

        int literal = ReadPrefixedString(start, out kind, ref failure);
        if (literal > start)
        {
            return literal;
        }

        if (IsNameStart(first))
        {
            return ReadName(start, out kind);
        }

        if (first == '`')
        {
            return ReadQuotedIdentifier(start, out kind, out failure);
        }

        kind = CelTokenKind.Symbol;
        foreach (string symbol in s_symbols)
        {
            if (first == symbol[0] && (symbol.Length == 1 || At(start + 1) == symbol[1]))
            {
                return start + symbol.Length;
            }
        }

        // One more character was read before it was clear that no operator stands here.
        if (first is '=' or '&' or '|')
        {
            failure = start + 1;
        }

        return start;
    }

    private int ReadName(int start, out CelTokenKind kind)
    {
        int end = start + 1;
        while (IsNameStart(At(end)) || IsDigit(At(end)))
        {
            end++;
        }

        kind = text.Slice(start, end) is "in" or "true" or "false" or "null" ? CelTokenKind.Keyword : CelTokenKind.Identifier;
        return end;
    }

    private int ReadQuotedIdentifier(int start, out CelTokenKind kind, out int failure)
    {
        kind = CelTokenKind.QuotedIdentifier;
        int end = start + 1;
        while (IsNameStart(At(end)) || IsDigit(At(end)) || At(end) is '.' or '-' or '/' or ' ')
        {
            end++;
        }

        failure = end;
        return end > start + 1 && At(end) == '`' ? end + 1 : start;
    }

    private int ReadNumber(int start, out CelTokenKind kind)
    {
        if (At(start) == '0' && At(start + 1) == 'x' && IsHexDigit(At(start + 2)))
        {
            int hex = start + 3;
            while (IsHexDigit(At(hex)))
            {
                hex++;
            }

            return Unsigned(hex, out kind);
        }

        int whole = SkipDigits(start);
        int end = whole;
        if (At(whole) == '.' && IsDigit(At(whole + 1)))
        {
            end = SkipDigits(whole + 1);
        }

        if (At(end) is 'e' or 'E')
        {
            int digits = At(end + 1) is '+' or '-' ? end + 2 : end + 1;
            end = IsDigit(At(digits)) ? SkipDigits(digits) : end;
        }

        if (end > whole)
        {
            kind = CelTokenKind.Double;
            return end;
        }

        return Unsigned(whole, out kind);
    }

    private int Unsigned(int end, out CelTokenKind kind)
    {
        bool isUnsigned = At(end) is 'u' or 'U';
        kind = isUnsigned ? CelTokenKind.Uint : CelTokenKind.Int;
        return isUnsigned ? end + 1 : end;
    }

    private int ReadPrefixedString(int start, out CelTokenKind kind, ref int failure)
    {
        int quote = start;
        kind = CelTokenKind.String;
        if (At(quote) is 'b' or 'B')
        {
            kind = CelTokenKind.Bytes;
            quote++;
        }

        bool isRaw = At(quote) is 'r' or 'R';
        quote += isRaw ? 1 : 0;
        if (At(quote) is not ('"' or '\''))
        {
            return start;
        }

        int end = ReadString(quote, isRaw, out int stop);
        if (end == quote)
        {
            failure = stop;
            return start;
        }

        return end;
    }

    /// <summary>The end of the string that begins with the quote; the quote itself if it has no end.</summary>
    private int ReadString(int start, bool isRaw, out int failure)
    {
        int quote = At(start);
        failure = start;
        if (At(start + 1) == quote && At(start + 2) == quote)
        {
            int end = ReadLongString(start + 3, quote, isRaw);

            // Without an end, the first two quotes are an empty string.
            return end > 0 ? end : start + 2;
        }

        int position = start + 1;
        while (At(position) != quote)
        {
            if (At(position) is '\n' or '\r' or End)
            {
                failure = position;
                return start;
            }

            if (At(position) == '\\' && !isRaw)
            {
                position = ReadEscape(position, out failure);
                if (position < 0)
                {
                    return start;
                }
            }
            else
            {
                position++;
            }
        }

        return position + 1;
    }

    private int ReadLongString(int position, int quote, bool isRaw)
    {
        while (At(position) != End)
        {
            if (At(position) == quote && At(position + 1) == quote && At(position + 2) == quote)
            {
                return position + 3;
            }

            position = At(position) == '\\' && !isRaw ? ReadEscape(position, out _) : position + 1;
            if (position < 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private int ReadEscape(int backslash, out int failure)
    {
        int position = backslash + 1;
        failure = position;
        switch (At(position))
        {
            case 'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' or '"' or '\'' or '\\' or '?' or '`':
                return position + 1;
            case 'x' or 'X':
                return ReadDigits(position + 1, 2, IsHexDigit, out failure);
            case 'u':
                return ReadDigits(position + 1, 4, IsHexDigit, out failure);
            case 'U':
                return ReadDigits(position + 1, 8, IsHexDigit, out failure);
            case >= '0' and <= '3':
                return ReadDigits(position + 1, 2, point => point is >= '0' and <= '7', out failure);
            default:
                return -1;
        }
    }

    private int ReadDigits(int position, int count, Func<int, bool> isDigit, out int failure)
    {
        for (failure = position; failure < position + count; failure++)
        {
            if (!isDigit(At(failure)))
            {
                return -1;
            }
        }

        return position + count;
    }

    private int SkipDigits(int position)
    {
        while (IsDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    private static bool IsDigit(int point) => point is >= '0' and <= '9';

    private static bool IsHexDigit(int point) => IsDigit(point) || point is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsNameStart(int point) => point is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
}
