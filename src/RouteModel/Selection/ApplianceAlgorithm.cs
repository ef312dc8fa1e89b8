using RouteModel.Balancing;
using RouteModel.Gateway;

namespace RouteModel.Selection;

/// <summary>What of a request an algorithm hashes.</summary>
public enum RequestKey
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The client's address.</summary>
    ClientAddress,

    /// <summary>The client's address and port.</summary>
    ClientAddressAndPort,

    /// <summary>The URI of the request.</summary>
    Uri,

    /// <summary>A header that is named beside it.</summary>
    Header,
}

/// <summary>
/// What an <c>lbAlgorithm</c> of a RouteBackendExtension is here: the selector that does the same, or a finding that says that only the appliance can. A hash
/// keeps a key with its endpoint as the appliance does; which endpoint that is, is the appliance's own.
/// </summary>
/// <param name="Algorithm">The algorithm that does the same; <see langword="null"/> when there is none.</param>
/// <param name="Key">What it hashes.</param>
/// <param name="Finding">Why there is none; <see langword="null"/> when there is one.</param>
public sealed record ApplianceAlgorithm(LoadBalancingAlgorithm? Algorithm, RequestKey Key, string? Finding)
{
    private const string Default = "LB_ALGORITHM_LEAST_CONNECTIONS";

    /// <summary>What does the same as the algorithm of a pool; where the pool names none, the appliance's own default holds, which is the fewest connections.</summary>
    /// <param name="pool">The pool. A custom header that is hashed is its <see cref="BackendPool.LbAlgorithmConsistentHashHeader"/>.</param>
    public static ApplianceAlgorithm Of(BackendPool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return Find(pool.LbAlgorithm ?? Default, pool.LbAlgorithmHash);
    }

    /// <summary>Finds what does the same.</summary>
    /// <param name="algorithm">The value of <c>lbAlgorithm</c>, such as <c>LB_ALGORITHM_ROUND_ROBIN</c>.</param>
    /// <param name="hash">The value of <c>lbAlgorithmHash</c>; only <c>LB_ALGORITHM_CONSISTENT_HASH</c> reads it.</param>
    public static ApplianceAlgorithm Find(string algorithm, string? hash = null) => algorithm switch
    {
        Default => Same(LoadBalancingAlgorithm.LeastRequests),
        "LB_ALGORITHM_ROUND_ROBIN" => Same(LoadBalancingAlgorithm.RoundRobin),
        "LB_ALGORITHM_RANDOM" => Same(LoadBalancingAlgorithm.Random),
        "LB_ALGORITHM_CONSISTENT_HASH" => Hashed(hash),
        "LB_ALGORITHM_FASTEST_RESPONSE" => Only(algorithm, "it knows how fast the servers answer"),
        "LB_ALGORITHM_LEAST_LOAD" => Only(algorithm, "it knows the load that the servers report"),
        "LB_ALGORITHM_FEWEST_TASKS" => Only(algorithm, "it knows the tasks that the servers report"),
        "LB_ALGORITHM_FEWEST_SERVERS" => Only(algorithm, "it knows how much a server can take before another is needed"),
        "LB_ALGORITHM_CORE_AFFINITY" => Only(algorithm, "it knows the processor cores of a service engine"),
        "LB_ALGORITHM_NEAREST_SERVER" or "LB_ALGORITHM_TOPOLOGY" => Only(algorithm, "it knows where the servers are, and only in pools of global load balancing"),
        _ => new ApplianceAlgorithm(null, RequestKey.None, $"{algorithm} is no load balancing algorithm"),
    };

    private static ApplianceAlgorithm Same(LoadBalancingAlgorithm algorithm, RequestKey key = RequestKey.None) => new(algorithm, key, null);

    private static ApplianceAlgorithm Hashed(string? hash) => hash switch
    {
        "LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS" => Same(LoadBalancingAlgorithm.ConsistentHash, RequestKey.ClientAddress),
        "LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS_AND_PORT" => Same(LoadBalancingAlgorithm.ConsistentHash, RequestKey.ClientAddressAndPort),
        "LB_ALGORITHM_CONSISTENT_HASH_URI" => Same(LoadBalancingAlgorithm.ConsistentHash, RequestKey.Uri),
        "LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER" => Same(LoadBalancingAlgorithm.ConsistentHash, RequestKey.Header),
        "LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_STRING" => Only(hash, "a script of its own makes the string"),
        "LB_ALGORITHM_CONSISTENT_HASH_CALLID" => Only(hash, "it reads the call id of SIP"),
        null => new ApplianceAlgorithm(null, RequestKey.None, "LB_ALGORITHM_CONSISTENT_HASH needs an lbAlgorithmHash"),
        _ => new ApplianceAlgorithm(null, RequestKey.None, $"{hash} is no hash of a load balancing algorithm"),
    };

    private static ApplianceAlgorithm Only(string name, string because) =>
        new(null, RequestKey.None, $"{name} can be done by the appliance only: {because}");
}
