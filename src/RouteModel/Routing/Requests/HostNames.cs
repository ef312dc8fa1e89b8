namespace RouteModel.Routing.Requests;

/// <summary>Hosts without port, closing dot and case. Upstream: Skipper, <c>net/host.go</c>.</summary>
internal static class HostNames
{
    public static string Normalize(string host)
    {
        string name = TrySplitPort(host, out string? before) ? before : host;
        return (name.EndsWith('.') ? name[..^1] : name).ToLowerInvariant();
    }

    /// <summary>Go's <c>net.SplitHostPort</c>: the host, without the brackets of an IPv6 address.</summary>
    /// <returns>Whether there is a port, be it empty.</returns>
    public static bool TrySplitPort(string address, out string host)
    {
        host = address;
        int colon = address.LastIndexOf(':');
        if (colon < 0)
        {
            return false;
        }

        int afterBracket = 0;
        int afterHost = 0;
        if (address[0] == '[')
        {
            int end = address.IndexOf(']', StringComparison.Ordinal);
            if (end < 0 || end + 1 != colon)
            {
                return false;
            }

            host = address[1..end];
            afterBracket = 1;
            afterHost = end + 1;
        }
        else if (address.IndexOf(':', StringComparison.Ordinal) != colon)
        {
            return false;
        }
        else
        {
            host = address[..colon];
        }

        return address.IndexOf('[', afterBracket) < 0 && address.IndexOf(']', afterHost) < 0;
    }
}
