using System.Buffers;
using System.Runtime.CompilerServices;

namespace RouteModel.Eskip.Lexing;

/// <summary>
/// Splits UTF-8 text into tokens. After a bad lexeme scanning goes on where Skipper's does: at the same byte, after a bad number, at the end of
/// the text after an unterminated literal. Upstream: Skipper, <c>eskip/lexer.go</c>.
/// </summary>
internal ref struct EskipLexer
{
    // A run of blanks that is longer than this is worth the set-up of a vectorised search.
    private const int ShortRun = 8;

    // Bytes as Latin-1: next line and no-break space are blanks too, though valid UTF-8 never has them first.
    private static readonly SearchValues<byte> Blanks = SearchValues.Create([(byte)' ', 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0xa0]);

    private readonly ReadOnlySpan<byte> _text;
    private int _position;

    public EskipLexer(ReadOnlySpan<byte> text, int position = 0, EskipErrorReason failure = EskipErrorReason.SyntaxError)
    {
        _text = text;
        _position = position;
        Failure = failure;
    }

    /// <summary>Why the last bad lexeme is bad.</summary>
    public EskipErrorReason Failure { get; private set; }

    /// <summary>Goes on at an offset that lies behind a whole token.</summary>
    public void MoveTo(int position) => _position = position;

    /// <summary>Goes on at the first byte of the next token, and says where that is; at the end of the text it is its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MoveToNext()
    {
        // Mostly there is one blank before a token, or none.
        int at = _position;
        if ((uint)at < (uint)_text.Length && _text[at] == ' ')
        {
            _position = ++at;
        }

        if ((uint)at < (uint)_text.Length && _text[at] is <= (byte)' ' or (byte)'/' or >= 0x80)
        {
            SkipBlanksAndComments();
        }

        return _position;
    }

    public EskipToken Next()
    {
        int at = MoveToNext();
        if ((uint)at >= (uint)_text.Length)
        {
            return new EskipToken(EskipTokenKind.End, at, at);
        }

        byte first = _text[at];
        switch (first)
        {
            case (byte)'"' or (byte)'`':
                return String(first);
            case (byte)',':
                return Fixed(EskipTokenKind.Comma, 1);
            case (byte)')':
                return Fixed(EskipTokenKind.CloseParenthesis, 1);
            case (byte)'(':
                return Fixed(EskipTokenKind.OpenParenthesis, 1);
            case (byte)'-':
                return Follows('>') ? Fixed(EskipTokenKind.Arrow, 2)
                    : IsNumberByte(PeekAt(1)) ? Number()
                    : Bad(EskipErrorReason.UnexpectedToken, _position);
            case (byte)'&':
                return Follows('&') ? Fixed(EskipTokenKind.And, 2) : Bad(EskipErrorReason.UnexpectedToken, _position);
            case (byte)'/':
                return Regexp();
            case (byte)'<':
                return OpenAngle();
            case (byte)':':
                return Fixed(EskipTokenKind.Colon, 1);
            case (byte)';':
                return Fixed(EskipTokenKind.Semicolon, 1);
            case (byte)'>':
                return Fixed(EskipTokenKind.CloseAngle, 1);
            case (byte)'*':
                return Fixed(EskipTokenKind.Any, 1);
            case (>= (byte)'0' and <= (byte)'9') or (byte)'.':
                return Number();
            case (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (byte)'_':
                return Symbol();
            default:
                return Bad(EskipErrorReason.UnexpectedToken, _position);
        }
    }

    private void SkipBlanksAndComments()
    {
        ReadOnlySpan<byte> text = _text;
        int at = _position;
        while ((uint)at < (uint)text.Length)
        {
            byte b = text[at];
            if (b is > (byte)' ' and < 0x80 and not (byte)'/')
            {
                break;
            }

            if (IsBlank(b))
            {
                at = EndOfBlanks(text, at + 1);
            }
            else if (b == '/' && at + 1 < text.Length && text[at + 1] == '/')
            {
                int length = text[at..].IndexOf((byte)'\n');
                at = length < 0 ? text.Length : at + length;
            }
            else
            {
                break;
            }
        }

        _position = at;
    }

    private static int EndOfBlanks(ReadOnlySpan<byte> text, int at)
    {
        int near = Math.Min(text.Length, at + ShortRun);
        for (; at < near; at++)
        {
            if (!IsBlank(text[at]))
            {
                return at;
            }
        }

        int length = text[at..].IndexOfAnyExcept(Blanks);
        return length < 0 ? text.Length : at + length;
    }

    private EskipToken String(byte delimiter)
    {
        int start = _position;
        int at = start + 1;
        bool hasEscape = false;
        while (true)
        {
            int step = EskipScan.IndexOfStop(_text[at..], delimiter);
            if (step < 0)
            {
                return Unterminated(start);
            }

            at += step;
            if (_text[at] == delimiter)
            {
                return Literal(EskipTokenKind.String, start, at + 1, hasEscape);
            }

            hasEscape = true;
            if (at + 2 > _text.Length)
            {
                return Unterminated(start);
            }

            at += 2;
        }
    }

    private EskipToken Regexp()
    {
        int start = _position;
        if (start + 1 == _text.Length)
        {
            return Bad(EskipErrorReason.InvalidCharacter, start);
        }

        int at = start + 1;
        bool hasEscape = false;
        bool insideClass = false;
        while (true)
        {
            int step = EskipScan.IndexOfRegexpStop(_text[at..], ref insideClass);
            if (step < 0)
            {
                return Unterminated(start);
            }

            at += step;
            if (_text[at] == '\\')
            {
                hasEscape = true;
                at += 2;
                if (at > _text.Length)
                {
                    return Unterminated(start);
                }
            }
            else if (insideClass)
            {
                at++;
            }
            else
            {
                return Literal(EskipTokenKind.Regexp, start, at + 1, hasEscape);
            }
        }
    }

    private EskipToken OpenAngle()
    {
        ReadOnlySpan<byte> rest = _text[_position..];
        return rest.StartsWith("<shunt>"u8) ? Fixed(EskipTokenKind.Shunt, 7)
            : rest.StartsWith("<loopback>"u8) ? Fixed(EskipTokenKind.Loopback, 10)
            : rest.StartsWith("<dynamic>"u8) ? Fixed(EskipTokenKind.Dynamic, 9)
            : rest.StartsWith("<forward>"u8) ? Fixed(EskipTokenKind.Forward, 9)
            : Fixed(EskipTokenKind.OpenAngle, 1);
    }

    private EskipToken Number()
    {
        int at = _position + (_text[_position] == '-' ? 1 : 0);
        bool hasPoint = false;
        for (; at < _text.Length && IsNumberByte(_text[at]); at++)
        {
            if (_text[at] == '.')
            {
                if (hasPoint)
                {
                    break;
                }

                hasPoint = true;
            }
        }

        return _text[at - 1] == '.' ? Bad(EskipErrorReason.IncompleteToken, at) : Fixed(EskipTokenKind.Number, at - _position);
    }

    private EskipToken Symbol() => Fixed(EskipTokenKind.Symbol, EskipScan.SymbolLength(_text[_position..]));

    private EskipToken Fixed(EskipTokenKind kind, int length) => Literal(kind, _position, _position + length, hasEscape: false);

    private EskipToken Literal(EskipTokenKind kind, int start, int end, bool hasEscape)
    {
        _position = end;
        return new EskipToken(kind, start, end, hasEscape);
    }

    private EskipToken Unterminated(int start)
    {
        _position = start;
        return Bad(EskipErrorReason.IncompleteToken, _text.Length);
    }

    private EskipToken Bad(EskipErrorReason failure, int reached)
    {
        int start = _position;
        _position = reached;
        Failure = failure;
        return new EskipToken(EskipTokenKind.Bad, start, reached);
    }

    private readonly bool Follows(char c) => PeekAt(1) == c;

    private readonly byte PeekAt(int distance) => _position + distance < _text.Length ? _text[_position + distance] : (byte)0;

    private static bool IsBlank(byte b) => b is (byte)' ' or (>= 0x09 and <= 0x0d) or 0x85 or 0xa0;

    private static bool IsNumberByte(byte b) => b is (>= (byte)'0' and <= (byte)'9') or (byte)'.';

    /// <summary>Whether a byte begins a symbol.</summary>
    public static bool BeginsSymbol(byte b) => char.IsAsciiLetter((char)b) || b == '_';
}
