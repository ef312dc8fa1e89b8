namespace RouteModel.Balancing;

/// <summary>The names of the algorithms in Skipper's routes.</summary>
public static class LoadBalancingAlgorithms
{
    /// <summary>The algorithm of a name, which is case-sensitive. The empty name is round robin; <c>maglev</c> is no name that Skipper knows.</summary>
    /// <returns>False when Skipper does not know the name.</returns>
    public static bool TryFind(string name, out LoadBalancingAlgorithm algorithm)
    {
        LoadBalancingAlgorithm? found = name switch
        {
            "" or "roundRobin" => LoadBalancingAlgorithm.RoundRobin,
            "random" => LoadBalancingAlgorithm.Random,
            "consistentHash" => LoadBalancingAlgorithm.ConsistentHash,
            "powerOfRandomNChoices" => LoadBalancingAlgorithm.PowerOfRandomNChoices,
            "weightedRoundRobin" => LoadBalancingAlgorithm.WeightedRoundRobin,
            "leastRequests" => LoadBalancingAlgorithm.LeastRequests,
            _ => null,
        };
        algorithm = found.GetValueOrDefault();
        return found is not null;
    }
}
