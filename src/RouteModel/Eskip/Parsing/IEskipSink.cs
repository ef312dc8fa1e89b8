using RouteModel.Eskip.Lexing;

namespace RouteModel.Eskip.Parsing;

/// <summary>Is told what the grammar reads, in the order of the text. The text is the same in every call.</summary>
internal interface IEskipSink
{
    /// <summary>A route begins.</summary>
    /// <param name="id">Its id; of length 0 for a lone expression.</param>
    void BeginRoute(EskipToken id);

    /// <summary>The arguments of a predicate or a filter begin.</summary>
    void BeginArguments();

    /// <summary>A number, a string or an expression.</summary>
    void Argument(EskipToken value);

    /// <summary>A predicate is complete, its arguments were told. <c>*</c> is no predicate.</summary>
    void Predicate(ReadOnlySpan<byte> text, EskipToken name, int end);

    /// <summary>A filter is complete, its arguments were told.</summary>
    void Filter(ReadOnlySpan<byte> text, EskipToken name, int end);

    /// <summary>A predicate seems to begin. Whether an equal one was told before; then this one is told herewith.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="end">Where the predicate ends.</param>
    bool TryRepeatPredicate(ReadOnlySpan<byte> text, int start, out int end);

    /// <summary>A filter seems to begin. Whether an equal one was told before; then this one is told herewith.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="end">Where the filter ends.</param>
    bool TryRepeatFilter(ReadOnlySpan<byte> text, int start, out int end);

    /// <summary>Endpoints seem to begin. Whether equal ones were told before; then these are told herewith, and the route is complete.</summary>
    /// <param name="text">The text.</param>
    /// <param name="algorithm">The algorithm; of length 0 when there is none.</param>
    /// <param name="start">Where the first endpoint begins.</param>
    /// <param name="end">Where the angle behind them ends.</param>
    bool TryRepeatEndpoints(ReadOnlySpan<byte> text, EskipToken algorithm, int start, out int end);

    /// <summary>A route is complete, and ends with an address or one of the fixed backends.</summary>
    void Backend(ReadOnlySpan<byte> text, EskipToken backend);

    /// <summary>One endpoint.</summary>
    void Endpoint(ReadOnlySpan<byte> text, EskipToken address);

    /// <summary>A route is complete, and ends with the endpoints that were told.</summary>
    /// <param name="text">The text.</param>
    /// <param name="algorithm">The algorithm; of length 0 when there is none.</param>
    /// <param name="endpoints">From the first endpoint to the angle behind the last.</param>
    void LoadBalanced(ReadOnlySpan<byte> text, EskipToken algorithm, EskipTextSpan endpoints);
}
