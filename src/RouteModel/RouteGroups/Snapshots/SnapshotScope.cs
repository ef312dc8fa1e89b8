using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Snapshots;

/// <summary>Leaves of a snapshot what the API server lists for the configured namespace and label selectors.</summary>
internal static class SnapshotScope
{
    public static ClusterSnapshot Restrict(ClusterSnapshot snapshot, RouteGroupCompilerOptions options) => snapshot with
    {
        RouteGroups = Keep(snapshot.RouteGroups, options.Namespace, options.RouteGroupsLabelSelectors, static group => new(group.Metadata.Namespace, group.Metadata.Labels)),
        Services = Keep(snapshot.Services, options.Namespace, options.ServicesLabelSelectors, static service => new(service.Namespace, service.Labels)),
        Endpoints = Keep(snapshot.Endpoints, options.Namespace, options.EndpointsLabelSelectors, static endpoints => new(endpoints.Namespace, endpoints.Labels)),
        EndpointSlices = Keep(snapshot.EndpointSlices, options.Namespace, options.EndpointSlicesLabelSelectors, static slice => new(slice.Namespace, slice.Labels)),
        Secrets = Keep(snapshot.Secrets, options.Namespace, options.SecretsLabelSelectors, static secret => new(secret.Namespace, secret.Labels)),
        Unreadable = options.Namespace.Length == 0 ? snapshot.Unreadable : ValueList.From(OfNamespace(snapshot.Unreadable, options.Namespace)),
    };

    private static IEnumerable<RefusedRouteGroup> OfNamespace(IEnumerable<RefusedRouteGroup> groups, string ns) => groups.Where(group => group.Namespace == ns);

    private static ValueList<T> Keep<T>(ValueList<T> list, string ns, ValueMap<string> selectors, Func<T, Labelled> read)
    {
        if (ns.Length == 0 && selectors.Count == 0)
        {
            return list;
        }

        IEnumerable<T> all = list;
        return ValueList.From(all.Where(item =>
        {
            Labelled labelled = read(item);
            return (ns.Length == 0 || Namespaces.OrDefault(labelled.Namespace) == ns) && Matches(labelled.Labels, selectors);
        }));
    }

    /// <summary>Whether each selector finds its label; an empty value asks for the key alone.</summary>
    private static bool Matches(ValueMap<string>? labels, ValueMap<string> selectors)
    {
        foreach ((string key, string wanted) in selectors)
        {
            if (labels is null || !labels.TryGetValue(key, out string? value) || (wanted.Length > 0 && value != wanted))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Labelled(string? Namespace, ValueMap<string>? Labels);
}
