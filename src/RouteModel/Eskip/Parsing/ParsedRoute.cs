namespace RouteModel.Eskip.Parsing;

/// <summary>A route as the grammar has it, before Skipper's checks of endpoints and built-in predicates.</summary>
internal sealed class ParsedRoute
{
    public required string Id { get; init; }

    /// <summary>The predicates without <c>*</c>.</summary>
    public List<Located<EskipPredicate>> Predicates { get; } = [];

    public List<EskipFilter> Filters { get; } = [];

    /// <summary>The backend; null when it is load-balanced.</summary>
    public EskipBackend? Backend { get; set; }

    public string Algorithm { get; set; } = "";

    public List<Located<string>> Endpoints { get; } = [];
}

/// <summary>Something that was read, and where it stands.</summary>
internal readonly record struct Located<T>(T Value, EskipTextSpan Span);
