using RouteModel.RouteGroups.Snapshots;
using RouteModel.RouteGroups.Validation;

namespace RouteModel.RouteGroups;

/// <summary>A valid RouteGroup of the configured class, on its way to routes.</summary>
/// <param name="resource">The group.</param>
/// <param name="fragments">Its predicates and filters, parsed when it was validated.</param>
internal sealed class SelectedGroup(RouteGroup resource, GroupFragments fragments)
{
    private const string ZoneAware = "zalando.org/traffic-zone-aware";

    /// <summary>The specification of the group, which validation has found to be there.</summary>
    public RouteGroupSpec Spec { get; } = resource.Spec ?? new RouteGroupSpec();

    public GroupFragments Fragments { get; } = fragments;

    /// <summary>The namespace as it stands in the metadata, by which groups are sorted and logged.</summary>
    public string RawNamespace { get; } = resource.Metadata.Namespace ?? "";

    /// <summary>The namespace in which the group's services are looked for.</summary>
    public string Namespace { get; } = Namespaces.OrDefault(resource.Metadata.Namespace);

    /// <summary>The scheme that the group's annotation asks for; <see langword="null"/> if there is none.</summary>
    public string? BackendProtocol { get; } = Find(resource, "zalando.org/skipper-backend-protocol");

    public string Name { get; } = resource.Metadata.Name ?? "";

    /// <summary>The group is to use the endpoints of all zones.</summary>
    public bool OptsOutOfZones { get; } = Find(resource, ZoneAware) == "false";

    /// <summary>An annotation of the group; <see langword="null"/> if it has none of that key.</summary>
    public string? Annotation(string key) => Find(resource, key);

    /// <summary>A label of the group; <see langword="null"/> if it has none of that key.</summary>
    public string? Label(string key) => resource.Metadata.Labels is { } labels && labels.TryGetValue(key, out string? value) ? value : null;

    private static string? Find(RouteGroup group, string key) =>
        group.Metadata.Annotations is { } annotations && annotations.TryGetValue(key, out string? value) ? value : null;
}
