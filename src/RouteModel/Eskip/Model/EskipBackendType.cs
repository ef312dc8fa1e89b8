namespace RouteModel.Eskip;

/// <summary>What answers a request that a route matched. Upstream: Skipper's <c>eskip.BackendType</c>, with its values.</summary>
public enum EskipBackendType
{
    /// <summary>One address.</summary>
    Network = 0,

    /// <summary>No backend: the filters answer, or 404.</summary>
    Shunt = 1,

    /// <summary>The request is looked up again after the filters.</summary>
    Loopback = 2,

    /// <summary>The filters set the address.</summary>
    Dynamic = 3,

    /// <summary>Several endpoints and an algorithm.</summary>
    LoadBalanced = 4,

    /// <summary>The address that the proxy was started with.</summary>
    Forward = 5,
}
