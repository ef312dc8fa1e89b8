using RouteModel.Eskip.Lexing;
using RouteModel.Eskip.Parsing;

namespace RouteModel.Eskip.Syntax;

/// <summary>Reads a document in spite of errors. It finds none exactly where <see cref="EskipGrammar{TSink}"/> and <see cref="RouteRules"/> find none.</summary>
internal ref struct EskipSyntaxParser
{
    private readonly List<EskipRouteSyntax> _routes = [];
    private EskipRouteReader _reader;

    public EskipSyntaxParser(ReadOnlySpan<byte> text) => _reader = new EskipRouteReader(text);

    public Outcome Read()
    {
        // A lone expression is the whole document: nothing precedes it, not even the semicolon of no definition.
        if (_reader.Kind != EskipTokenKind.End && _reader.Kind != EskipTokenKind.Semicolon)
        {
            EskipRouteSyntax first = ReadRoute();
            if (first.Id is null && !_reader.HasErrors && _reader.Kind != EskipTokenKind.End)
            {
                _reader.Report("expected nothing after an expression without an id");
                _reader.SkipToRoute();
            }
            else
            {
                ReadSeparator();
            }
        }

        while (_reader.Kind != EskipTokenKind.End)
        {
            if (_reader.IsFull)
            {
                _reader.GiveUp();
                break;
            }

            if (!_reader.TrySkipSemicolon())
            {
                ReadDefinition();
                ReadSeparator();
            }
        }

        return new Outcome(_reader.Tokens, [.. _routes], _reader.ToErrors());
    }

    private void ReadDefinition()
    {
        EskipToken start = _reader.Current;
        int errors = _reader.ErrorCount;
        if (ReadRoute().Id is null && _reader.ErrorCount == errors)
        {
            _reader.Report("expected 'id:' before an expression among others", start.Span);
        }
    }

    private EskipRouteSyntax ReadRoute()
    {
        EskipRouteSyntax route = _reader.ReadRoute();
        _routes.Add(route);
        return route;
    }

    private void ReadSeparator()
    {
        if (_reader.Kind is EskipTokenKind.Semicolon or EskipTokenKind.End || _reader.IsFull)
        {
            return;
        }

        if (!_reader.EndsInError)
        {
            _reader.Report("expected ';' after a route");
        }

        if (_reader.Kind != EskipTokenKind.Symbol)
        {
            _reader.SkipToRoute();
        }
    }

    public readonly record struct Outcome(List<EskipToken> Tokens, EskipRouteSyntax[] Routes, EskipError[] Errors);
}
