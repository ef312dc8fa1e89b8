namespace RouteModel.Routing.Predicates;

/// <summary><c>ContentLengthBetween(least, beyond)</c>. Upstream: Skipper, <c>predicates/content/content_length_between.go</c>.</summary>
internal sealed class ContentLengthPredicate(long least, long beyond) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host) => request.Headers.ContentLength >= least && request.Headers.ContentLength < beyond;
}
