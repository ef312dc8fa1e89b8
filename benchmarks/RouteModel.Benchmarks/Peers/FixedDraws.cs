using RouteModel.Routing;

namespace RouteModel.Benchmarks.Peers;

/// <summary>Chance that always says the same.</summary>
public readonly struct FixedDraws : ITrafficDraws
{
    /// <summary>Always a half.</summary>
    public double Segment => 0.5;

    /// <summary>Always a half.</summary>
    public double NextTraffic() => 0.5;
}
