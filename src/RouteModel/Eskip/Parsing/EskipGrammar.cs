using RouteModel.Eskip.Lexing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>
/// The productions of eskip, in loops. Every decision peeks exactly once, and where Skipper's generated parser would reduce by default the production
/// here peeks again: that is what decides which error of a bad lexeme survives. Upstream: Skipper, <c>eskip/parser.y</c>.
/// </summary>
internal ref struct EskipGrammar
{
    private static readonly ValueList<EskipArgument> NoArgs = [];

    private readonly List<EskipArgument> _args = [];
    private EskipTokenStream _tokens;

    public EskipGrammar(ReadOnlySpan<byte> text) => _tokens = new EskipTokenStream(text);

    /// <summary>The error; null when the text is well-formed.</summary>
    public readonly EskipError? Error => _tokens.Error;

    /// <summary>Reads a lone expression or definitions between semicolons; what it returns counts only when there is no error.</summary>
    public List<ParsedRoute> ReadDocument()
    {
        var routes = new List<ParsedRoute>();
        if (ReadFirst(routes))
        {
            ReadEnd();
        }

        return routes;
    }

    /// <summary>Reads a fragment of predicates, or none.</summary>
    public List<Located<EskipPredicate>> ReadPredicateFragment()
    {
        var predicates = new List<Located<EskipPredicate>>();
        if (_tokens.Peek() is not (EskipTokenKind.Symbol or EskipTokenKind.Any)
            || (ReadPredicate(predicates) && ReadMorePredicates(predicates, out _)))
        {
            ReadEnd();
        }

        return predicates;
    }

    /// <summary>Reads a fragment of filters, or none.</summary>
    public List<EskipFilter> ReadFilterFragment()
    {
        var filters = new List<EskipFilter>();
        if (_tokens.Peek() != EskipTokenKind.Symbol || ReadFilters(filters))
        {
            ReadEnd();
        }

        return filters;
    }

    private void ReadEnd()
    {
        if (_tokens.Peek() != EskipTokenKind.End)
        {
            _tokens.SyntaxError();
        }
    }

    // A symbol may begin a lone expression or a definition; what follows it decides.
    private bool ReadFirst(List<ParsedRoute> routes)
    {
        switch (_tokens.Peek())
        {
            case EskipTokenKind.Any:
                return ReadExpression(Add(routes));
            case EskipTokenKind.Symbol:
                break;
            default:
                return ReadDefinitions(routes);
        }

        EskipToken name = _tokens.Take();
        switch (_tokens.Peek())
        {
            case EskipTokenKind.OpenParenthesis:
                ParsedRoute route = Add(routes);
                return ReadPredicate(route.Predicates, name) && ReadExpressionRest(route);
            case EskipTokenKind.Colon:
                return ReadDefinition(routes, name) && ReadDefinitions(routes);
            default:
                return _tokens.SyntaxError();
        }
    }

    private bool ReadDefinitions(List<ParsedRoute> routes)
    {
        while (_tokens.Peek() == EskipTokenKind.Semicolon)
        {
            _tokens.Take();
            if (_tokens.Peek() == EskipTokenKind.Symbol && !ReadDefinition(routes, _tokens.Take()))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadDefinition(List<ParsedRoute> routes, EskipToken name)
    {
        if (!_tokens.Skip(EskipTokenKind.Colon))
        {
            return false;
        }

        _tokens.RouteId = _tokens.Value(name);
        return ReadExpression(Add(routes));
    }

    private readonly ParsedRoute Add(List<ParsedRoute> routes)
    {
        var route = new ParsedRoute { Id = _tokens.RouteId };
        routes.Add(route);
        return route;
    }

    private bool ReadExpression(ParsedRoute route) => ReadPredicate(route.Predicates) && ReadExpressionRest(route);

    private bool ReadExpressionRest(ParsedRoute route) =>
        ReadMorePredicates(route.Predicates, out EskipTokenKind next)
        && (next == EskipTokenKind.Arrow ? ReadFiltersAndBackend(route) : _tokens.SyntaxError());

    private bool ReadMorePredicates(List<Located<EskipPredicate>> predicates, out EskipTokenKind next)
    {
        while ((next = _tokens.Peek()) == EskipTokenKind.And)
        {
            _tokens.Take();
            if (!ReadPredicate(predicates))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadPredicate(List<Located<EskipPredicate>> predicates)
    {
        switch (_tokens.Peek())
        {
            case EskipTokenKind.Any:
                _tokens.Take();
                return true;
            case EskipTokenKind.Symbol:
                return ReadPredicate(predicates, _tokens.Take());
            default:
                return _tokens.SyntaxError();
        }
    }

    private bool ReadPredicate(List<Located<EskipPredicate>> predicates, EskipToken name)
    {
        if (!ReadArgs(out ValueList<EskipArgument> args, out int end))
        {
            return false;
        }

        predicates.Add(new(new EskipPredicate(_tokens.Name(name), args), new EskipTextSpan(name.Start, end - name.Start)));
        return true;
    }

    private bool ReadFilters(List<EskipFilter> filters)
    {
        while (_tokens.Take(EskipTokenKind.Symbol, out EskipToken name) && ReadFilter(filters, name))
        {
            if (_tokens.Peek() != EskipTokenKind.Arrow)
            {
                return true;
            }

            _tokens.Take();
        }

        return false;
    }

    private bool ReadFilter(List<EskipFilter> filters, EskipToken name)
    {
        if (!ReadArgs(out ValueList<EskipArgument> args, out _))
        {
            return false;
        }

        filters.Add(new EskipFilter(_tokens.Name(name), args));
        return true;
    }

    private bool ReadFiltersAndBackend(ParsedRoute route)
    {
        while (_tokens.Skip(EskipTokenKind.Arrow))
        {
            EskipTokenKind next = _tokens.Peek();
            if (next != EskipTokenKind.Symbol)
            {
                return ReadBackend(route, next);
            }

            if (!ReadFilter(route.Filters, _tokens.Take()))
            {
                return false;
            }
        }

        return false;
    }

    private bool ReadBackend(ParsedRoute route, EskipTokenKind kind)
    {
        switch (kind)
        {
            case EskipTokenKind.String:
                route.Backend = EskipBackend.Network(_tokens.Value(_tokens.Take()));
                return true;
            case EskipTokenKind.Shunt:
                return TakeBackend(route, EskipBackend.Shunt);
            case EskipTokenKind.Loopback:
                return TakeBackend(route, EskipBackend.Loopback);
            case EskipTokenKind.Dynamic:
                return TakeBackend(route, EskipBackend.Dynamic);
            case EskipTokenKind.Forward:
                return TakeBackend(route, EskipBackend.Forward);
            case EskipTokenKind.OpenAngle:
                _tokens.Take();
                return ReadLoadBalanced(route);
            default:
                return _tokens.SyntaxError();
        }
    }

    private bool TakeBackend(ParsedRoute route, EskipBackend backend)
    {
        _tokens.Take();
        route.Backend = backend;
        return true;
    }

    private bool ReadLoadBalanced(ParsedRoute route)
    {
        switch (_tokens.Peek())
        {
            case EskipTokenKind.String:
                return ReadEndpoints(route);
            case EskipTokenKind.Symbol:
                route.Algorithm = _tokens.Name(_tokens.Take());
                return _tokens.Skip(EskipTokenKind.Comma) && ReadEndpoints(route);
            default:
                return _tokens.SyntaxError();
        }
    }

    private bool ReadEndpoints(ParsedRoute route)
    {
        while (_tokens.Take(EskipTokenKind.String, out EskipToken endpoint))
        {
            route.Endpoints.Add(new(_tokens.Value(endpoint), endpoint.Span));
            if (_tokens.Peek() != EskipTokenKind.Comma)
            {
                return _tokens.Skip(EskipTokenKind.CloseAngle);
            }

            _tokens.Take();
        }

        return false;
    }

    private bool ReadArgs(out ValueList<EskipArgument> args, out int end)
    {
        args = NoArgs;
        end = 0;
        if (!_tokens.Skip(EskipTokenKind.OpenParenthesis))
        {
            return false;
        }

        // The argument before the first comma may be missing, and only that one.
        _args.Clear();
        ReadArg();
        EskipTokenKind next;
        while ((next = _tokens.Peek()) == EskipTokenKind.Comma)
        {
            _tokens.Take();
            if (!ReadArg())
            {
                return _tokens.SyntaxError();
            }
        }

        if (next != EskipTokenKind.CloseParenthesis)
        {
            return _tokens.SyntaxError();
        }

        end = _tokens.Take().End;
        args = _args.Count == 0 ? NoArgs : new ValueList<EskipArgument>([.. _args]);
        return true;
    }

    private bool ReadArg()
    {
        switch (_tokens.Peek())
        {
            case EskipTokenKind.Number:
                _args.Add(_tokens.Number(_tokens.Take()));
                return true;
            case EskipTokenKind.String or EskipTokenKind.Regexp:
                _args.Add(_tokens.Value(_tokens.Take()));
                return true;
            default:
                return false;
        }
    }
}
