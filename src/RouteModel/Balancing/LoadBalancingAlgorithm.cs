namespace RouteModel.Balancing;

/// <summary>How an <see cref="EndpointSelector"/> chooses. All but <see cref="Maglev"/> are Skipper's, pick for pick.</summary>
public enum LoadBalancingAlgorithm
{
    /// <summary>One after the other: <c>roundRobin</c>, Skipper's default.</summary>
    RoundRobin,

    /// <summary>Any, with equal probability: <c>random</c>.</summary>
    Random,

    /// <summary>By a ring of hashes, so that a key stays with its endpoint: <c>consistentHash</c>. A balance factor bounds the load.</summary>
    ConsistentHash,

    /// <summary>The less busy of two drawn at random: <c>powerOfRandomNChoices</c>.</summary>
    PowerOfRandomNChoices,

    /// <summary>Smooth weighted round robin by the weights that the passive health check sets: <c>weightedRoundRobin</c>.</summary>
    WeightedRoundRobin,

    /// <summary>The least busy in proportion to its weight, ties by smooth weighted round robin: <c>leastRequests</c>.</summary>
    LeastRequests,

    /// <summary>
    /// By a lookup table that every endpoint fills to nearly the same part (Eisenbud et al., "Maglev"). More even than the ring and faster; a few more
    /// keys than necessary move when endpoints change. A balance factor bounds the load.
    /// </summary>
    Maglev,
}
