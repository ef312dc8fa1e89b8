namespace RouteModel.RouteGroups;

/// <summary>What an operator configures of Skipper's Kubernetes client, and the profile. The defaults are Skipper's.</summary>
public sealed record RouteGroupCompilerOptions
{
    /// <summary>Whether the documentation or the deployed Skipper is followed where they differ.</summary>
    public CompilerProfile Profile { get; init; } = CompilerProfile.Standard;

    /// <summary>
    /// The regular expression that the annotation <c>zalando.org/routegroup.class</c> must match somewhere; groups without the annotation, or with
    /// an empty one, always pass. Skipper's flag <c>-kubernetes-routegroup-class</c>.
    /// </summary>
    public string RouteGroupClass { get; init; } = "skipper";

    /// <summary>Whether addresses come from EndpointSlices instead of Endpoints. Skipper's flag <c>-enable-kubernetes-endpointslices</c>.</summary>
    public bool EnableEndpointSlices { get; init; }

    /// <summary>
    /// The proxy's own zone. When a service has at least three addresses in it, only those are used; empty for no such choice. It needs
    /// EndpointSlices, since Endpoints know no zones. Skipper's flag <c>-kubernetes-topology-zone</c>.
    /// </summary>
    public string TopologyZone { get; init; } = "";

    /// <summary>
    /// The algorithm of load-balanced backends that name none; an unknown or empty one is <c>roundRobin</c>. Skipper's flag
    /// <c>-kubernetes-default-lb-algorithm</c>.
    /// </summary>
    public string DefaultLoadBalancerAlgorithm { get; init; } = "roundRobin";

    /// <summary>How weights become predicates. Skipper's flag <c>-kubernetes-backend-traffic-algorithm</c>.</summary>
    public BackendTrafficAlgorithm BackendTrafficAlgorithm { get; init; }

    /// <summary>The address of <c>forward</c> backends. Skipper's flag <c>-forward-backend-url</c>.</summary>
    public string ForwardBackendUrl { get; init; } = "";

    /// <summary>Whether hosts without a route of their own get no 404 route. Skipper's flag <c>-kubernetes-disable-catchall-routes</c>.</summary>
    public bool DisableCatchAllRoutes { get; init; }

    /// <summary>
    /// Whether plain HTTP is redirected to HTTPS; a group's annotation <c>zalando.org/skipper-ingress-redirect</c> overrides it. The proxy's flag
    /// <c>-kubernetes-https-redirect</c> is on by default, its library's option is not.
    /// </summary>
    public bool ProvideHttpsRedirect { get; init; }

    /// <summary>The status of redirects to HTTPS; 308 for values that are not positive. Skipper's flag <c>-kubernetes-https-redirect-code</c>.</summary>
    public int HttpsRedirectCode { get; init; } = 308;
}
