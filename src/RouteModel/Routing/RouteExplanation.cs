using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Routing;

/// <summary>
/// Which routes can answer a request, and why the others do not. Shares are exact: what <c>Traffic</c> and <c>TrafficSegment</c> say is taken as it
/// is written, a tenth for 0.1. Only where segments overlap so much that the routes that can answer have
/// more than 131,072 parts between their ends together, shares are counted in doubles.
/// </summary>
/// <param name="Candidates">The routes whose path fits, in the order in which they are tried.</param>
/// <param name="Others">The routes whose path does not fit, in the order of the table.</param>
/// <param name="NoRoute">The share of such requests that no route answers.</param>
/// <param name="Backends">The share of each backend, in the order in which they are found.</param>
public sealed record RouteExplanation(ValueList<RouteCandidate> Candidates, ValueList<EskipRoute> Others, Fraction NoRoute, ValueList<BackendShare> Backends)
{
    /// <summary>The routes that can answer; several when chance or an order that Skipper leaves open decides.</summary>
    public IEnumerable<RouteCandidate> Answers => Candidates.Where(static candidate => candidate.Outcome == RouteOutcome.Answers);

    /// <summary>Whether there is a route for at least some of such requests.</summary>
    public bool IsFound => Candidates.Any(static candidate => candidate.Outcome == RouteOutcome.Answers);
}
