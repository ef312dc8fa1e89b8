namespace RouteModel.Balancing;

/// <summary>How an <see cref="EndpointSelector"/> chooses.</summary>
public sealed record EndpointSelectorOptions
{
    /// <summary>The algorithm.</summary>
    public LoadBalancingAlgorithm Algorithm { get; init; }

    /// <summary>
    /// For <see cref="LoadBalancingAlgorithm.ConsistentHash"/> and <see cref="LoadBalancingAlgorithm.Maglev"/>: an endpoint takes no more requests in flight
    /// than this many times the average; at least 1. <see langword="null"/>: no bound.
    /// </summary>
    public double? BalanceFactor { get; init; }

    /// <summary>How new endpoints are let in; <see langword="null"/>: at once.</summary>
    public FadeIn? FadeIn { get; init; }

    /// <summary>How failing endpoints are passed over; <see langword="null"/>: never.</summary>
    public PassiveHealthCheck? HealthCheck { get; init; }

    /// <summary>Where <see cref="LoadBalancingAlgorithm.RoundRobin"/> begins: 64 random bits. The first pick is the endpoint after that place.</summary>
    public ulong Start { get; init; }

    /// <summary>What is known of the hosts; give several selectors the same one, and they share it. <see langword="null"/>: one for this selector and those made from it.</summary>
    public EndpointRegistry? Registry { get; init; }
}
