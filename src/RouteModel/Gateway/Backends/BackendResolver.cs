using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Backends;

/// <summary>Resolves one backend reference: may it be used, is it there, what do its filters say, how is its pool.</summary>
internal sealed class BackendResolver(GatewayResolverOptions options, SnapshotView view)
{
    private readonly BackendFilters _filters = new(options, view);
    private readonly PoolBuilder _pools = new(options, view);

    private GatewayProfile Profile => options.Profile;

    /// <summary>The backend without its share.</summary>
    public ResolvedBackend Resolve(StoredBackend backend, StoredRule rule, string routeNamespace, int ruleIndex, int index)
    {
        var service = new ObjectName(backend.Namespace ?? routeNamespace, backend.Name);
        Fault? reference = FindReferenceFault(backend, service, routeNamespace);
        Fault? filters = reference is null ? _filters.FindFault(backend, routeNamespace) : null;
        BackendOutcome outcome = Decide(service, reference, filters);
        bool isForwarded = outcome is BackendOutcome.Forwarded or BackendOutcome.Unavailable;
        return new ResolvedBackend
        {
            Namespace = service.Namespace,
            Name = service.Name,
            Port = backend.Port,
            Weight = backend.Weight,
            Outcome = outcome,
            Pool = isForwarded ? _pools.Build(backend, rule, routeNamespace) : null,
            Finding = (reference ?? filters) is not { } fault ? null : new RouteFinding
            {
                ConditionType = Reasons.ResolvedRefs,
                Reason = fault.Reason,
                Message = fault.Message,
                Rule = ruleIndex,
                Backend = index,
                Filter = fault.Filter,
            },
        };
    }

    private BackendOutcome Decide(ObjectName service, Fault? reference, Fault? filters)
    {
        if (reference is not null)
        {
            return Profile.InvalidBackend == InvalidBackendRule.Dropped ? BackendOutcome.LeftOut : BackendOutcome.Error;
        }

        if (filters is not null && Profile.UnresolvedExtension == UnresolvedExtensionRule.AnswerError)
        {
            return BackendOutcome.Error;
        }

        if (Profile.MissingService == MissingServiceRule.Silent)
        {
            return view.Service(service) is null ? BackendOutcome.LeftOut : BackendOutcome.Forwarded;
        }

        // Without any slice nothing is known about endpoints.
        StoredSlice[] slices = [.. view.Slices(service)];
        return slices.Length > 0 && slices.All(static slice => slice.Addresses.Count == 0) ? BackendOutcome.Unavailable : BackendOutcome.Forwarded;
    }

    /// <summary>What is wrong with the reference itself; <see langword="null"/> if nothing is.</summary>
    private Fault? FindReferenceFault(StoredBackend backend, ObjectName service, string routeNamespace)
    {
        if (backend.Kind != "Service" || (Profile.ReferenceKinds == ReferenceKindRule.Checked && backend.Group.Length > 0))
        {
            return new Fault(Reasons.InvalidKind, $"backendRef {backend.Name} has invalid kind {backend.Kind}");
        }

        return FindPermissionFault(backend, service, routeNamespace) ?? FindServiceFault(backend, service);
    }

    private Fault? FindPermissionFault(StoredBackend backend, ObjectName service, string routeNamespace)
    {
        if (Profile.CrossNamespace == CrossNamespaceRule.ReferenceGrant)
        {
            return Grants.Allow(view, routeNamespace, service)
                ? null
                : new Fault(Reasons.RefNotPermitted, $"backendRef {backend.Name} in namespace {service.Namespace} is not allowed by any ReferenceGrant");
        }

        string theirs = Tenants.Of(view, service.Namespace, options.Tenant);
        string ours = Tenants.Of(view, routeNamespace, options.Tenant);
        return theirs == ours ? null : new Fault(Reasons.RefNotPermitted, $"backendRef {backend.Name} tenant {theirs} is not equal to HTTPRoute tenant {ours}");
    }

    private Fault? FindServiceFault(StoredBackend backend, ObjectName service)
    {
        if (Profile.MissingService == MissingServiceRule.Silent)
        {
            return null;
        }

        return view.Service(service) switch
        {
            null => new Fault(Reasons.BackendNotFound, $"Service {service} not found"),
            { } found when !found.Ports.Any(port => port.Port == backend.Port) =>
                new Fault(Reasons.BackendNotFound, $"Service {service} has no port {backend.Port?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "for a reference without one"}"),
            _ => null,
        };
    }
}
