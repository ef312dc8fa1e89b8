namespace RouteModel.Routing.Predicates;

/// <summary><c>Cron(mask)</c>. Upstream: Skipper, <c>predicates/cron/cron.go</c>.</summary>
internal sealed class CronPredicate(CronMask mask) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host) => mask.Matches(request.Context.Time);
}
