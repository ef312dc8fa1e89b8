using System.Buffers;
using System.Text;

namespace RouteModel.Eskip.Catalogue.Lua;

/// <summary>
/// Cuts a script into tokens as gopher-lua does, byte by byte, with its positions and its liberties: escapes that Lua does not know stand for
/// themselves, and the exponent of a number takes whatever follows. Upstream: gopher-lua, <c>parse/lexer.go</c>.
/// </summary>
internal sealed class LuaScanner(byte[] source)
{
    private const int End = -1;

    private static readonly Dictionary<string, LuaTokenKind> Words = new(StringComparer.Ordinal)
    {
        ["and"] = LuaTokenKind.And, ["break"] = LuaTokenKind.Break, ["do"] = LuaTokenKind.Do, ["else"] = LuaTokenKind.Else,
        ["elseif"] = LuaTokenKind.ElseIf, ["end"] = LuaTokenKind.EndWord, ["false"] = LuaTokenKind.False, ["for"] = LuaTokenKind.For,
        ["function"] = LuaTokenKind.Function, ["goto"] = LuaTokenKind.Goto, ["if"] = LuaTokenKind.If, ["in"] = LuaTokenKind.In,
        ["local"] = LuaTokenKind.Local, ["nil"] = LuaTokenKind.Nil, ["not"] = LuaTokenKind.Not, ["or"] = LuaTokenKind.Or,
        ["repeat"] = LuaTokenKind.Repeat, ["return"] = LuaTokenKind.Return, ["then"] = LuaTokenKind.Then, ["true"] = LuaTokenKind.True,
        ["until"] = LuaTokenKind.Until, ["while"] = LuaTokenKind.While,
    };

    private readonly ArrayBufferWriter<byte> _text = new();
    private int _at;

    // Where the scanner stands, not where the token began: this is what gopher-lua reports. The line is -1 behind the last byte.
    private int _line = 1;
    private int _column;

    /// <summary>What is wrong with the text; <see langword="null"/> until something is.</summary>
    public string? Fault { get; private set; }

    /// <summary>The next token; <see cref="LuaTokenKind.Bad"/> if there is none, and from then on.</summary>
    public LuaToken Next()
    {
        int ch = SkipToToken();
        _text.ResetWrittenCount();
        int line = _line;
        LuaTokenKind kind = Fault is not null ? LuaTokenKind.Bad : ch switch
        {
            End => LuaTokenKind.End,
            '"' or '\'' => Quoted(ch),
            '[' when Peek() is '[' or '=' => Long(Read(), "invalid multiline string", "unterminated multiline string") ? LuaTokenKind.String : LuaTokenKind.Bad,
            '.' when IsDigit(Peek()) => Number(ch),
            '.' => Dots(),
            _ when IsDigit(ch) => Number(ch),
            _ when IsLetter(ch) => Name(ch),
            _ => Symbol(ch),
        };
        string text = Text();
        return new LuaToken(kind == LuaTokenKind.Name ? Words.GetValueOrDefault(text, kind) : kind, text, line);
    }

    /// <summary>Notes a fault at the place where the scanner stands; the first one counts.</summary>
    public void Fail(string near, string message) => Fault ??= _line == End
        ? $"<script> at EOF:   {message}\n"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<script> line:{_line}(column:{_column}) near '{near}':   {message}\n");

    private static bool IsDigit(int ch) => ch is >= '0' and <= '9';

    private static bool IsLetter(int ch) => ch is '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private int Peek() => _at < source.Length ? source[_at] : End;

    private int Read()
    {
        if (_at == source.Length)
        {
            (_line, _column) = (End, 0);
            return End;
        }

        int ch = source[_at++];
        if (ch is not ('\n' or '\r'))
        {
            _column++;
            return ch;
        }

        NewLine(ch);
        return '\n';
    }

    /// <summary>Any of the four line breaks counts as one.</summary>
    private void NewLine(int ch)
    {
        (_line, _column) = (_line + 1, 0);
        if ((ch == '\n' && Peek() == '\r') || (ch == '\r' && Peek() == '\n'))
        {
            _at++;
        }
    }

    private int SkipToToken()
    {
        while (true)
        {
            int ch = Read();
            if (ch == '-' && Peek() == '-')
            {
                SkipComment();
            }
            else if (ch is not (' ' or '\t' or '\n'))
            {
                return ch;
            }

            if (Fault is not null)
            {
                return End;
            }
        }
    }

    private void SkipComment()
    {
        int ch = Read();
        if (Peek() == '[')
        {
            ch = Read();
            if (Peek() is '[' or '=')
            {
                _text.ResetWrittenCount();
                Long(Read(), "invalid multiline comment", "invalid multiline comment", nearText: true);
                return;
            }
        }

        while (ch is not ('\n' or End))
        {
            ch = Read();
        }
    }

    private LuaTokenKind Name(int ch)
    {
        Write(ch);
        while (IsLetter(Peek()) || IsDigit(Peek()))
        {
            Write(Read());
        }

        return LuaTokenKind.Name;
    }

