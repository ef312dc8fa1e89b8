namespace RouteModel.RouteGroups.Backends;

/// <summary>The load balancing algorithms that Skipper knows.</summary>
internal static class LoadBalancerAlgorithms
{
    private const string RoundRobin = "roundRobin";

    /// <summary>Whether Skipper knows the algorithm, whose names are case-sensitive.</summary>
    public static bool IsKnown(string name) =>
        name is RoundRobin or "random" or "consistentHash" or "powerOfRandomNChoices" or "weightedRoundRobin" or "leastRequests";

    /// <summary>A configured default; what Skipper does not know silently becomes round robin.</summary>
    public static string OrRoundRobin(string name) => IsKnown(name) ? name : RoundRobin;
}
