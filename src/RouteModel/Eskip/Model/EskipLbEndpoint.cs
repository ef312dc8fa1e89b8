namespace RouteModel.Eskip;

/// <summary>One endpoint of a load-balanced backend. Upstream: Skipper's <c>eskip.LBEndpoint</c>.</summary>
/// <param name="Address">The address; it prints as it is, without escaping.</param>
/// <param name="Zone">The zone, empty when unknown; it prints as the query parameter <c>zone</c>.</param>
public sealed record EskipLbEndpoint(string Address, string Zone = "");