    private LuaTokenKind Number(int ch)
    {
        if (ch == '0' && Peek() is 'x' or 'X')
        {
            Write(ch);
            Write(Read());
            int before = _at;
            while (Peek() is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F')
            {
                Write(Read());
            }

            return _at > before ? LuaTokenKind.Number : Bad(Text(), "illegal hexadecimal number");
        }

        Digits(ch == '0' && IsDigit(Peek()) ? Read() : ch);
        if (Peek() == '.')
        {
            Digits(Read());
        }

        if (Peek() is 'e' or 'E')
        {
            Write(Read());
            if (Peek() is '-' or '+')
            {
                Write(Read());
            }

            Digits(Read());
        }

        return LuaTokenKind.Number;
    }

    private void Digits(int first)
    {
        Write(first);
        while (IsDigit(Peek()))
        {
            Write(Read());
        }
    }

    private LuaTokenKind Quoted(int quote)
    {
        for (int ch = Read(); ch != quote; ch = Read())
        {
            if (ch is '\n' or End)
            {
                return Bad(Text(), "unterminated string");
            }

            Write(ch == '\\' ? Escaped(Read()) : ch);
        }

        return LuaTokenKind.String;
    }

    private int Escaped(int ch)
    {
        switch (ch)
        {
            case 'a':
                return '\a';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case >= '0' and <= '9':
                int value = ch - '0';
                for (int i = 0; i < 2 && IsDigit(Peek()); i++)
                {
                    value = (value * 10) + Read() - '0';
                }

                return value;
            default:
                return ch;
        }
    }

    /// <summary>A string or comment in long brackets, behind the first of them.</summary>
    private bool Long(int ch, string invalid, string unterminated, bool nearText = false)
    {
        int level = Level(ref ch);
        if (ch != '[')
        {
            Bad(nearText ? "" : ((char)Math.Max(ch, 0)).ToString(), invalid);
            return false;
        }

        ch = Read();
        ch = ch == '\n' ? Read() : ch;
        while (ch != End)
        {
            if (ch != ']')
            {
                Write(ch);
                ch = Read();
                continue;
            }

            ch = Read();
            int closing = Level(ref ch);
            if (closing == level && ch == ']')
            {
                return true;
            }

            Write(']');
            for (int i = 0; i < closing; i++)
            {
                Write('=');
            }
        }

        Bad(Text(), unterminated);
        return false;
    }

    private int Level(ref int ch)
    {
        int level = 0;
        for (; ch == '='; level++)
        {
            ch = Read();
        }

        return level;
    }

    private LuaTokenKind Dots()
    {
        Write('.');
        if (Peek() != '.')
        {
            return LuaTokenKind.Dot;
        }

        Write(Read());
        if (Peek() != '.')
        {
            return LuaTokenKind.DotDot;
        }

        Write(Read());
        return LuaTokenKind.Ellipsis;
    }

    private LuaTokenKind Symbol(int ch)
    {
        Write(ch);
        return ch switch
        {
            '=' => Double('=', LuaTokenKind.EqualEqual, LuaTokenKind.Equal),
            '<' => Double('=', LuaTokenKind.LessEqual, LuaTokenKind.Less),
            '>' => Double('=', LuaTokenKind.GreaterEqual, LuaTokenKind.Greater),
            ':' => Double(':', LuaTokenKind.ColonColon, LuaTokenKind.Colon),
            '~' => Peek() == '=' ? Double('=', LuaTokenKind.NotEqual, LuaTokenKind.Bad) : Bad("~", "Invalid '~' token"),
            '+' => LuaTokenKind.Plus,
            '-' => LuaTokenKind.Minus,
            '*' => LuaTokenKind.Star,
            '/' => LuaTokenKind.Slash,
            '%' => LuaTokenKind.Percent,
            '^' => LuaTokenKind.Caret,
            '#' => LuaTokenKind.Hash,
            '(' => LuaTokenKind.OpenParenthesis,
            ')' => LuaTokenKind.CloseParenthesis,
            '{' => LuaTokenKind.OpenBrace,
            '}' => LuaTokenKind.CloseBrace,
            '[' => LuaTokenKind.OpenBracket,
            ']' => LuaTokenKind.CloseBracket,
            ';' => LuaTokenKind.Semicolon,
            ',' => LuaTokenKind.Comma,
            _ => Bad(Text(), "Invalid token"),
        };
    }

    private LuaTokenKind Double(int second, LuaTokenKind both, LuaTokenKind one)
    {
        if (Peek() != second)
        {
            return one;
        }

        Write(Read());
        return both;
    }

    private LuaTokenKind Bad(string near, string message)
    {
        Fail(near, message);
        return LuaTokenKind.Bad;
    }

    private void Write(int ch)
    {
        _text.GetSpan(1)[0] = unchecked((byte)ch);
        _text.Advance(1);
    }

    private string Text() => Encoding.UTF8.GetString(_text.WrittenSpan);
}
