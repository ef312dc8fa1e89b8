using RouteModel.Eskip;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Routes;

namespace RouteModel.RouteGroups;

/// <summary>What the compilation of one group gave.</summary>
/// <param name="Routes">Its routes in order; none if it is refused.</param>
/// <param name="Findings">What is to be known about them.</param>
/// <param name="Refusal">Why there are none; <see langword="null"/> otherwise.</param>
/// <param name="Answers">What was asked of the cluster, and its answers: all that the group depends on beside itself and the options.</param>
internal sealed record CompiledGroup(
    EskipRoute[] Routes,
    CompilationFinding[] Findings,
    string? Refusal,
    KeyValuePair<ServiceQuery, ServiceAnswer>[] Answers)
{
    /// <summary>The hash codes of the routes' ids, by which all routes are joined without a look at ids that lie far apart in memory.</summary>
    public int[] IdHashes { get; } = RouteIdTable.HashesOf(Routes);

    /// <summary>
    /// Whether a cluster would lead to the same. It is asked anew, for in the profile of Skipper an answer can also depend on who asked before.
    /// </summary>
    public bool Holds(Lazy<ServiceResolver> services)
    {
        foreach ((ServiceQuery query, ServiceAnswer answer) in Answers)
        {
            if (!services.Value.Find(query).Equals(answer))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether both have routes of the same ids in the same order.</summary>
    public bool HasIdsOf(CompiledGroup other)
    {
        if (!IdHashes.AsSpan().SequenceEqual(other.IdHashes))
        {
            return false;
        }

        for (int i = 0; i < Routes.Length; i++)
        {
            if (Routes[i].Id != other.Routes[i].Id)
            {
                return false;
            }
        }

        return true;
    }
}
