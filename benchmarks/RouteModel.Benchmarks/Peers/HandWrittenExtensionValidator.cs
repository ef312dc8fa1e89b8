using RouteModel.Gateway;

namespace RouteModel.Benchmarks.Peers;

/// <summary>The checks and the three rules of RouteBackendExtension as someone would write them by hand for speed, over the same model.</summary>
internal static class HandWrittenExtensionValidator
{
    private const string ConsistentHash = "LB_ALGORITHM_CONSISTENT_HASH";
    private const string CustomHeader = "LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER";

    public static bool IsValid(RouteBackendExtension extension)
    {
        if (extension.ApiVersion != "ako.vmware.com/v1alpha1" || extension.Kind != "RouteBackendExtension" || !HandWrittenText.HasMetadata(extension.Metadata))
        {
            return false;
        }

        return extension.Spec is not { } spec || (HasMonitors(spec) && HasTls(spec.BackendTLS) && HasAlgorithm(spec) && HasPersistence(spec));
    }

    private static bool HasAlgorithm(RouteBackendExtensionSpec spec)
    {
        string algorithm = spec.LbAlgorithm?.Value ?? "LB_ALGORITHM_LEAST_CONNECTIONS";
        if (algorithm is not ("LB_ALGORITHM_LEAST_CONNECTIONS" or "LB_ALGORITHM_ROUND_ROBIN" or "LB_ALGORITHM_FASTEST_RESPONSE" or ConsistentHash
            or "LB_ALGORITHM_LEAST_LOAD" or "LB_ALGORITHM_FEWEST_SERVERS" or "LB_ALGORITHM_RANDOM" or "LB_ALGORITHM_FEWEST_TASKS"
            or "LB_ALGORITHM_NEAREST_SERVER" or "LB_ALGORITHM_CORE_AFFINITY" or "LB_ALGORITHM_TOPOLOGY"))
        {
            return false;
        }

        if (spec.LbAlgorithmHash is not { } hash)
        {
            return algorithm != ConsistentHash;
        }

        return algorithm == ConsistentHash
            && hash.Value is "LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS" or "LB_ALGORITHM_CONSISTENT_HASH_SOURCE_IP_ADDRESS_AND_PORT"
                or "LB_ALGORITHM_CONSISTENT_HASH_URI" or CustomHeader or "LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_STRING" or "LB_ALGORITHM_CONSISTENT_HASH_CALLID"
            && (hash.Value == CustomHeader) == (spec.LbAlgorithmConsistentHashHdr is not null);
    }

    private static bool HasPersistence(RouteBackendExtensionSpec spec) => spec.PersistenceProfile is not { } profile
        || profile.Value is "System-Persistence-Client-IP" or "System-Persistence-Http-Cookie" or "System-Persistence-TLS" or "System-Persistence-App-Cookie";

    private static bool HasMonitors(RouteBackendExtensionSpec spec)
    {
        if (spec.HealthMonitor is { } monitors)
        {
            foreach (RouteBackendExtensionHealthMonitor monitor in monitors)
            {
                if (monitor.Kind is not { Value: "AVIREF" } || monitor.Name is null)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool HasTls(RouteBackendExtensionBackendTLS? tls)
    {
        if (tls is null)
        {
            return true;
        }

        if (tls.PkiProfile is { } profile && (profile.Kind is not { Value: "CRD" } || profile.Name is null))
        {
            return false;
        }

        if (tls.DomainName is { } names)
        {
            foreach (string name in names)
            {
                if (name is null)
                {
                    return false;
                }
            }
        }

        return tls.DomainName is null || tls.HostCheckEnabled == true;
    }
}
