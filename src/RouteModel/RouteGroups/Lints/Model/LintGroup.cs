using RouteModel.Verdicts;

namespace RouteModel.RouteGroups.Lints;

/// <summary>A group under inspection.</summary>
internal sealed class LintGroup : LintSubject
{
    public LintGroup(ManifestObject item, RouteGroup group)
        : base(item, group.Metadata.Annotations is { } annotations && annotations.TryGetValue(LintOptions.IgnoreAnnotation, out string? value) ? value : null)
    {
        Metadata = group.Metadata;
        Spec = group.Spec ?? new RouteGroupSpec();
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
    }

    public Resources.ObjectMeta Metadata { get; }

    public RouteGroupSpec Spec { get; }

    public IReadOnlyList<string> Hosts { get; }

    public IReadOnlyList<RouteGroupBackend> Backends { get; }

    /// <summary>The entries; one without anything for a group of default backends alone.</summary>
    public IReadOnlyList<LintRoute> Routes { get; }

    public override string Name => $"{Snapshots.Namespaces.OrDefault(Metadata.Namespace)}/{Metadata.Name}";

    public RouteGroupBackend? FindBackend(string? name) => Backends.FirstOrDefault(backend => backend.Name == name);

    /// <summary>The type of a backend; one without is a service.</summary>
    public static RouteGroupBackendType TypeOf(RouteGroupBackend backend) =>
        string.IsNullOrEmpty(backend.Type?.Value) ? RouteGroupBackendType.Service : backend.Type!.Value;
}
