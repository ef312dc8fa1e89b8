using RouteModel.Routing.Requests;

namespace RouteModel.Routing.Predicates;

/// <summary><c>Source</c>, <c>SourceFromLast</c> and <c>ClientIP</c>. Upstream: Skipper, <c>predicates/source/source.go</c>.</summary>
/// <param name="networks">The networks, of which one must hold the address.</param>
/// <param name="find">Whose address counts.</param>
internal sealed class SourcePredicate(IpNetwork[] networks, Func<RoutingRequest, IpAddressValue?> find) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host)
    {
        if (find(request) is not { } address)
        {
            return false;
        }

        foreach (IpNetwork network in networks)
        {
            if (network.Contains(address))
            {
                return true;
            }
        }

        return false;
    }
}
