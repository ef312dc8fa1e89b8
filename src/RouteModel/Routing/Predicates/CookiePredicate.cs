using RouteModel.Resources.Text.Re2;

namespace RouteModel.Routing.Predicates;

/// <summary><c>Cookie(name, expression)</c>. Upstream: Skipper, <c>predicates/cookie/cookie.go</c>.</summary>
internal sealed class CookiePredicate(string name, Re2Regex expression) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host) => request.Cookies.TryGet(name, out string? value) && expression.IsMatch(value);
}
