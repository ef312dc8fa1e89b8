using RouteModel.Resources.Text.Re2;
using RouteModel.Routing.Requests;

namespace RouteModel.Routing.Predicates;

/// <summary><c>ForwardedHost(expression)</c>. Upstream: Skipper, <c>predicates/forwarded/forwarded.go</c>.</summary>
internal sealed class ForwardedHostPredicate(Re2Regex expression) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host) => Forwarded.Read(request.Headers) is { } forwarded && expression.IsMatch(forwarded.Host);
}
