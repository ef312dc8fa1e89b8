using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Syntax;

/// <summary>
/// The tokens of a text, kept and looked at one by one. A literal that swallows the beginning of another route, because its own end is missing, can be cut
/// there afterwards.
/// </summary>
internal ref struct EskipSyntaxTokens
{
    private const int BytesPerToken = 8;

    private readonly ReadOnlySpan<byte> _text;
    private readonly List<EskipToken> _tokens;
    private EskipLexer _lexer;

    public EskipSyntaxTokens(ReadOnlySpan<byte> text)
    {
        _text = text;
        _tokens = new List<EskipToken>((text.Length / BytesPerToken) + 4);
        _lexer = new EskipLexer(text);
        Scan();
    }

    /// <summary>The token that is looked at. A bad lexeme is one, and at the end it is the end.</summary>
    public readonly EskipToken Current => _tokens[^1];

    public readonly EskipTokenKind Kind => _tokens[^1].Kind;

    /// <summary>Why <see cref="Current"/> is bad.</summary>
    public readonly EskipErrorReason Failure => _lexer.Failure;

    /// <summary>Where the token before the current one ends.</summary>
    public readonly int LastEnd => _tokens.Count > 1 ? _tokens[^2].End : 0;

    /// <summary>How many tokens there are so far, the current one included.</summary>
    public readonly int Count => _tokens.Count;

    /// <summary>All of them, when there are no more.</summary>
    public readonly List<EskipToken> All => _tokens;

    /// <summary>Takes the current token and scans the next.</summary>
    public EskipToken Take()
    {
        EskipToken taken = Current;
        if (taken.Kind != EskipTokenKind.End)
        {
            Scan();
        }

        return taken;
    }

    /// <summary>Whether a token of a kind comes after the current one, which is no bad lexeme.</summary>
    public readonly bool NextIs(EskipTokenKind kind)
    {
        EskipLexer ahead = _lexer;
        return ahead.Next().Kind == kind;
    }

    /// <summary>Whether the current token begins a line and is a symbol with a colon behind it.</summary>
    public readonly bool IsAtRouteStart() => Kind == EskipTokenKind.Symbol && BeginsLine(Current.Start) && IsRouteStart(Current.Start);

    /// <summary>
    /// Cuts the first literal since a token that holds a line which begins a route, and scans on from there.
    /// </summary>
    /// <param name="since">The number of tokens before those that are looked through.</param>
    /// <param name="cut">The cut literal; it is a bad lexeme now.</param>
    public bool TryCutLiteral(int since, out EskipToken cut)
    {
        for (int i = since; i < _tokens.Count; i++)
        {
            EskipToken token = _tokens[i];
            if (token.Kind is EskipTokenKind.String or EskipTokenKind.Regexp or EskipTokenKind.Bad && FindRouteStart(token) is var at and >= 0)
            {
                cut = new EskipToken(EskipTokenKind.Bad, token.Start, at);
                _tokens.RemoveRange(i, _tokens.Count - i);
                _tokens.Add(cut);
                _lexer = new EskipLexer(_text, at);
                Scan();
                return true;
            }
        }

        cut = default;
        return false;
    }

    /// <summary>Ends the tokens here: the rest of the text becomes one bad lexeme.</summary>
    public readonly void GiveUp()
    {
        int start = Current.Start;
        _tokens.RemoveAt(_tokens.Count - 1);
        _tokens.Add(new EskipToken(EskipTokenKind.Bad, start, _text.Length));
        _tokens.Add(new EskipToken(EskipTokenKind.End, _text.Length, _text.Length));
    }

    private void Scan()
    {
        EskipToken token = _lexer.Next();
        if (token.Kind == EskipTokenKind.Bad && token.End == token.Start)
        {
            // Skipper stops at such a byte; reading on needs to step over it.
            int end = EndOfBad(token.Start);
            token = token with { End = end };
            EskipErrorReason failure = _lexer.Failure;
            _lexer = new EskipLexer(_text, end, failure);
        }

        _tokens.Add(token);
    }

    // A whole character, and a run of the same, such as ||. A minus may begin what comes next.
    private readonly int EndOfBad(int start)
    {
        int end = start + 1;
        while (end < _text.Length && ((_text[end] & 0xc0) == 0x80 || (_text[end] == _text[start] && _text[end] != '-')))
        {
            end++;
        }

        return end;
    }

    private readonly int FindRouteStart(EskipToken literal)
    {
        for (int at = literal.Start; at < literal.End && _text[at..literal.End].IndexOf((byte)'\n') is var step and >= 0;)
        {
            at += step + 1;
            if (IsRouteStart(SkipBlanks(at)))
            {
                return at;
            }
        }

        return -1;
    }

    private readonly bool BeginsLine(int at)
    {
        while (at > 0 && _text[at - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            at--;
        }

        return at == 0 || _text[at - 1] == '\n' || _text[..at].SequenceEqual("\ufeff"u8);
    }

    private readonly bool IsRouteStart(int at)
    {
        int end = at;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit((char)_text[end]) || _text[end] == '_'))
        {
            end++;
        }

        if (end == at || char.IsAsciiDigit((char)_text[at]))
        {
            return false;
        }

        end = SkipBlanks(end);
        return end < _text.Length && _text[end] == ':';
    }

    private readonly int SkipBlanks(int at)
    {
        while (at < _text.Length && _text[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
