using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Parents;

/// <summary>What a parent says to a route.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Gateway">The Gateway it leads to.</param>
/// <param name="Refusal">Why the route is not attached; <see langword="null"/> if it is.</param>
/// <param name="Hostnames">The hosts under which the route is reached; empty for every host.</param>
internal sealed record ParentVerdict(StoredParent Reference, StoredGateway Gateway, Fault? Refusal, ValueList<string> Hostnames)
{
    /// <summary>Whether a listener serves the route; AKO accepts routes that none serves.</summary>
    public bool IsServed { get; init; } = true;
}
