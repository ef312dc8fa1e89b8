using RouteModel.Resources.Collections;

namespace RouteModel.Gateway.Parents;

/// <summary>How the hostnames of a listener and of a route fit together (Gateway API, <c>HTTPRouteSpec.hostnames</c>).</summary>
internal static class Hostnames
{
    private const string Wildcard = "*.";

    /// <summary>Adds the hosts under which a route is reached through a listener.</summary>
    /// <param name="listener">The listener's hostname; empty for all.</param>
    /// <param name="route">The route's hostnames; none for all.</param>
    /// <param name="found">Where hosts are added; none are where every host fits.</param>
    /// <returns>Whether any fits.</returns>
    public static bool TryIntersect(string listener, ValueList<string> route, List<string> found)
    {
        if (route.Count == 0)
        {
            if (listener.Length > 0)
            {
                found.Add(listener);
            }

            return true;
        }

        int before = found.Count;
        foreach (string host in route)
        {
            if ((listener.Length == 0 ? host : Intersect(listener, host)) is { } common)
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
}
