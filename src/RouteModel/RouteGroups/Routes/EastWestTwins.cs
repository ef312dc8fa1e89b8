using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Routes;

/// <summary>
/// Routes that answer inside the cluster for a host made of the group's own name. Upstream: Skipper, <c>dataclients/kubernetes/eastwest.go</c>,
/// where they are deprecated.
/// </summary>
internal sealed class EastWestTwins(RouteGroupCompilerOptions options)
{
    private const string DefaultDomain = "skipper.cluster.local";
    private const string Host = "Host";

    private readonly string _domain = options.EastWestDomain.Length == 0 ? DefaultDomain : options.EastWestDomain.Trim('.');

    /// <summary>Whether the routes of a pass get twins: not those that already have a host of the domain.</summary>
    public bool AppliesTo(HostPass pass) =>
        options.EnableEastWest && !pass.IsInternal && !Array.Exists(pass.Hosts, host => host.EndsWith(_domain, StringComparison.Ordinal));

    /// <summary>The twin of a route: its hosts exchanged for the group's own.</summary>
    public EskipRoute Twin(EskipRoute route, SelectedGroup group)
    {
        EskipRoute canonical = route.ToCanonical();
        var host = new EskipPredicate(Host, HostRegexp.Of([$"{group.Name}.{group.Namespace}.{_domain}"]));
        return canonical with
        {
            Id = RouteIds.OfEastWestTwin(route.Id),
            Predicates = [.. canonical.Predicates.Where<EskipPredicate>(static predicate => predicate.Name != Host), host],
        };
    }
}
