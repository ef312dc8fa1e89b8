namespace RouteModel.Routing.Predicates;

/// <summary><c>Shutdown()</c>. Upstream: Skipper, <c>predicates/primitive/shutdown.go</c>.</summary>
internal sealed class ShutdownPredicate : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host) => request.Context.IsShuttingDown;
}
