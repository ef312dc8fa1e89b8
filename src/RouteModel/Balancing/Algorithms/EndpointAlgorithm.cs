using RouteModel.Balancing.Endpoints;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing.Algorithms;

/// <summary>Chooses one of the endpoints on offer. Safe from any thread; no lock, no allocation.</summary>
internal abstract class EndpointAlgorithm
{
    /// <summary>The index of the chosen endpoint.</summary>
    /// <param name="offered">The indexes on offer in the order of the list; at least two.</param>
    /// <param name="draws">Random bits.</param>
    /// <param name="key">The key of the request; only algorithms that hash read it.</param>
    public abstract int Choose(ReadOnlySpan<int> offered, in Draws draws, ReadOnlySpan<char> key);

    /// <summary>The algorithm over other endpoints, with as much of its state as Skipper would keep from one pick to the next.</summary>
    /// <param name="endpoints">The endpoints; at least one.</param>
    /// <param name="options">Which algorithm.</param>
    /// <param name="previous">The algorithm that was in force before; <see langword="null"/> for none.</param>
    public static EndpointAlgorithm Create(EndpointList endpoints, EndpointSelectorOptions options, EndpointAlgorithm? previous) => options.Algorithm switch
    {
        LoadBalancingAlgorithm.RoundRobin => new RoundRobin((previous as RoundRobin)?.Index ?? (long)(options.Start % (ulong)endpoints.Count), endpoints.Count),
        LoadBalancingAlgorithm.Random => new RandomEndpoint(),
        LoadBalancingAlgorithm.ConsistentHash => new HashedEndpoint(endpoints, new HashRing(endpoints.Addresses), options.BalanceFactor),
        LoadBalancingAlgorithm.PowerOfRandomNChoices => new PowerOfRandomNChoices(endpoints),
        LoadBalancingAlgorithm.WeightedRoundRobin => new WeightedRoundRobin(endpoints),
        LoadBalancingAlgorithm.LeastRequests => new LeastRequests(endpoints),
        LoadBalancingAlgorithm.Maglev => new HashedEndpoint(endpoints, new MaglevTable(endpoints.Addresses), options.BalanceFactor),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Algorithm, "There is no such algorithm."),
    };
}
