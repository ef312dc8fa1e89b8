namespace RouteModel.Routing.Predicates;

/// <summary><c>TrafficSegment(from, to)</c>. Upstream: Skipper, <c>predicates/traffic/segment.go</c>.</summary>
internal sealed class TrafficSegmentPredicate(double from, double to) : RequestPredicate
{
    public Fraction From { get; } = Fraction.FromDecimal(from);

    public Fraction To { get; } = Fraction.FromDecimal(to);

    public override bool Matches(RoutingRequest request, string host) => from < to;

    public bool Holds(double segment) => from <= segment && segment < to;
}
