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

    /// <summary>A route is complete, and ends with an address or one of the fixed backends.</summary>
    void Backend(ReadOnlySpan<byte> text, EskipToken backend);

    /// <summary>One endpoint.</summary>
    void Endpoint(ReadOnlySpan<byte> text, EskipToken address);

    /// <summary>A route is complete, and ends with the endpoints that were told.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The angle before them.</param>
    /// <param name="algorithm">The algorithm; of length 0 when there is none.</param>
    /// <param name="close">The angle behind them.</param>
    void LoadBalanced(ReadOnlySpan<byte> text, EskipToken open, EskipToken algorithm, EskipToken close);
}
