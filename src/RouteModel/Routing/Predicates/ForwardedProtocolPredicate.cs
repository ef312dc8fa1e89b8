using RouteModel.Routing.Requests;

namespace RouteModel.Routing.Predicates;

/// <summary><c>ForwardedProtocol(protocol)</c>. Upstream: Skipper, <c>predicates/forwarded/forwarded.go</c>.</summary>
internal sealed class ForwardedProtocolPredicate(string protocol) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host) => Forwarded.Read(request.Headers)?.Protocol == protocol;
}
