namespace RouteModel.Routing.Predicates;

/// <summary><c>True()</c> and <c>False()</c>.</summary>
internal sealed class ConstantPredicate(bool value) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host) => value;
}
