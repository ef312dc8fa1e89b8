using RouteModel.Resources.Text;

namespace RouteModel.Resources.Manifests.Streams;

/// <summary>
/// Finds the extent of one JSON value in a stream of them, with Go's <c>encoding/json</c> words for what is wrong. Iterative;
/// at most 10,000 objects and arrays may be open.
/// </summary>
internal ref struct JsonValueScanner
{
    private const int MaxDepth = 10_000;

    private readonly ReadOnlySpan<byte> _text;
    private readonly Stack<bool> _objects = [];
    private int _at;
    private string? _problem;

    private JsonValueScanner(ReadOnlySpan<byte> text, int start)
    {
        _text = text;
        _at = start;
    }

    private enum Expect
    {
        Value,
        ValueOrEnd,
        Key,
        KeyOrEnd,
        Colon,
        CommaOrEnd,
    }

    /// <summary>Scans the value that begins at or behind <paramref name="start"/>.</summary>
    public static JsonExtent Scan(ReadOnlySpan<byte> text, int start)
    {
        var scanner = new JsonValueScanner(text, start);
        scanner.SkipBlanks();
        int from = scanner._at;
        if (from == text.Length)
        {
            return new JsonExtent(from, from, null, 0);
        }

        scanner.ScanValue();
        return new JsonExtent(from, scanner._at, scanner._problem, scanner._at + 1);
    }

    private void ScanValue()
    {
        Expect expect = Expect.Value;
        do
        {
            SkipBlanks();
            if (_at == _text.Length)
            {
                _problem = JsonExtent.UnexpectedEnd;
                return;
            }

            expect = Step(expect, _text[_at]);
        }
        while (_problem is null && _objects.Count > 0);
    }

    private Expect Step(Expect expect, byte c)
    {
        switch (expect)
        {
            case Expect.Value:
            case Expect.ValueOrEnd when c != ']':
                return BeginValue(c);
            case Expect.Key:
            case Expect.KeyOrEnd when c != '}':
                return c == '"' ? ScanString(Expect.Colon) : Fail("looking for beginning of object key string");
            case Expect.Colon:
                return c == ':' ? Take(Expect.Value) : Fail("after object key");
            case Expect.CommaOrEnd when c == ',':
                return Take(_objects.Peek() ? Expect.Key : Expect.Value);
            case Expect.CommaOrEnd when c != (_objects.Peek() ? '}' : ']'):
                return Fail(_objects.Peek() ? "after object key:value pair" : "after array element");
            default:
                _objects.Pop();
                return Take(Expect.CommaOrEnd);
        }
    }

    private Expect BeginValue(byte c)
    {
        switch (c)
        {
            case (byte)'{' or (byte)'[':
                if (_objects.Count == MaxDepth)
                {
                    return Fail("exceeded max depth");
                }

                _objects.Push(c == '{');
                return Take(c == '{' ? Expect.KeyOrEnd : Expect.ValueOrEnd);
            case (byte)'"':
                return ScanString(Expect.CommaOrEnd);
            case (byte)'t':
                return ScanLiteral("true");
            case (byte)'f':
                return ScanLiteral("false");
            case (byte)'n':
                return ScanLiteral("null");
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return ScanNumber();
            default:
                return Fail("looking for beginning of value");
        }
    }

    private Expect ScanString(Expect next)
    {
        _at++;
        while (_problem is null)
        {
            if (_at == _text.Length)
            {
                _problem = JsonExtent.UnexpectedEnd;
            }
            else if (_text[_at] == '"')
            {
                return Take(next);
            }
            else if (_text[_at] == '\\')
            {
                _at++;
                ScanEscape();
            }
            else if (_text[_at] < ' ')
            {
                Fail("in string literal");
            }
            else
            {
                _at++;
            }
        }

        return next;
    }

    private void ScanEscape()
    {
        if (_at < _text.Length && _text[_at] == 'u')
        {
            _at++;
            for (int i = 0; i < 4 && _problem is null; i++)
            {
                Require(static c => char.IsAsciiHexDigit((char)c), "in \\u hexadecimal character escape");
            }
        }
        else
        {
            Require(static c => "\"\\/bfnrt".Contains((char)c, StringComparison.Ordinal), "in string escape code");
        }
    }

    private Expect ScanLiteral(string literal)
    {
        for (int i = 0; i < literal.Length && _problem is null; i++)
        {
            char expected = literal[i];
            Require(c => c == expected, $"in literal {literal} (expecting '{expected}')");
        }

        return Expect.CommaOrEnd;
    }

    private Expect ScanNumber()
    {
        _at += _text[_at] == '-' ? 1 : 0;
        if (_at < _text.Length && _text[_at] == '0')
        {
            _at++;
        }
        else
        {
            ScanDigits("in numeric literal");
        }

        if (_problem is null && _at < _text.Length && _text[_at] == '.')
        {
            _at++;
            ScanDigits("after decimal point in numeric literal");
        }

        if (_problem is null && _at < _text.Length && _text[_at] is (byte)'e' or (byte)'E')
        {
            _at++;
            _at += _at < _text.Length && _text[_at] is (byte)'+' or (byte)'-' ? 1 : 0;
            ScanDigits("in exponent of numeric literal");
        }

        return Expect.CommaOrEnd;
    }

    private void ScanDigits(string context)
    {
        Require(static c => char.IsAsciiDigit((char)c), context);
        while (_at < _text.Length && char.IsAsciiDigit((char)_text[_at]))
        {
            _at++;
        }
    }

    private void Require(Func<byte, bool> accepts, string context)
    {
        if (_at == _text.Length)
        {
            _problem = JsonExtent.UnexpectedEnd;
        }
        else if (accepts(_text[_at]))
        {
            _at++;
        }
        else
        {
            Fail(context);
        }
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _at++;
        }
    }

    private Expect Take(Expect next)
    {
        _at++;
        return next;
    }

    private Expect Fail(string context)
    {
        _problem = $"invalid character {Quote((char)_text[_at])} {context}";
        return Expect.Value;
    }

    /// <summary>The byte as a Go character literal; bytes beyond ASCII appear as the characters with their number.</summary>
    private static string Quote(char c) => c switch
    {
        '\'' => "'\\''",
        '"' => "'\"'",
        _ => $"'{GoSyntax.Quote(c.ToString())[1..^1]}'",
    };
}

/// <summary>Where a value of a JSON stream begins and ends, or why there is none.</summary>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="End">The offset behind its last byte, or of the byte at fault.</param>
/// <param name="Problem">Go's words; <see langword="null"/> if the value is whole, or if the stream is at its end and <paramref name="Start"/> is <paramref name="End"/>.</param>
/// <param name="Offset">What Go calls the offset of a problem: one more than that of the byte at fault.</param>
internal readonly record struct JsonExtent(int Start, int End, string? Problem, int Offset)
{
    public const string UnexpectedEnd = "unexpected EOF";

    public bool IsEndOfStream => Problem is null && Start == End;

    /// <summary>The problem as kubectl words it where it could have tried YAML instead.</summary>
    public string? ProblemWithOffset => Problem is null or UnexpectedEnd ? Problem : $"json: offset {Offset}: {Problem}";
}
