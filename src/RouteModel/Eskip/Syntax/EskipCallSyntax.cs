namespace RouteModel.Eskip;

/// <summary>A predicate or a filter in a text. <c>*</c> is a predicate without arguments, and its name is <c>*</c>.</summary>
/// <param name="Name">Where the name stands.</param>
/// <param name="Span">From the name to the closing parenthesis; to where reading stopped when it is broken.</param>
public readonly record struct EskipCallSyntax(EskipTextSpan Name, EskipTextSpan Span);
