using RouteModel.Eskip.Printing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip;

/// <summary>
/// One route: what it matches, the filters a request passes, and the backend that answers. Immutable, with value equality of all its parts;
/// <see cref="EskipRoutes.AreEqual(IEnumerable{EskipRoute}, IEnumerable{EskipRoute}, bool)"/> compares routes by their meaning instead.
/// Upstream: Skipper's <c>eskip.Route</c>.
/// </summary>
/// <example>
/// <code>
/// new EskipRoute
/// {
///     Id = "api",
///     Predicates = [new("Path", "/api"), new("Traffic", 0.5)],
///     Filters = [new("setPath", "/")],
///     Backend = EskipBackend.Network("http://a.example"),
/// }
/// </code>
/// </example>
public sealed record EskipRoute
{
    private static readonly ValueList<EskipPredicate> NoPredicates = [];
    private static readonly ValueList<EskipFilter> NoFilters = [];
    private static readonly EskipBackend NoAddress = EskipBackend.Network("");

    /// <summary>A route that matches everything, without an id, filters and an address.</summary>
    public EskipRoute()
        : this("", EskipLegacyPredicates.None, NoPredicates, NoFilters, NoAddress)
    {
    }

    internal EskipRoute(
        string id,
        EskipLegacyPredicates legacy,
        ValueList<EskipPredicate> predicates,
        ValueList<EskipFilter> filters,
        EskipBackend backend)
    {
        Id = id;
        Legacy = legacy;
        Predicates = predicates;
        Filters = filters;
        Backend = backend;
    }

    /// <summary>The id; empty for a lone expression.</summary>
    public string Id { get; init; }

    /// <summary>The predicates that the parser keeps apart; <see cref="EskipLegacyPredicates.None"/> for a route built in code.</summary>
    public EskipLegacyPredicates Legacy { get; init; }

    /// <summary>The predicates in order, without those of <see cref="Legacy"/>. An empty list matches everything.</summary>
    public ValueList<EskipPredicate> Predicates { get; init; }

    /// <summary>The filters in order.</summary>
    public ValueList<EskipFilter> Filters { get; init; }

    /// <summary>The backend; a network backend without an address when it was not set.</summary>
    public EskipBackend Backend { get; init; }

    /// <summary>
    /// The same route in the form in which routes are compared: <see cref="Legacy"/> moved into <see cref="Predicates"/>, those sorted by name,
    /// and the endpoints sorted by address. It matches the same requests, and prints its expressions as quoted strings.
    /// </summary>
    public EskipRoute ToCanonical() => CanonicalForm.Of(this);

    /// <summary>The route's expression as eskip prints it in one line, without the id: <c>Path("/") -> &lt;shunt></c>.</summary>
    public override string ToString()
    {
        using var text = new TextBuffer();
        EskipWriter.AppendExpression(text, this, " -> ");
        return text.ToString();
    }
}
