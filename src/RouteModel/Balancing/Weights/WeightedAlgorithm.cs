namespace RouteModel.Balancing;

/// <summary>How a <see cref="WeightedSelector{T}"/> chooses.</summary>
public enum WeightedAlgorithm
{
    /// <summary>At random, in constant time: the alias method (Walker; the tables as Vose builds them, in whole numbers).</summary>
    Random,

    /// <summary>
    /// In turns that are spread as evenly as can be: the smooth weighted round robin of nginx. A short cycle is computed beforehand; a long one
    /// takes time in proportion to the number of items. The random number is not read.
    /// </summary>
    SmoothRoundRobin,

    /// <summary>
    /// In turns without a state for each item: static stride scheduling, as gRPC's weighted round robin does it. The time grows with the
    /// greatest weight over the mean one. The random number is not read.
    /// </summary>
    Stride,

    /// <summary>
    /// By the segment between 0 and 1 in which one draw falls: what Skipper's predicate <c>TrafficSegment</c> does, bit for bit. Time O(log n).
    /// </summary>
    Segment,
}
