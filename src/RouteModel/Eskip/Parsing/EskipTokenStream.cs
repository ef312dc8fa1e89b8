using System.Globalization;
using System.Runtime.CompilerServices;
using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Parsing;

/// <summary>
/// Tokens with one of lookahead, and Skipper's way with bad lexemes: one is recorded and looks like the end of the text for a single decision of
/// the parser; the next decision scans again. The last recorded error is the one that counts, even if the rest is fine.
/// Upstream: <c>Lex</c> and <c>Error</c> of Skipper, <c>eskip/lexer.go</c>, under the parser that goyacc generates.
/// </summary>
internal ref struct EskipTokenStream
{
    private readonly ReadOnlySpan<byte> _text;
    private EskipLexer _lexer;
    private EskipToken _last;
    private EskipToken _stop;
    private bool _hasAhead;
    private bool _isStopped;
    private Failure _failure;

    public EskipTokenStream(ReadOnlySpan<byte> text)
    {
        _text = text;
        _lexer = new EskipLexer(text);
    }

    /// <summary>The error so far; made anew each time.</summary>
    public readonly EskipError? Error => _failure.IsSet ? ToError() : null;

    /// <summary>Whether there is an error so far.</summary>
    public readonly bool HasError => _failure.IsSet;

    /// <summary>The id of the last route whose <c>id:</c> was read; of length 0 when there was none.</summary>
    public EskipToken RouteId { get; set; }

    /// <summary>The kind of the next token. A bad lexeme is recorded and given as the end; asking again scans again.</summary>
    public EskipTokenKind Peek()
    {
        if (_hasAhead)
        {
            return _last.Kind;
        }

        EskipToken token = _lexer.Next();
        if (token.Kind <= EskipTokenKind.Bad)
        {
            return Stop(token);
        }

        _last = token;
        _hasAhead = true;
        _isStopped = false;
        return token.Kind;
    }

    /// <summary>Takes the token that was just peeked, which is not the end.</summary>
    public EskipToken Take()
    {
        _hasAhead = false;
        return _last;
    }

    /// <summary>Where the token that was taken last ends.</summary>
    public readonly int LastEnd => _last.End;

    /// <summary>Where the next token begins, or the end of the text. Nothing is scanned, so nothing is recorded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindNext() => _hasAhead ? _last.Start : _lexer.MoveToNext();

    /// <summary>Whether the next token is a symbol, and where it begins. Nothing is scanned, so nothing is recorded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAtSymbol(out int start)
    {
        start = FindNext();
        return (uint)start < (uint)_text.Length && EskipLexer.BeginsSymbol(_text[start]);
    }

    /// <summary>Goes on behind tokens that need not be scanned, because equal ones were.</summary>
    /// <param name="last">The last of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SkipTo(EskipToken last)
    {
        _last = last;
        _hasAhead = false;
        _isStopped = false;
        _lexer.MoveTo(last.End);
    }

    /// <summary>Takes a token of one byte if it is the next. If not, nothing is recorded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(EskipTokenKind kind, byte sign)
    {
        int start = FindNext();
        if ((uint)start >= (uint)_text.Length || _text[start] != sign)
        {
            return false;
        }

        SkipTo(new EskipToken(kind, start, start + 1));
        return true;
    }

    /// <summary>Takes a token of two bytes if it is the next. If not, nothing is recorded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(EskipTokenKind kind, byte sign, byte second)
    {
        int start = FindNext();
        if ((uint)(start + 1) >= (uint)_text.Length || _text[start] != sign || _text[start + 1] != second)
        {
            return false;
        }

        SkipTo(new EskipToken(kind, start, start + 2));
        return true;
    }

    /// <summary>Takes a token of a kind, or fails with a syntax error.</summary>
    public bool Take(EskipTokenKind kind, out EskipToken token)
    {
        if (Peek() == kind)
        {
            token = Take();
            return true;
        }

        token = default;
        return SyntaxError();
    }

    /// <summary>Takes a token of one byte, or fails with a syntax error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Take(EskipTokenKind kind, byte sign) => TryTake(kind, sign) || Take(kind, out _);

    /// <summary>Records a syntax error at what was scanned last.</summary>
    /// <returns>False, so that a production can end with it.</returns>
    public bool SyntaxError()
    {
        Record(EskipErrorReason.SyntaxError);
        return false;
    }

    private EskipTokenKind Stop(EskipToken token)
    {
        _stop = token;
        _isStopped = true;
        if (token.Kind == EskipTokenKind.Bad)
        {
            Record(_lexer.Failure);
        }

        return EskipTokenKind.End;
    }

    // The texts are put together once: a text can have very many bad lexemes after a very long token.
    private void Record(EskipErrorReason reason) => _failure = new Failure(IsSet: true, reason, _isStopped ? _stop : _last, _last, RouteId);

    private readonly EskipError ToError()
    {
        string last = EskipTokenText.Value(_text, _failure.Last);
        string id = EskipTokenText.Value(_text, _failure.RouteId);
        string route = id.Length > 0 ? $", last route id: {id}" : "";
        string position = _failure.Scanned.End.ToString(CultureInfo.InvariantCulture);
        return new EskipError(
            $"parse failed after token {last}{route}, position {position}: {Text(_failure.Reason)}",
            _failure.Reason,
            _failure.Scanned.Span,
            id);
    }

    private static string Text(EskipErrorReason reason) => reason switch
    {
        EskipErrorReason.UnexpectedToken => "unexpected token",
        EskipErrorReason.IncompleteToken => "incomplete token",
        EskipErrorReason.InvalidCharacter => "invalid character",
        _ => "syntax error",
    };

    private readonly record struct Failure(bool IsSet, EskipErrorReason Reason, EskipToken Scanned, EskipToken Last, EskipToken RouteId);
}
