using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Parsing;

/// <summary>
/// The productions of eskip, in loops. A token that is right is taken without more ado; else a decision peeks exactly once, and where Skipper's generated
/// parser would reduce by default the production here peeks again: that is what decides which error of a bad lexeme survives. What the sink has been
/// told before is not read again as long as there is no error. Upstream: Skipper, <c>eskip/parser.y</c>.
/// </summary>
/// <typeparam name="TSink">What is told of everything that is read, in the order of the text.</typeparam>
internal ref struct EskipGrammar<TSink>
    where TSink : struct, IEskipSink
{
    private readonly ReadOnlySpan<byte> _text;
    private EskipTokenStream _tokens;
    private TSink _sink;

    public EskipGrammar(ReadOnlySpan<byte> text, TSink sink)
    {
        _text = text;
        _tokens = new EskipTokenStream(text);
        _sink = sink;
    }

    /// <summary>The error of syntax; null when the text is well-formed. What the sink was told counts only then.</summary>
    public readonly EskipError? Error => _tokens.Error;

    public readonly TSink Sink => _sink;

    /// <summary>Reads a lone expression or definitions between semicolons.</summary>
    public void ReadDocument()
    {
        if (ReadFirst())
        {
            ReadEnd();
        }
    }

    /// <summary>Reads a fragment of predicates, or none.</summary>
    public void ReadPredicateFragment()
    {
        if (_tokens.Peek() is EskipTokenKind.Symbol or EskipTokenKind.Any)
        {
            if (!ReadPredicate() || !ReadMorePredicates())
            {
                return;
            }

            _tokens.Peek();
        }

        ReadEnd();
    }

    /// <summary>Reads a fragment of filters, or none.</summary>
    public void ReadFilterFragment()
    {
        if (_tokens.Peek() != EskipTokenKind.Symbol || ReadFilters())
        {
            ReadEnd();
        }
    }

    private void ReadEnd()
    {
        if (_tokens.Peek() != EskipTokenKind.End)
        {
            _tokens.SyntaxError();
        }
    }

    // A symbol may begin a lone expression or a definition; what follows it decides.
    private bool ReadFirst()
    {
        switch (_tokens.Peek())
        {
            case EskipTokenKind.Any:
                _sink.BeginRoute(default);
                return ReadExpression();
            case EskipTokenKind.Symbol:
                break;
            default:
                return ReadDefinitions();
        }

        EskipToken name = _tokens.Take();
        switch (_tokens.Peek())
        {
            case EskipTokenKind.OpenParenthesis:
                _sink.BeginRoute(default);
                return ReadPredicateArgs(name) && ReadExpressionRest();
            case EskipTokenKind.Colon:
                return ReadDefinition(name) && ReadDefinitions();
            default:
                return _tokens.SyntaxError();
        }
    }

    private bool ReadDefinitions()
    {
        while (_tokens.TryTake(EskipTokenKind.Semicolon, (byte)';'))
        {
            if (_tokens.Peek() == EskipTokenKind.Symbol && !ReadDefinition(_tokens.Take()))
            {
                return false;
            }
        }

        _tokens.Peek();
        return true;
    }

    private bool ReadDefinition(EskipToken name)
    {
        if (!_tokens.Take(EskipTokenKind.Colon, (byte)':'))
        {
            return false;
        }

        _tokens.RouteId = name;
        _sink.BeginRoute(name);
        return ReadExpression();
    }

    private bool ReadExpression() => ReadPredicate() && ReadExpressionRest();

    private bool ReadExpressionRest() => ReadMorePredicates() && ReadFiltersAndBackend();

    private bool ReadMorePredicates()
    {
        while (_tokens.TryTake(EskipTokenKind.And, (byte)'&', (byte)'&'))
        {
            if (!ReadPredicate())
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadPredicate()
    {
        if (_tokens.IsAtSymbol(out int start) && !_tokens.HasError && _sink.TryRepeatPredicate(_text, start, out int end))
        {
            _tokens.SkipTo(new EskipToken(EskipTokenKind.CloseParenthesis, end - 1, end));
            return true;
        }

        switch (_tokens.Peek())
        {
            case EskipTokenKind.Any:
                _tokens.Take();
                return true;
            case EskipTokenKind.Symbol:
                return ReadPredicateArgs(_tokens.Take());
            default:
                return _tokens.SyntaxError();
        }
    }

    private bool ReadPredicateArgs(EskipToken name)
    {
        if (!ReadArgs(out int end))
        {
            return false;
        }

        _sink.Predicate(_text, name, end);
        return true;
    }

    private bool ReadFilters()
    {
        while (ReadFilter())
        {
            if (!_tokens.TryTake(EskipTokenKind.Arrow, (byte)'-', (byte)'>'))
            {
                _tokens.Peek();
                return true;
            }
        }

        return false;
    }

    private bool ReadFilter()
    {
        if (_tokens.IsAtSymbol(out int start) && !_tokens.HasError && _sink.TryRepeatFilter(_text, start, out int end))
        {
            _tokens.SkipTo(new EskipToken(EskipTokenKind.CloseParenthesis, end - 1, end));
            return true;
        }

        if (!_tokens.Take(EskipTokenKind.Symbol, out EskipToken name) || !ReadArgs(out end))
        {
            return false;
        }

        _sink.Filter(_text, name, end);
        return true;
    }

    private bool ReadFiltersAndBackend()
    {
        while (_tokens.TryTake(EskipTokenKind.Arrow, (byte)'-', (byte)'>') || _tokens.Take(EskipTokenKind.Arrow, out _))
        {
            if (!_tokens.IsAtSymbol(out _))
            {
                return ReadBackend();
            }

            if (!ReadFilter())
            {
                return false;
            }
        }

        return false;
    }

    private bool ReadBackend()
    {
        switch (_tokens.Peek())
        {
            case EskipTokenKind.String or EskipTokenKind.Shunt or EskipTokenKind.Loopback or EskipTokenKind.Dynamic or EskipTokenKind.Forward:
                _sink.Backend(_text, _tokens.Take());
                return true;
            case EskipTokenKind.OpenAngle:
                _tokens.Take();
                return ReadLoadBalanced();
            default:
                return _tokens.SyntaxError();
        }
    }

    private bool ReadLoadBalanced()
    {
        switch (_tokens.Peek())
        {
            case EskipTokenKind.String:
                return ReadEndpoints(default);
            case EskipTokenKind.Symbol:
                EskipToken algorithm = _tokens.Take();
                return _tokens.Take(EskipTokenKind.Comma, (byte)',') && ReadEndpoints(algorithm);
            default:
                return _tokens.SyntaxError();
        }
    }

    private bool ReadEndpoints(EskipToken algorithm)
    {
        int start = _tokens.FindNext();
        if (!_tokens.HasError && _sink.TryRepeatEndpoints(_text, algorithm, start, out int end))
        {
            _tokens.SkipTo(new EskipToken(EskipTokenKind.CloseAngle, end - 1, end));
            return true;
        }

        do
        {
            if (!_tokens.Take(EskipTokenKind.String, out EskipToken endpoint))
            {
                return false;
            }

            _sink.Endpoint(_text, endpoint);
        }
        while (_tokens.TryTake(EskipTokenKind.Comma, (byte)','));
        if (!_tokens.TryTake(EskipTokenKind.CloseAngle, (byte)'>'))
        {
            _tokens.Peek();
            if (!_tokens.Take(EskipTokenKind.CloseAngle, out _))
            {
                return false;
            }
        }

        _sink.LoadBalanced(_text, algorithm, new EskipTextSpan(start, _tokens.LastEnd - start));
        return true;
    }

    private bool ReadArgs(out int end)
    {
        end = 0;
        if (!_tokens.Take(EskipTokenKind.OpenParenthesis, (byte)'('))
        {
            return false;
        }

        // The argument before the first comma may be missing, and only that one.
        _sink.BeginArguments();
        ReadArg();
        while (_tokens.TryTake(EskipTokenKind.Comma, (byte)','))
        {
            if (!ReadArg())
            {
                return _tokens.SyntaxError();
            }
        }

        if (!_tokens.Take(EskipTokenKind.CloseParenthesis, (byte)')'))
        {
            return false;
        }

        end = _tokens.LastEnd;
        return true;
    }

    private bool ReadArg()
    {
        switch (_tokens.Peek())
        {
            case EskipTokenKind.Number or EskipTokenKind.String or EskipTokenKind.Regexp:
                _sink.Argument(_tokens.Take());
                return true;
            default:
                return false;
        }
    }
}
