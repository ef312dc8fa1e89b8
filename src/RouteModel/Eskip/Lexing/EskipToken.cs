namespace RouteModel.Eskip.Lexing;

/// <summary>One token: where it stands and what it is. Its value is read from the text when somebody asks for it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="End">The offset that scanning has reached; for a bad lexeme this is where the error is reported.</param>
/// <param name="HasEscape">Whether a literal contains a backslash.</param>
/// <param name="Failure">Why a bad lexeme is bad.</param>
internal readonly record struct EskipToken(
    EskipTokenKind Kind,
    int Start,
    int End,
    bool HasEscape = false,
    EskipErrorReason Failure = EskipErrorReason.SyntaxError)
{
    public EskipTextSpan Span => new(Start, End - Start);
}
