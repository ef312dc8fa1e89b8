using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;

namespace RouteModel.RouteGroups;

/// <summary>What all steps of one pass over a group need.</summary>
internal sealed class PassContext(SelectedGroup group, HostPass pass, ServiceLookups services, GroupLog log)
{
    public SelectedGroup Group { get; } = group;

    public HostPass Pass { get; } = pass;

    public CatchAllRoutes CatchAll { get; } = new(pass);

    public ServiceLookups Services { get; } = services;

    public GroupLog Log { get; } = log;

    /// <summary>Whether routes get twins that redirect plain HTTP.</summary>
    public required bool RedirectsHttp { get; init; }

    /// <summary>Whether routes get twins for a host of the group's own name.</summary>
    public required bool HasEastWestTwins { get; init; }

    public Dictionary<string, RouteGroupBackend> Backends { get; } = ByName(group.Spec);

    public Dictionary<string, BackendResolution> Resolutions { get; } = new(StringComparer.Ordinal);

    public TrafficShare? DefaultShare { get; set; }

    private static Dictionary<string, RouteGroupBackend> ByName(RouteGroupSpec spec)
    {
        IEnumerable<RouteGroupBackend> backends = spec.Backends ?? [];
        return backends.ToDictionary(static backend => backend.Name ?? "", StringComparer.Ordinal);
    }
}
