using System.Text;
using RouteModel.Eskip.Parsing;

namespace RouteModel.Eskip;

/// <summary>
/// Reads eskip. It accepts what Skipper accepts, and refuses the rest with Skipper's message, token and position. Nothing throws on bad
/// input; time and memory are linear in the text, and nothing recurses. Upstream: Skipper, <c>eskip/eskip.go</c>.
/// </summary>
public static class EskipParser
{
    /// <summary>
    /// Reads a document: definitions <c>id: expression;</c> or a lone expression. Ids may repeat; arguments, algorithms and addresses of network
    /// backends are not checked.
    /// </summary>
    /// <param name="text">The text. Positions in messages count the bytes of its UTF-8 form; a lone surrogate counts as U+FFFD.</param>
    /// <returns>The routes in source order, or the first error.</returns>
    public static EskipParseResult<EskipRoute> Parse(string text) => Parse(Utf8(text));

    /// <summary>As <see cref="Parse(string)"/>, from UTF-8. Bytes in literals that are no UTF-8 are read as U+FFFD.</summary>
    public static EskipParseResult<EskipRoute> Parse(ReadOnlySpan<byte> utf8)
    {
        var grammar = new EskipGrammar<RouteSink>(utf8, new RouteSink(utf8.Length));
        grammar.ReadDocument();
        RouteSink sink = grammar.Sink;
        EskipParseResult<EskipRoute> result = (grammar.Error ?? sink.Error) is { } error
            ? new EskipParseResult<EskipRoute>(error)
            : new EskipParseResult<EskipRoute>(sink.Routes);
        sink.Return();
        return result;
    }

    /// <summary>Says whether Skipper accepts a document, as <see cref="Parse(string)"/> does, and makes no routes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The first error; null when the document is accepted.</returns>
    public static EskipError? Check(string text) => Check(Utf8(text));

    /// <summary>
    /// As <see cref="Check(string)"/>, from UTF-8. For a right document nothing is allocated but what is pooled, save for addresses of endpoints that are more than
    /// scheme, host, port and a path without escapes, and for more than eight headers in one route.
    /// </summary>
    public static EskipError? Check(ReadOnlySpan<byte> utf8)
    {
        var grammar = new EskipGrammar<CheckSink>(utf8, new CheckSink(utf8.Length));
        grammar.ReadDocument();
        CheckSink sink = grammar.Sink;
        sink.Return();
        return grammar.Error ?? sink.Error;
    }

    /// <summary>
    /// Reads predicates joined by <c>&amp;&amp;</c>. <c>*</c> is left out, and no predicate is checked or moved: <c>Path</c> may occur twice. A
    /// blank text, or one of comments alone, gives none.
    /// </summary>
    /// <param name="text">The text; white space around it is trimmed first, and the position in a message counts from there.</param>
    public static EskipParseResult<EskipPredicate> ParsePredicates(string text)
    {
        byte[] utf8 = Trim(text, out int trimmed);
        var grammar = new EskipGrammar<PredicateSink>(utf8, new PredicateSink(utf8.Length));
        grammar.ReadPredicateFragment();
        grammar.Sink.Return();
        return grammar.Error is { } error
            ? new EskipParseResult<EskipPredicate>(Shift(error, trimmed))
            : new EskipParseResult<EskipPredicate>(grammar.Sink.Predicates);
    }

    /// <summary>Reads filters joined by <c>-></c>. A blank text, or one of comments alone, gives none.</summary>
    /// <param name="text">The text; white space around it is trimmed first, and the position in a message counts from there.</param>
    public static EskipParseResult<EskipFilter> ParseFilters(string text)
    {
        byte[] utf8 = Trim(text, out int trimmed);
        var grammar = new EskipGrammar<RouteSink>(utf8, new RouteSink(utf8.Length));
        grammar.ReadFilterFragment();
        RouteSink sink = grammar.Sink;
        sink.Return();
        return grammar.Error is { } error
            ? new EskipParseResult<EskipFilter>(Shift(error, trimmed))
            : new EskipParseResult<EskipFilter>(sink.Filters);
    }

    private static byte[] Trim(string text, out int trimmed)
    {
        ArgumentNullException.ThrowIfNull(text);
        string rest = text.TrimStart();
        trimmed = Encoding.UTF8.GetByteCount(text.AsSpan(0, text.Length - rest.Length));
        return Utf8(rest.TrimEnd());
    }

    private static EskipError Shift(EskipError error, int by) => error with { Span = error.Span with { Start = error.Span.Start + by } };

    private static byte[] Utf8(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Encoding.UTF8.GetBytes(text);
    }
}
