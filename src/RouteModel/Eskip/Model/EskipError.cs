namespace RouteModel.Eskip;

/// <summary>Why a text was refused. Skipper reports one error a text, and so does <see cref="EskipParser"/>; a syntax tree has them all.</summary>
/// <param name="Message">From <see cref="EskipParser"/>: Skipper's own message, byte for byte. In <see cref="EskipSyntaxTree.Errors"/>: what was expected, in our words.</param>
/// <param name="Reason">What kind of error it is.</param>
/// <param name="Span">What it is about: the token, the predicate or the endpoint; in bytes of the text that was handed in.</param>
/// <param name="RouteId">The last id that was read before a syntax error, or the id of the invalid route; empty when there is none.</param>
public sealed record EskipError(string Message, EskipErrorReason Reason, EskipTextSpan Span, string RouteId)
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
