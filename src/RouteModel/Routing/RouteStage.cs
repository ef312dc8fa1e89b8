namespace RouteModel.Routing;

/// <summary>The steps on a route's way into the table, in order.</summary>
public enum RouteStage
{
    /// <summary>Backend, filters and predicates are made: <c>failed to process route</c>.</summary>
    Processing,

    /// <summary>The load balancer is set up.</summary>
    LoadBalancer,

    /// <summary>The matcher compiles expressions and paths.</summary>
    Matcher,
}
