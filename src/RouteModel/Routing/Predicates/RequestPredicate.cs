namespace RouteModel.Routing.Predicates;

/// <summary>A condition that the request and what surrounds it decide alone.</summary>
internal abstract class RequestPredicate
{
    /// <summary>Whether the condition holds.</summary>
    /// <param name="request">The request.</param>
    /// <param name="host">Its host, as the table's options have it.</param>
    public abstract bool Matches(RoutingRequest request, string host);
}
