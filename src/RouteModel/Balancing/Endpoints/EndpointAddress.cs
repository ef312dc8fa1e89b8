using System.Diagnostics.CodeAnalysis;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Balancing.Endpoints;

/// <summary>What Skipper takes from an address: the scheme and the host with its port, both in lower case. Upstream: Skipper, <c>net/net.go</c>.</summary>
internal readonly record struct EndpointAddress(string Scheme, string Host)
{
    /// <summary>Splits an address.</summary>
    /// <returns>False, and Skipper's text, when it is none.</returns>
    public static bool TrySplit(string address, out EndpointAddress parts, [NotNullWhen(false)] out string? error)
    {
        parts = default;
        if (!GoUrl.TryParseRequestUri(address, out GoUrl? url, out error))
        {
            return false;
        }

        if (url.Scheme.Length == 0 || url.Host.Length == 0)
        {
            error = $"parse \"{address}\": missing {(url.Scheme.Length == 0 ? "scheme" : "host")}";
            return false;
        }

        string host = url.Host.ToLowerInvariant();
        string port = url.Port.Length > 0 ? "" : url.Scheme switch
        {
            "http" or "h2c" => ":80",
            "https" => ":443",
            _ => "",
        };
        parts = new EndpointAddress(url.Scheme, port.Length > 0 ? host.TrimEnd(':') + port : host);
        return true;
    }
}
