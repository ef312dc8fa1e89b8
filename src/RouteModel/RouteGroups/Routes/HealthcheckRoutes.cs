using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Routes;

/// <summary>
/// The routes by which a load balancer asks for the proxy's health. They are those of a proxy whose log level is above debug. Upstream: Skipper,
/// <c>dataclients/kubernetes/kube.go</c>.
/// </summary>
/// <remarks>Numbers are doubles, as in <see cref="HttpsRedirect"/>.</remarks>
internal static class HealthcheckRoutes
{
    private static readonly string[] PrivateNetworks = ["10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12", "127.0.0.1/8", "fd00::/8", "::1/128"];

    /// <summary>The route while the proxy is up, and the one while it shuts down.</summary>
    public static IEnumerable<EskipRoute> Build(RouteGroupCompilerOptions options)
    {
        var path = new EskipPredicate("Path", "/kube-system/healthz");
        EskipArgument[] networks = [.. PrivateNetworks.Concat(options.HealthcheckCidrs).Select(EskipArgument.FromString)];
        var source = new EskipPredicate(options.ReverseSourcePredicate ? "SourceFromLast" : "Source", networks);
        return
        [
            new EskipRoute
            {
                Id = "kube__healthz_up",
                Predicates = [path, source],
                Filters = [new("disableAccessLog", 200.0), new("status", 200.0)],
                Backend = EskipBackend.Shunt,
            },
            new EskipRoute
            {
                Id = "kube__healthz_down",
                Predicates = [path, source, new("Shutdown")],
                Filters = [new("status", 503.0)],
                Backend = EskipBackend.Shunt,
            },
        ];
    }
}
