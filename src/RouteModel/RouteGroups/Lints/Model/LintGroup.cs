using RouteModel.Verdicts;

namespace RouteModel.RouteGroups.Lints;

/// <summary>A group under inspection.</summary>
internal sealed class LintGroup
{
    private readonly FieldPlaces _places;

    public LintGroup(ManifestObject item, RouteGroup group)
    {
        Item = item;
        Metadata = group.Metadata;
        Spec = group.Spec ?? new RouteGroupSpec();
        _places = new FieldPlaces(item);
        Hosts = [.. Texts.Of(Spec.Hosts)];
        Backends = [.. (Spec.Backends ?? []).Where(static backend => backend is not null)];
        var routes = new List<LintRoute>();
        int index = 0;
        foreach (RouteGroupRoute? route in Spec.Routes ?? [])
        {
            if (route is not null)
            {
                routes.Add(new LintRoute(this, route, index));
            }

            index++;
        }

        Routes = index == 0 && Spec.DefaultBackends is { Count: > 0 } ? [new LintRoute(this, new RouteGroupRoute(), -1)] : routes;
        string ignored = Metadata.Annotations is { } annotations && annotations.TryGetValue(LintOptions.IgnoreAnnotation, out string? value) ? value : "";
        Ignored = ignored.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public ManifestObject Item { get; }

    public Resources.ObjectMeta Metadata { get; }

    public RouteGroupSpec Spec { get; }

    public IReadOnlyList<string> Hosts { get; }

    public IReadOnlyList<RouteGroupBackend> Backends { get; }

    /// <summary>The entries; one without anything for a group of default backends alone.</summary>
    public IReadOnlyList<LintRoute> Routes { get; }

    /// <summary>The lints that the group does not want to hear of.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Its namespace and name.</summary>
    public string Name => $"{Snapshots.Namespaces.OrDefault(Metadata.Namespace)}/{Metadata.Name}";

    public RouteGroupBackend? FindBackend(string? name) => Backends.FirstOrDefault(backend => backend.Name == name);

    /// <summary>The type of a backend; one without is a service.</summary>
    public static RouteGroupBackendType TypeOf(RouteGroupBackend backend) =>
        string.IsNullOrEmpty(backend.Type?.Value) ? RouteGroupBackendType.Service : backend.Type!.Value;

    public Resources.SourcePosition Locate(LintPlace place) => _places.Locate(place.Field, place.Index);
}

/// <summary>The groups of an input.</summary>
/// <param name="Groups">Them, in order.</param>
/// <param name="Now">The time to hold windows of time against.</param>
internal sealed record LintSet(IReadOnlyList<LintGroup> Groups, DateTimeOffset Now);
