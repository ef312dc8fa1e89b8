using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Routes;

/// <summary>One conversion of a group for a list of its hosts.</summary>
internal sealed class HostPass
{
    private HostPass(string[] hosts)
    {
        Hosts = hosts;
        HostPredicate = hosts.Length == 0 ? null : new EskipPredicate("Host", HostRegexp.Of(hosts));
    }

    /// <summary>The distinct hosts in order.</summary>
    public string[] Hosts { get; }

    /// <summary>The predicate that all routes of the pass share; <see langword="null"/> without hosts.</summary>
    public EskipPredicate? HostPredicate { get; }

    /// <summary>The pass for all hosts of a group.</summary>
    public static HostPass Of(RouteGroupSpec spec) => new([.. Texts.Of(spec.Hosts).Distinct(StringComparer.Ordinal)]);
}
