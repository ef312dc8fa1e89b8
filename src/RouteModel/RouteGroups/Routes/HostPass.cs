using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Routes;

/// <summary>One conversion of a group for a list of its hosts.</summary>
internal sealed class HostPass
{
    private HostPass(string[] hosts, bool isInternal)
    {
        Hosts = hosts;
        IsInternal = isInternal;
        HostPredicate = hosts.Length == 0 ? null : new EskipPredicate("Host", HostRegexp.Of(hosts));
    }

    /// <summary>The distinct hosts in order.</summary>
    public string[] Hosts { get; }

    /// <summary>Whether the hosts are those of the east-west range.</summary>
    public bool IsInternal { get; }

    /// <summary>The predicate that all routes of the pass share; <see langword="null"/> without hosts.</summary>
    public EskipPredicate? HostPredicate { get; }

    /// <summary>The passes over a group: for its external hosts, or if it has no host at all, and then for its internal hosts.</summary>
    /// <param name="spec">The group.</param>
    /// <param name="internalDomains">The suffixes of internal hosts, compared without regard to dots.</param>
    public static List<HostPass> Of(RouteGroupSpec spec, IReadOnlyList<string> internalDomains)
    {
        ILookup<bool, string> hosts = Texts.Of(spec.Hosts).Distinct(StringComparer.Ordinal).ToLookup(host => IsInternalHost(host, internalDomains));
        var passes = new List<HostPass>(2);
        if (hosts.Contains(false) || hosts.Count == 0)
        {
            passes.Add(new HostPass([.. hosts[false]], isInternal: false));
        }

        if (hosts.Contains(true))
        {
            passes.Add(new HostPass([.. hosts[true]], isInternal: true));
        }

        return passes;
    }

    private static bool IsInternalHost(string host, IReadOnlyList<string> domains)
    {
        foreach (string domain in domains)
        {
            if (host.EndsWith(domain, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
