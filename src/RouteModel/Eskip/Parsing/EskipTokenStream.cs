using System.Globalization;
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
    private readonly EskipNameTable _names = new();
    private EskipLexer _lexer;
    private EskipToken _ahead;
    private bool _hasAhead;
    private EskipToken? _last;
    private EskipToken _scanned;
    private EskipError? _error;

    public EskipTokenStream(ReadOnlySpan<byte> text)
    {
        _text = text;
        _lexer = new EskipLexer(text);
    }

    /// <summary>The error so far.</summary>
    public readonly EskipError? Error => _error;

    /// <summary>The id of the last route whose <c>id:</c> was read.</summary>
    public string RouteId { get; set; } = "";

    /// <summary>The kind of the next token. A bad lexeme is recorded and given as the end; asking again scans again.</summary>
    public EskipTokenKind Peek()
    {
        if (_hasAhead)
        {
            return _ahead.Kind;
        }

        _scanned = _lexer.Next();
        if (_scanned.Kind == EskipTokenKind.Bad)
        {
            Record(_scanned.Failure);
            return EskipTokenKind.End;
        }

        if (_scanned.Kind != EskipTokenKind.End)
        {
            _last = _scanned;
            _ahead = _scanned;
            _hasAhead = true;
        }

        return _scanned.Kind;
    }

    /// <summary>Takes the token that was just peeked, which is not the end.</summary>
    public EskipToken Take()
    {
        _hasAhead = false;
        return _ahead;
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

    /// <summary>Takes a token of a kind whose value does not matter, or fails with a syntax error.</summary>
    public bool Skip(EskipTokenKind kind) => Take(kind, out _);

    /// <summary>Records a syntax error at what was scanned last.</summary>
    /// <returns>False, so that a production can end with it.</returns>
    public bool SyntaxError()
    {
        Record(EskipErrorReason.SyntaxError);
        return false;
    }

    public readonly string Value(EskipToken token) => EskipTokenText.Value(_text, token);

    /// <summary>The name of a predicate, a filter or an algorithm.</summary>
    public readonly string Name(EskipToken symbol) => _names.Get(_text[symbol.Start..symbol.End]);

    public readonly double Number(EskipToken token) => EskipTokenText.Number(_text, token);

    private void Record(EskipErrorReason reason)
    {
        string last = _last is { } token ? Value(token) : "";
        string route = RouteId.Length > 0 ? $", last route id: {RouteId}" : "";
        string position = _scanned.End.ToString(CultureInfo.InvariantCulture);
        _error = new EskipError(
            $"parse failed after token {last}{route}, position {position}: {Text(reason)}",
            reason,
            _scanned.Span,
            RouteId);
    }

    private static string Text(EskipErrorReason reason) => reason switch
    {
        EskipErrorReason.UnexpectedToken => "unexpected token",
        EskipErrorReason.IncompleteToken => "incomplete token",
        EskipErrorReason.InvalidCharacter => "invalid character",
        _ => "syntax error",
    };
}
