using RouteModel.Eskip;
using RouteModel.RouteGroups.Backends;

namespace RouteModel.RouteGroups;

/// <summary>What the compilation of one group gave.</summary>
/// <param name="Routes">Its routes in order; none if it is refused.</param>
/// <param name="Findings">What is to be known about them.</param>
/// <param name="Refusal">Why there are none; <see langword="null"/> otherwise.</param>
/// <param name="Answers">What was asked of the cluster, and its answers: all that the group depends on beside itself and the options.</param>
internal sealed record CompiledGroup(
    IReadOnlyList<EskipRoute> Routes,
    IReadOnlyList<CompilationFinding> Findings,
    string? Refusal,
    IReadOnlyCollection<KeyValuePair<ServiceQuery, ServiceAnswer>> Answers)
{
    /// <summary>
    /// Whether a cluster would lead to the same. It is asked anew, for in the profile of Skipper an answer can also depend on who asked before.
    /// </summary>
    public bool Holds(ServiceResolver services)
    {
        foreach ((ServiceQuery query, ServiceAnswer answer) in Answers)
        {
            if (!services.Find(query).Equals(answer))
            {
                return false;
            }
        }

        return true;
    }
}
