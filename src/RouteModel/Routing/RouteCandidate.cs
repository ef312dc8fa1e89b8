using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Routing;

/// <summary>A route whose path fits a request, and what becomes of it.</summary>
/// <param name="Route">The route.</param>
/// <param name="Weight">Its weight: within one pattern heavier routes are tried first.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Reason">Why it fails, the first condition that does not hold; empty otherwise.</param>
/// <param name="Parameters">The path parameters that it would have.</param>
public sealed record RouteCandidate(EskipRoute Route, int Weight, RouteOutcome Outcome, string Reason, ValueMap<string> Parameters)
{
    /// <summary>Its share of such requests, when routes of equal weight are tried in the order of the table.</summary>
    public Fraction Share { get; init; }

    /// <summary>Its share when it is the last to be tried of the routes of its weight.</summary>
    public Fraction LeastShare { get; init; }

    /// <summary>Its share when it is the first to be tried of the routes of its weight.</summary>
    public Fraction MostShare { get; init; }

    /// <summary>Whether the order of routes of equal weight, which Skipper leaves open, changes its share.</summary>
    public bool IsTied => LeastShare != MostShare;
}
