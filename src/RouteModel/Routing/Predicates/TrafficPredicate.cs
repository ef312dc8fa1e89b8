namespace RouteModel.Routing.Predicates;

/// <summary><c>Traffic(chance)</c> and <c>Traffic(chance, cookie, group)</c>. Upstream: Skipper, <c>predicates/traffic/traffic.go</c>.</summary>
internal sealed class TrafficPredicate(double chance, string cookie, string group) : RequestPredicate
{
    private readonly Fraction _chance = Fraction.FromDecimal(chance);

    public override bool Matches(RoutingRequest request, string host) => !Chance(request).IsZero;

    public bool Matches<TDraws>(RoutingRequest request, ref TDraws draws)
        where TDraws : ITrafficDraws => Sticks(request) ?? draws.NextTraffic() < chance;

    /// <summary>The probability that it holds for a request.</summary>
    public Fraction Chance(RoutingRequest request) => Sticks(request) is { } sticks ? sticks ? Fraction.One : Fraction.Zero : _chance;

    private bool? Sticks(RoutingRequest request) => group.Length > 0 && request.Cookies.TryGet(cookie, out string? value) ? value == group : null;
}
