using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Routes;

/// <summary>One conversion of a group for a list of its hosts.</summary>
internal sealed class HostPass
{
    private HostPass(string[] hosts, bool isInternal)
    {
        Hosts = hosts;
        IsInternal = isInternal;
        HostPredicate = hosts.Length == 0 ? null : SharedPredicates.Create("Host", HostRegexp.Of(hosts));
    }

    /// <summary>The distinct hosts in order.</summary>
    public string[] Hosts { get; }

    /// <summary>Whether the hosts are those of the east-west range.</summary>
    public bool IsInternal { get; }

    /// <summary>The predicate that all routes of the pass share; <see langword="null"/> without hosts.</summary>
    public EskipPredicate? HostPredicate { get; }

    /// <summary>The predicate of one of the hosts alone.</summary>
    public EskipPredicate PredicateOf(string host) =>
        Hosts.Length == 1 && HostPredicate is not null ? HostPredicate : SharedPredicates.Create("Host", HostRegexp.Of([host]));

    /// <summary>The passes over a group: for its external hosts, or if it has no host at all, and then for its internal hosts.</summary>
    /// <param name="spec">The group.</param>
    /// <param name="internalDomains">The suffixes of internal hosts, compared without regard to dots.</param>
    public static List<HostPass> Of(RouteGroupSpec spec, IReadOnlyList<string> internalDomains)
    {
        string[] hosts = Distinct(spec.Hosts);
        if (internalDomains.Count == 0)
        {
            return [new HostPass(hosts, isInternal: false)];
        }

        var outside = new List<string>();
        var inside = new List<string>();
        foreach (string host in hosts)
        {
            (IsInternalHost(host, internalDomains) ? inside : outside).Add(host);
        }

        var passes = new List<HostPass>(2);
        if (outside.Count > 0 || hosts.Length == 0)
        {
            passes.Add(new HostPass([.. outside], isInternal: false));
        }

        if (inside.Count > 0)
        {
            passes.Add(new HostPass([.. inside], isInternal: true));
        }

        return passes;
    }

    /// <summary>The hosts of a group. Validation has refused one that stands there twice, save for a null, which is an empty host.</summary>
    private static string[] Distinct(ValueList<string>? hosts)
    {
        if (hosts is not { Count: > 0 })
        {
            return [];
        }

        string[] all = hosts.AsSpan().ToArray();
        return Array.TrueForAll(all, static host => host is not null) ? all : [.. Texts.Of(hosts).Distinct(StringComparer.Ordinal)];
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
