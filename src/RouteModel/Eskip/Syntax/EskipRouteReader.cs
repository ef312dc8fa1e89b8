using RouteModel.Eskip.Lexing;
using RouteModel.Eskip.Parsing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Syntax;

/// <summary>
/// Reads one route after another. After an error it goes on at the next <c>&amp;&amp;</c> or <c>-></c> of the route, else the route is over: at a semicolon, or at an
/// <c>id:</c> that begins a line.
/// </summary>
internal ref struct EskipRouteReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly EskipSyntaxErrors _errors = new();
    private readonly List<EskipCallSyntax> _predicates = [];
    private readonly List<EskipCallSyntax> _filters = [];
    private EskipSyntaxTokens _tokens;
    private RouteRules _rules;
    private EskipToken _id;
    private EskipTextSpan? _backend;
    private int _firstToken;

    public EskipRouteReader(ReadOnlySpan<byte> text)
    {
        _text = text;
        _tokens = new EskipSyntaxTokens(text);
        _rules = new RouteRules(_errors.All);
    }

    public readonly EskipTokenKind Kind => _tokens.Kind;

    public readonly EskipToken Current => _tokens.Current;

    public readonly int ErrorCount => _errors.All.Count;

    public readonly bool HasErrors => _errors.All.Count > 0;

    /// <summary>Whether there are as many errors as are reported.</summary>
    public readonly bool IsFull => _errors.IsFull;

    /// <summary>Whether the route that was read last was given up.</summary>
    public bool EndsInError { get; private set; }

    /// <summary>All tokens, when there are no more.</summary>
    public readonly List<EskipToken> Tokens => _tokens.All;

    public readonly EskipError[] ToErrors() => _errors.ToArray();

    public readonly void GiveUp() => _tokens.GiveUp();

    public bool TrySkipSemicolon()
    {
        if (Peek() != EskipTokenKind.Semicolon)
        {
            return false;
        }

        _tokens.Take();
        return true;
    }

    /// <summary>Reads what should be a route; at least one token of it.</summary>
    public EskipRouteSyntax ReadRoute()
    {
        _predicates.Clear();
        _filters.Clear();
        _backend = null;
        _id = default;
        _errors.BeginRoute();
        _firstToken = _tokens.Count - 1;
        int start = Current.Start;
        EndsInError = !ReadHead();
        if (EndsInError && _tokens.Count - 1 == _firstToken && Peek() is not (EskipTokenKind.Semicolon or EskipTokenKind.End))
        {
            _tokens.Take();
        }

        return new EskipRouteSyntax
        {
            Id = _id.End > 0 ? _id.Span : null,
            Span = new EskipTextSpan(start, Math.Max(_tokens.LastEnd - start, 0)),
            Predicates = ValueList.From(_predicates),
            Filters = ValueList.From(_filters),
            Backend = _backend,
        };
    }

    /// <summary>Skips to a semicolon, a line that begins a route, or the end; bad lexemes on the way are reported.</summary>
    public void SkipToRoute()
    {
        _firstToken = _tokens.Count - 1;
        while (SkipToItem())
        {
            _tokens.Take();
        }
    }

    /// <summary>Reports that something else was expected than the current token.</summary>
    public readonly void Report(string expected)
    {
        EskipToken found = Current;
        if (found.Kind == EskipTokenKind.Bad)
        {
            ReportBad(found);
        }
        else
        {
            Report($"{expected}, found {EskipSyntaxMessages.Describe(_text, found)}", found.Span);
        }
    }

    public readonly void Report(string message, EskipTextSpan span, EskipErrorReason reason = EskipErrorReason.SyntaxError) =>
        _errors.Add(_text, _id, message, span, reason);

    private readonly EskipTokenKind Peek() => _tokens.Kind;

    private bool ReadHead()
    {
        _rules.BeginRoute(default);
        switch (Peek())
        {
            case EskipTokenKind.Any:
                return ReadPredicates();
            case EskipTokenKind.Symbol:
                break;
            default:
                return Fail("expected a route");
        }

        if (_tokens.NextIs(EskipTokenKind.OpenParenthesis))
        {
            return ReadPredicates();
        }

        EskipToken name = _tokens.Take();
        if (Peek() != EskipTokenKind.Colon)
        {
            return Fail("expected ':' after the id of a route, or '(' after the name of a predicate") && ReadPredicates();
        }

        _tokens.Take();
        _id = name;
        _rules.BeginRoute(name);
        return ReadPredicates();
    }

    private bool ReadPredicates()
    {
        bool isRight = ReadPredicate();
        while (true)
        {
            if (!isRight && !SkipToItem())
            {
                return false;
            }

            switch (Peek())
            {
                case EskipTokenKind.And:
                    _tokens.Take();
                    isRight = ReadPredicate();
                    break;
                case EskipTokenKind.Arrow:
                    return ReadFilters();
                default:
                    Report("expected '&&' and another predicate, or '->'");
                    isRight = false;
                    break;
            }
        }
    }

    private bool ReadPredicate()
    {
        if (Peek() == EskipTokenKind.Any)
        {
            EskipTextSpan any = _tokens.Take().Span;
            _predicates.Add(new EskipCallSyntax(any, any));
            return true;
        }

        if (!ReadCall(_predicates, "expected a predicate", out EskipToken name))
        {
            return false;
        }

        _rules.Predicate(_text, name, _tokens.LastEnd);
        return true;
    }

    private bool ReadFilters()
    {
        while (true)
        {
            if (Peek() == EskipTokenKind.Arrow)
            {
                _tokens.Take();
            }

            if (Peek() is >= EskipTokenKind.Shunt and <= EskipTokenKind.Forward or EskipTokenKind.String or EskipTokenKind.OpenAngle)
            {
                return ReadBackend();
            }

            bool isRight = ReadCall(_filters, "expected a filter or a backend", out _);
            if (isRight && Peek() != EskipTokenKind.Arrow)
            {
                Report("expected '->' and another filter or the backend");
                isRight = false;
            }

            while (!isRight)
            {
                if (!SkipToItem())
                {
                    return false;
                }

                isRight = Peek() == EskipTokenKind.Arrow;
                if (!isRight)
                {
                    _tokens.Take();
                }
            }
        }
    }

    private bool ReadBackend()
    {
        EskipToken first = _tokens.Take();
        bool isRight = first.Kind != EskipTokenKind.OpenAngle || ReadEndpoints();
        _backend = new EskipTextSpan(first.Start, _tokens.LastEnd - first.Start);
        if (isRight)
        {
            return true;
        }

        // Nothing comes after a backend.
        while (SkipToItem())
        {
            _tokens.Take();
        }

        return false;
    }

    private bool ReadEndpoints()
    {
        if (Peek() == EskipTokenKind.Symbol)
        {
            _tokens.Take();
            if (Peek() != EskipTokenKind.Comma)
            {
                Report("expected ',' after the algorithm");
                return false;
            }

            _tokens.Take();
        }

        while (true)
        {
            if (Peek() != EskipTokenKind.String)
            {
                Report("expected an endpoint in quotes");
                return false;
            }

            _rules.Endpoint(_text, _tokens.Take());
            switch (Peek())
            {
                case EskipTokenKind.Comma:
                    _tokens.Take();
                    break;
                case EskipTokenKind.CloseAngle:
                    _tokens.Take();
                    return true;
                default:
                    Report("expected ',' and another endpoint, or '>'");
                    return false;
            }
        }
    }

    private bool ReadCall(List<EskipCallSyntax> calls, string expected, out EskipToken name)
    {
        name = Current;
        if (name.Kind != EskipTokenKind.Symbol || (_tokens.Count - 1 > _firstToken && _tokens.IsAtRouteStart()))
        {
            Report(expected);
            return false;
        }

        _tokens.Take();
        bool isRight = ReadArguments();
        calls.Add(new EskipCallSyntax(name.Span, new EskipTextSpan(name.Start, _tokens.LastEnd - name.Start)));
        return isRight;
    }

    private bool ReadArguments()
    {
        if (Peek() != EskipTokenKind.OpenParenthesis)
        {
            Report("expected '('");
            return false;
        }

        // The argument before the first comma may be missing, and only that one.
        _tokens.Take();
        _rules.BeginArguments();
        TryReadArgument();
        while (Peek() == EskipTokenKind.Comma)
        {
            _tokens.Take();
            if (!TryReadArgument())
            {
                Report("expected an argument");
                return false;
            }
        }

        if (Peek() != EskipTokenKind.CloseParenthesis)
        {
            Report("expected ',' and another argument, or ')'");
            return false;
        }

        _tokens.Take();
        return true;
    }

    private bool TryReadArgument()
    {
        if (Peek() is not (EskipTokenKind.Number or EskipTokenKind.String or EskipTokenKind.Regexp))
        {
            return false;
        }

        _rules.Argument(_tokens.Take());
        return true;
    }

    private bool Fail(string expected)
    {
        Report(expected);
        return SkipToItem();
    }

    // True at && and ->, false where the route is over.
    private bool SkipToItem()
    {
        if (TryCut(_firstToken))
        {
            return false;
        }

        while (!IsFull && Peek() is not (EskipTokenKind.End or EskipTokenKind.Semicolon) && (_tokens.Count - 1 == _firstToken || !_tokens.IsAtRouteStart()))
        {
            if (Peek() is EskipTokenKind.And or EskipTokenKind.Arrow)
            {
                return true;
            }

            if (Peek() == EskipTokenKind.Bad)
            {
                ReportBad(Current);
            }

            _tokens.Take();
            if (TryCut(_tokens.Count - 1))
            {
                return false;
            }
        }

        return false;
    }

    // What was read behind the cut was never meant.
    private bool TryCut(int since)
    {
        if (!_tokens.TryCutLiteral(since, out EskipToken cut))
        {
            return false;
        }

        _errors.RemoveFrom(cut.Start);
        _predicates.RemoveAll(call => call.Span.End > cut.Start);
        _filters.RemoveAll(call => call.Span.End > cut.Start);
        _backend = _backend is { } backend && backend.End > cut.Start ? null : _backend;
        Report("a literal without an end: the next route begins inside it", cut.Span, EskipErrorReason.IncompleteToken);
        return true;
    }

    private readonly void ReportBad(EskipToken bad) => _errors.AddBad(_text, _id, bad, _tokens.Failure);
}
