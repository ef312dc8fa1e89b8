using RouteModel.Eskip;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Routing.Building;

/// <summary>What addresses and algorithms of backends must be. Upstream: Skipper, <c>routing/datasource.go</c>, <c>loadbalancer/algorithm.go</c>.</summary>
internal static class BackendRules
{
    /// <summary>The fault of a network address; an empty one is allowed.</summary>
    public static string? FindAddressFault(EskipBackend backend) =>
        backend.Type == EskipBackendType.Network && backend.Address.Length > 0 && FindFault(backend.Address) is { } fault
            ? $"failed_backend_split: failed to parse backend address \"{backend.Address}\": {fault}" : null;

    /// <summary>The fault of a load-balanced backend.</summary>
    public static string? FindBalancerFault(string id, EskipBackend backend)
    {
        if (backend.Type != EskipBackendType.LoadBalanced)
        {
            return null;
        }

        if (backend.Endpoints.Count == 0)
        {
            return $"failed to post-process LB route: {id}, no endpoints defined";
        }

        foreach (EskipLbEndpoint endpoint in backend.Endpoints)
        {
            if (FindFault(endpoint.Address) is { } fault)
            {
                return $"failed to parse LB endpoints for route {id}: {fault}";
            }
        }

        return IsKnown(backend.Algorithm) ? null : $"failed to set LB algorithm implementation for route {id}: unsupported algorithm";
    }

    private static bool IsKnown(string algorithm) =>
        algorithm is "" or "roundRobin" or "random" or "consistentHash" or "powerOfRandomNChoices" or "weightedRoundRobin" or "leastRequests";

    private static string? FindFault(string address) =>
        !GoUrl.TryParseRequestUri(address, out GoUrl? url, out string? error) ? error
        : url.Scheme.Length == 0 ? $"parse {GoBytes.Quote(GoBytes.FromText(address))}: missing scheme"
        : !url.HasHost ? $"parse {GoBytes.Quote(GoBytes.FromText(address))}: missing host"
        : null;
}
