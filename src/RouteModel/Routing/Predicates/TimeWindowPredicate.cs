namespace RouteModel.Routing.Predicates;

/// <summary><c>Between</c>, <c>Before</c> and <c>After</c>. Upstream: Skipper, <c>predicates/interval/interval.go</c>.</summary>
/// <param name="begin">The first tick of UTC within; <see langword="null"/> without a beginning.</param>
/// <param name="end">The first tick of UTC beyond; <see langword="null"/> without an end.</param>
internal sealed class TimeWindowPredicate(long? begin, long? end) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host)
    {
        long now = request.Context.Time.UtcTicks;
        return !(begin > now) && !(end <= now);
    }
}
