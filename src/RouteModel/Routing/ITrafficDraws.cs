namespace RouteModel.Routing;

/// <summary>The randomness of one request. Values are uniform in [0, 1).</summary>
public interface ITrafficDraws
{
    /// <summary>The one value of the request that all <c>TrafficSegment</c> predicates share.</summary>
    double Segment { get; }

    /// <summary>A fresh value; every <c>Traffic</c> predicate that is evaluated takes one.</summary>
    double NextTraffic();
}
