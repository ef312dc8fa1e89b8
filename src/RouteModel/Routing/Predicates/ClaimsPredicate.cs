using System.Text.Json;
using RouteModel.Resources.Text.Re2;
using RouteModel.Routing.Requests;

namespace RouteModel.Routing.Predicates;

/// <summary>A claim that must be a string and equal to a value, or match an expression.</summary>
/// <param name="Name">The claim.</param>
/// <param name="Value">The value.</param>
/// <param name="Expression">The expression that goes before the value.</param>
internal sealed record ClaimRule(string Name, string Value, Re2Regex? Expression)
{
    public bool Holds(JsonElement claims) =>
        claims.TryGetProperty(Name, out JsonElement claim)
        && claim.ValueKind == JsonValueKind.String
        && (Expression?.IsMatch(claim.GetString()) ?? claim.ValueEquals(Value));
}

/// <summary><c>JWTPayloadAnyKV</c>, <c>JWTPayloadAllKV</c> and their kin of expressions. Upstream: Skipper, <c>predicates/auth/jwt.go</c>.</summary>
internal sealed class ClaimsPredicate(ClaimRule[] rules, bool isAll) : RequestPredicate
{
    public override bool Matches(RoutingRequest request, string host)
    {
        using JsonDocument? claims = BearerClaims.Read(request.Headers);
        return claims is not null && (isAll ? Array.TrueForAll(rules, rule => rule.Holds(claims.RootElement)) : Array.Exists(rules, rule => rule.Holds(claims.RootElement)));
    }
}
