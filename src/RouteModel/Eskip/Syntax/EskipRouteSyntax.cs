using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>A route in a text, right or broken: where its parts stand.</summary>
public sealed record EskipRouteSyntax
{
    private static readonly ValueList<EskipCallSyntax> NoCalls = [];

    /// <summary>The id; null for a lone expression.</summary>
    public EskipTextSpan? Id { get; internal init; }

    /// <summary>From the first token to the last, the semicolon left out.</summary>
    public EskipTextSpan Span { get; internal init; }

    /// <summary>The predicates in order.</summary>
    public ValueList<EskipCallSyntax> Predicates { get; internal init; } = NoCalls;

    /// <summary>The filters in order.</summary>
    public ValueList<EskipCallSyntax> Filters { get; internal init; } = NoCalls;

    /// <summary>The backend; null when the route has none that could be read.</summary>
    public EskipTextSpan? Backend { get; internal init; }
}
