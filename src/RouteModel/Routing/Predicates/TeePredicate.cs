namespace RouteModel.Routing.Predicates;

/// <summary><c>Tee(label)</c>. Upstream: Skipper, <c>predicates/tee/tee.go</c>.</summary>
internal sealed class TeePredicate(string label) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host) => request.Headers.First("X-Tee-Loopback-Key") == label;
}
