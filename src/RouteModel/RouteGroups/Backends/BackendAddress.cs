using System.Globalization;
using RouteModel.Eskip;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Backends;

/// <summary>One address behind a service: what an endpoint of a route is made of.</summary>
internal static class BackendAddress
{
    /// <summary>An endpoint at <c>scheme://ip:port</c>, an IPv6 address in brackets.</summary>
    public static EskipLbEndpoint Endpoint(string scheme, string ip, long port, string zone = "")
    {
        string host = ip.Contains(':', StringComparison.Ordinal) ? "[" + ip + "]" : ip;
        return new EskipLbEndpoint(string.Create(CultureInfo.InvariantCulture, $"{scheme}://{host}:{port}"), zone);
    }

    /// <summary>Sorts endpoints by their addresses as text, bytewise.</summary>
    public static void Sort(List<EskipLbEndpoint> endpoints) =>
        endpoints.Sort(static (a, b) => Utf8Order.Compare(a.Address, b.Address));
}
