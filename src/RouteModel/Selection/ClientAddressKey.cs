using System.Net;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Selection;

/// <summary>
/// The key of a request without a key of its own: the client's address. Upstream: Skipper, <c>net.RemoteHost</c> and <c>loadbalancer/algorithm.go</c>.
/// </summary>
public static class ClientAddressKey
{
    private const string None = "<nil>";

    /// <summary>
    /// The first element of <c>X-Forwarded-For</c> without its port if it is an IP address, else that of the peer, in canonical text; the text
    /// <c>&lt;nil&gt;</c> if neither is one. Nothing is trimmed.
    /// </summary>
    /// <param name="forwardedFor">The header's value; <see langword="null"/> or empty without one.</param>
    /// <param name="remoteAddress">The peer's address with its port.</param>
    public static string Of(string? forwardedFor, string? remoteAddress)
    {
        string first = (forwardedFor ?? "").Split(',', 2)[0];
        return Canonical(WithoutPort(first)) ?? Canonical(WithoutPort(remoteAddress ?? "")) ?? None;
    }

    // A bare IPv6 address has more than one colon and no brackets; then nothing is a port.
    private static string WithoutPort(string address)
    {
        int colon = address.LastIndexOf(':');
        if (colon < 0)
        {
            return address;
        }

        string host = address[..colon];
        bool isBracketed = host.Length > 1 && host[0] == '[' && host[^1] == ']';
        return isBracketed ? host[1..^1] : host.Contains(':', StringComparison.Ordinal) ? address : host;
    }

    private static string? Canonical(string text)
    {
        // Go reads no zones here, and knows none of the other forms of addresses that .NET accepts.
        if (text.Contains('%', StringComparison.Ordinal) || GoIpAddress.Check(text, out _) is not null || !IPAddress.TryParse(text, out IPAddress? address))
        {
            return null;
        }

        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}
