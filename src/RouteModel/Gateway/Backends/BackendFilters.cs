using RouteModel.Gateway.Incremental;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Backends;

/// <summary>Judges the filters of a backend. The first fault ends the judgement.</summary>
internal sealed class BackendFilters(GatewayResolverOptions options, SnapshotView view)
{
    private const string OnBackend = "defined on HTTPRoute-Rule-BackendRef";

    private GatewayProfile Profile => options.Profile;

    /// <summary>What is wrong with the filters of a backend; <see langword="null"/> if nothing is.</summary>
    public Fault? FindFault(StoredBackend backend, string routeNamespace)
    {
        string space = Profile.ExtensionNamespace == ExtensionNamespaceRule.Route ? routeNamespace : backend.Namespace ?? routeNamespace;
        HashSet<string>? kinds = backend.Filters.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (int i = 0; i < backend.Filters.Count; i++)
        {
            if (backend.Filters[i] is { ExtensionRef: { } target } filter
                && (filter.Type == "ExtensionRef" ? FindFault(target, space, kinds) : UnsupportedType(backend, filter)) is { } fault)
            {
                return fault with { Filter = i };
            }
        }

        return null;
    }

    private Fault? FindFault(StoredExtensionRef target, string space, HashSet<string>? kinds)
    {
        if (target.Group != ObjectKinds.AkoGroup)
        {
            return Profile.ForeignGroup == ForeignGroupRule.AppliedUnchecked
                ? null
                : new Fault(Reasons.InvalidKind, $"Unsupported group {target.Group} {OnBackend}");
        }

        if (target.Kind is not (FilterTarget.Extension or FilterTarget.HealthMonitor))
        {
            string reason = Profile.UnsupportedKind == UnsupportedKindRule.InvalidKind ? Reasons.InvalidKind : Reasons.UnsupportedValue;
            return new Fault(reason, $"Unsupported kind {target.Kind} {OnBackend}");
        }

        if (kinds?.Add(target.Kind) == false && target.Kind != FilterTarget.HealthMonitor)
        {
            return new Fault(Reasons.IncompatibleFilters, $"MultipleExtensionRef of same kind {OnBackend}");
        }

        var name = new ObjectName(space, target.Name);
        string? message = target.Name.Length == 0 ? $"{target.Kind} ExtensionRef has empty name"
            : target.Kind == FilterTarget.HealthMonitor ? FilterTarget.FindMonitorFault(view, name, options.Tenant)
            : FilterTarget.FindFault(view.Extension(name), name);
        return message is null ? null : new Fault(Reasons.BackendNotFound, message);
    }

    private static Fault UnsupportedType(StoredBackend backend, StoredFilter filter) =>
        new(Reasons.UnsupportedValue, $"backendRef {backend.Name} has unsupported Filter Type {filter.Type}");
}
