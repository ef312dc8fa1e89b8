namespace RouteModel.Routing.Requests;

/// <summary>Where a request comes from. Upstream: Skipper, <c>net/net.go</c>.</summary>
internal static class ClientAddress
{
    private const string ForwardedFor = "X-Forwarded-For";

    /// <summary>The peer; <see langword="null"/> when it is not known or has a zone.</summary>
    public static IpAddressValue? OfPeer(RoutingRequest request) =>
        TryParse(request.Context.RemoteAddress, out IpAddressValue? address) ? address : null;

    /// <summary>The first entry of the first <c>X-Forwarded-For</c>, else the peer.</summary>
    public static IpAddressValue? First(RoutingRequest request)
    {
        string line = request.Headers.First(ForwardedFor);
        int comma = line.IndexOf(',', StringComparison.Ordinal);
        return TryParse(comma < 0 ? line : line[..comma], out IpAddressValue? address) ? address : OfPeer(request);
    }

    /// <summary>The last entry of the first <c>X-Forwarded-For</c>, without blanks, else the peer.</summary>
    public static IpAddressValue? Last(RoutingRequest request)
    {
        string line = request.Headers.First(ForwardedFor);
        string last = line[(line.LastIndexOf(',') + 1)..].Trim();
        return TryParse(last, out IpAddressValue? address) ? address : OfPeer(request);
    }

    private static bool TryParse(string text, out IpAddressValue? address) =>
        IpAddressValue.TryParse(text, out address, out _)
        || (HostNames.TrySplitPort(text, out string host) && IpAddressValue.TryParse(host, out address, out _));
}
