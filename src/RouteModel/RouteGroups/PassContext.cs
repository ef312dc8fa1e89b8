using System.Globalization;
using RouteModel.Resources.Collections;
using RouteModel.RouteGroups.Backends;
using RouteModel.RouteGroups.Reporting;
using RouteModel.RouteGroups.Routes;

namespace RouteModel.RouteGroups;

/// <summary>What all steps of one pass over a group need.</summary>
internal sealed class PassContext(SelectedGroup group, HostPass pass, ServiceLookups services, GroupLog log)
{
    // Groups have few backends, and comparing so many names is faster than a table of them.
    private const int MaxToCompare = 8;

    private readonly ValueList<RouteGroupBackend> _backends = group.Spec.Backends ?? [];
    private readonly BackendResolution?[] _resolutions = new BackendResolution?[group.Spec.Backends?.Count ?? 0];
    private Dictionary<string, int>? _byName;

    public SelectedGroup Group { get; } = group;

    public HostPass Pass { get; } = pass;

    public CatchAllRoutes CatchAll { get; } = new(pass);

    public ServiceLookups Services { get; } = services;

    public GroupLog Log { get; } = log;

    /// <summary>Whether routes get twins that redirect plain HTTP.</summary>
    public required bool RedirectsHttp { get; init; }

    /// <summary>Whether routes get twins for a host of the group's own name.</summary>
    public required bool HasEastWestTwins { get; init; }

    /// <summary>What the ids of its routes begin with.</summary>
    public string IdStart { get; } = RouteIds.Start(group, pass);

    public TrafficShare? DefaultShare { get; set; }

    /// <summary>The backend of a name, which validation has found to be there.</summary>
    public RouteGroupBackend Backend(string name) => _backends[IndexOf(name)];

    /// <summary>What became of the backend of a name; <see langword="null"/> until it is set.</summary>
    public ref BackendResolution? Resolution(string name) => ref _resolutions[IndexOf(name)];

    /// <summary>The path of a backend's field.</summary>
    public string FieldOf(string backend, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"spec.backends[{IndexOf(backend)}].{field}");

    private int IndexOf(string name)
    {
        if (_backends.Count > MaxToCompare)
        {
            return (_byName ??= ByName()).GetValueOrDefault(name);
        }

        int index = _backends.Count - 1;
        while (index > 0 && (_backends[index].Name ?? "") != name)
        {
            index--;
        }

        return index;
    }

    private Dictionary<string, int> ByName()
    {
        var indexes = new Dictionary<string, int>(_backends.Count, StringComparer.Ordinal);
        for (int i = 0; i < _backends.Count; i++)
        {
            indexes.Add(_backends[i].Name ?? "", i);
        }

        return indexes;
    }
}
