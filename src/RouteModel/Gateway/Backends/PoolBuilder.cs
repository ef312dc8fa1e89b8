using RouteModel.Gateway.Avi;
using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Snapshots;
using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Backends;

/// <summary>
/// Applies the filters of a backend to its pool. Only kind and name of a filter count here, as in AKO: under the standard profile filters of
/// other groups have been refused before. What cannot be used is passed over; under the standard profile that has been refused as well.
/// </summary>
internal sealed class PoolBuilder(GatewayResolverOptions options, SnapshotView view)
{
    private const string CustomHeader = "LB_ALGORITHM_CONSISTENT_HASH_CUSTOM_HEADER";

    private static readonly BackendPool Defaults = new() { HealthMonitorRefs = [AviReferences.DefaultHealthMonitor] };

    public BackendPool Build(StoredBackend backend, StoredRule rule, string routeNamespace)
    {
        BackendPool? extended = null;
        SortedSet<string>? monitors = null;
        foreach (StoredFilter filter in backend.Filters)
        {
            if (filter.ExtensionRef is not { } target)
            {
                continue;
            }

            var name = new ObjectName(routeNamespace, target.Name);
            if (target.Kind == FilterTarget.HealthMonitor)
            {
                if (FilterTarget.FindMonitorFault(view, name, options.Tenant) is null && view.HealthMonitor(name)?.Status?.Uuid is { } uuid)
                {
                    (monitors ??= new SortedSet<string>(StringComparer.Ordinal)).Add(uuid);
                }
            }
            else if (target.Kind == FilterTarget.Extension && extended is null
                && view.Extension(name) is { Spec: { } spec } extension && FilterTarget.FindFault(extension, name) is null)
            {
                extended = Apply(spec, name);
            }
        }

        BackendPool pool = extended ?? Defaults;
        return monitors is null && rule.Persistence is null ? pool : pool with
        {
            HealthMonitorRefs = monitors is not null ? ValueList.From(monitors) : pool.HealthMonitorRefs,
            RulePersistence = rule.Persistence is { } persistence ? SessionPersistence.Build(persistence) : null,
        };
    }

    private BackendPool Apply(ExtensionSpec spec, ObjectName name) => new()
    {
        LbAlgorithm = spec.LbAlgorithm,
        LbAlgorithmHash = spec.LbAlgorithmHash,
        LbAlgorithmConsistentHashHeader = spec.LbAlgorithmHash == CustomHeader ? spec.LbAlgorithmConsistentHashHdr : null,
        PersistenceProfile = spec.PersistenceProfile,
        HealthMonitorRefs = spec.HealthMonitors.Count > 0
            ? ValueList.From(spec.HealthMonitors.Select(AviReferences.HealthMonitor))
            : [AviReferences.DefaultHealthMonitor],
        Tls = spec.BackendTls is { } tls ? Apply(tls, name.Namespace) : null,
        Extension = name.Name,
    };

    private BackendTls Apply(ExtensionTls tls, string space) => new()
    {
        HostCheckEnabled = tls.HostCheckEnabled,
        DomainNames = tls.DomainNames,
        PkiProfile = tls.PkiProfile,
        PkiProfileRef = tls.PkiProfile is { } profile ? AviReferences.PkiProfile(AviNames.OfOperatorObject(options.ClusterName, new ObjectName(space, profile))) : null,
    };
}
