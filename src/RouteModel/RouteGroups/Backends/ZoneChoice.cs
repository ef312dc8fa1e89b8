using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Backends;

/// <summary>Keeps traffic in the proxy's zone where enough endpoints are there. Upstream: Skipper, <c>docs/kubernetes/zone-aware-routing.md</c>.</summary>
internal static class ZoneChoice
{
    private const int Threshold = 3;

    /// <summary>The endpoints in the zone if there are at least three, else all; an empty zone chooses nothing.</summary>
    public static EskipLbEndpoint[] Prefer(string zone, EskipLbEndpoint[] endpoints)
    {
        if (zone.Length == 0)
        {
            return endpoints;
        }

        EskipLbEndpoint[] near = Array.FindAll(endpoints, endpoint => endpoint.Zone == zone);
        return near.Length >= Threshold ? near : endpoints;
    }
}
