using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Parents;

/// <summary>How the hostnames of a listener and of a route fit together (Gateway API, <c>HTTPRouteSpec.hostnames</c>).</summary>
internal static class Hostnames
{
    private const string Wildcard = "*.";

    /// <summary>Adds the hosts under which a route is reached through a listener.</summary>
    /// <param name="listener">The listener's hostname; empty for all.</param>
    /// <param name="route">The route's hostnames; none for all.</param>
    /// <param name="rule">How wildcards are read.</param>
    /// <param name="takesAll">Whether both may be without a hostname where AKO otherwise refuses it.</param>
    /// <param name="found">Where hosts are added; none are where every host fits.</param>
    /// <returns>Whether any fits.</returns>
    public static bool TryIntersect(string listener, ValueList<string> route, HostnameRule rule, bool takesAll, List<string> found)
    {
        if (route.Count == 0)
        {
            if (listener.Length > 0)
            {
                found.Add(listener);
            }

            return listener.Length > 0 || takesAll || rule == HostnameRule.Suffix;
        }

        int before = found.Count;
        foreach (string host in route)
        {
            string? common = listener.Length == 0 ? host : rule == HostnameRule.Suffix ? Intersect(listener, host) : IntersectOneLabel(listener, host);
            if (common is not null)
            {
                found.Add(common);
            }
        }

        return found.Count > before;
    }

    /// <summary>The narrower of two hostnames that have hosts in common; a wildcard stands for one label or more.</summary>
    private static string? Intersect(string listener, string host)
    {
        if (listener == host)
        {
            return host;
        }

        return Covers(listener, host) ? host : Covers(host, listener) ? listener : null;
    }

    private static bool Covers(string wildcard, string host)
    {
        if (!wildcard.StartsWith(Wildcard, StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> suffix = wildcard.AsSpan(1);
        ReadOnlySpan<char> name = host.StartsWith(Wildcard, StringComparison.Ordinal) ? host.AsSpan(1) : host;
        return name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal);
    }

    /// <summary>AKO's check: a listener's wildcard is one label, a route's wildcard is taken as it stands.</summary>
    private static string? IntersectOneLabel(string listener, string host)
    {
        if (listener == host)
        {
            return host;
        }

        return IsOneLabelUnder(listener, host) || IsOneLabelUnder(host, listener) ? host : null;
    }

    private static bool IsOneLabelUnder(string wildcard, string host)
    {
        int dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && host[0] != '*' && wildcard.StartsWith(Wildcard, StringComparison.Ordinal) && host.AsSpan(dot).SequenceEqual(wildcard.AsSpan(1));
    }
}
