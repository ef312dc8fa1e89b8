namespace RouteModel.Routing.Predicates;

/// <summary><c>HostAny(host...)</c>. Upstream: Skipper, <c>predicates/host/any.go</c>.</summary>
internal sealed class HostAnyPredicate(string[] hosts) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host) => Array.IndexOf(hosts, host) >= 0;
}
