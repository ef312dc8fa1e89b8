namespace RouteModel.RouteGroups;

/// <summary>How weights of backend references become predicates. Upstream: Skipper's flag <c>-kubernetes-backend-traffic-algorithm</c>.</summary>
public enum BackendTrafficAlgorithm
{
    /// <summary><c>Traffic</c> and <c>True</c> predicates, routes tried one after the other: <c>traffic-predicate</c>, Skipper's default.</summary>
    TrafficPredicate,

    /// <summary><c>TrafficSegment</c> predicates, independent of order: <c>traffic-segment-predicate</c>.</summary>
    TrafficSegmentPredicate,
}
