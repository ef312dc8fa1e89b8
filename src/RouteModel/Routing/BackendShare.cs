namespace RouteModel.Routing;

/// <summary>What a backend gets of such requests.</summary>
/// <param name="Address">The address of a network backend or of one endpoint, or the name of a fixed backend: <c>&lt;shunt&gt;</c>.</param>
/// <param name="Share">The share of all routes together, the endpoints of a balanced backend counted alike.</param>
public sealed record BackendShare(string Address, Fraction Share);
