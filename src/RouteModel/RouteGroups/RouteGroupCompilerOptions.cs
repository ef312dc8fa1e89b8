using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups;

/// <summary>What an operator configures of Skipper's Kubernetes client, and the profile. The defaults are Skipper's.</summary>
public sealed record RouteGroupCompilerOptions
{
    /// <summary>Whether the documentation or the deployed Skipper is followed where they differ.</summary>
    public CompilerProfile Profile { get; init; } = CompilerProfile.Standard;

    /// <summary>
    /// The regular expression that the annotation <c>zalando.org/routegroup.class</c> must match somewhere; groups without the annotation, or with
    /// an empty one, always pass. Empty for <c>skipper</c>. Skipper's flag <c>-kubernetes-routegroup-class</c>.
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

    /// <summary>
    /// Whether network addresses and explicit endpoints must have a host that <see cref="AllowedExternalNames"/> allows. Skipper's flag
    /// <c>-kubernetes-only-allowed-external-names</c>.
    /// </summary>
    public bool OnlyAllowedExternalNames { get; init; }

    /// <summary>
    /// The regular expressions of which one must match the host name somewhere. Skipper's flag <c>-kubernetes-allowed-external-name</c>.
    /// </summary>
    public ValueList<string> AllowedExternalNames { get; init; } = [];

    /// <summary>
    /// Whether each route gets a filter <c>tracingTag("skipper.backend_name", ...)</c> with its backend's name. Skipper's flag
    /// <c>-opentracing-backend-name-tag</c>.
    /// </summary>
    public bool BackendNameTracingTag { get; init; }

    /// <summary>
    /// The key of the label whose value goes into a filter <c>annotate("Application", ...)</c>; empty for none. Skipper's flag
    /// <c>-kubernetes-application-annotation-label</c>.
    /// </summary>
    public string ApplicationLabel { get; init; } = "";

    /// <summary>
    /// Filters to put before those of routes to services, as eskip, by <c>service.namespace</c>; a key with no dot or with several is never used.
    /// Skipper's flag <c>-default-filters-dir</c> names a folder of such files.
    /// </summary>
    public ValueMap<string> DefaultFilters { get; init; } = new([]);

    /// <summary>Predicates for annotated groups, appended to their external routes. Skipper's flag <c>-kubernetes-annotation-predicates</c>.</summary>
    public ValueList<AnnotationPredicates> AnnotationPredicates { get; init; } = [];

    /// <summary>Filters for annotated groups, appended to their external routes. Skipper's flag <c>-kubernetes-annotation-filters-append</c>.</summary>
    public ValueList<AnnotationFilters> AnnotationFilters { get; init; } = [];

    /// <summary>
    /// Whether each route gets a twin for the host <c>name.namespace.domain</c>. Skipper's flag <c>-enable-kubernetes-east-west</c>, which it deprecates.
    /// </summary>
    public bool EnableEastWest { get; init; }

    /// <summary>
    /// The domain of <see cref="EnableEastWest"/>, dots around it trimmed; empty for <c>skipper.cluster.local</c>. Skipper's flag
    /// <c>-kubernetes-east-west-domain</c>.
    /// </summary>
    public string EastWestDomain { get; init; } = "";

    /// <summary>
    /// The suffixes of internal hosts. Groups that have some are converted twice, for their external and for their internal hosts. Skipper's flag
    /// <c>-kubernetes-east-west-range-domains</c>.
    /// </summary>
    public ValueList<string> EastWestRangeDomains { get; init; } = [];

    /// <summary>Predicates appended to all internal routes. Skipper's flag <c>-kubernetes-east-west-range-predicates</c>.</summary>
    public ValueList<EskipPredicate> EastWestRangePredicates { get; init; } = [];

    /// <summary>
    /// Predicates for annotated groups, appended to their internal routes. Skipper's flag <c>-kubernetes-east-west-range-annotation-predicates</c>.
    /// </summary>
    public ValueList<AnnotationPredicates> EastWestRangeAnnotationPredicates { get; init; } = [];

    /// <summary>
    /// Filters for annotated groups, appended to their internal routes. Skipper's flag <c>-kubernetes-east-west-range-annotation-filters-append</c>.
    /// </summary>
    public ValueList<AnnotationFilters> EastWestRangeAnnotationFilters { get; init; } = [];

    /// <summary>
    /// Whether the certificates that groups name are looked at, with findings for those that cannot be used. Routes do not depend on it. Skipper's
    /// flag <c>-kubernetes-enable-tls</c>.
    /// </summary>
    public bool EnableTls { get; init; }

    /// <summary>
    /// Whether there are routes that answer load balancers at <c>/kube-system/healthz</c>. The proxy's flag <c>-kubernetes-healthcheck</c> is on by
    /// default, its library's option is not.
    /// </summary>
    public bool ProvideHealthcheck { get; init; }

    /// <summary>Whether health checks are told by the last forwarded address instead of the first. Skipper's flag <c>-reverse-source-predicate</c>.</summary>
    public bool ReverseSourcePredicate { get; init; }

    /// <summary>Networks that may ask for health, beside the private ones. Skipper's flag <c>-whitelisted-healthcheck-cidr</c>.</summary>
    public ValueList<string> HealthcheckCidrs { get; init; } = [];

    /// <summary>
    /// The only namespace that is looked at; empty for all. What cannot be read is reported whatever its namespace. Skipper's flag
    /// <c>-kubernetes-namespace</c>.
    /// </summary>
    public string Namespace { get; init; } = "";

    /// <summary>
    /// The labels that a RouteGroup must have to be looked at, each with its value, or with any if the value is empty. Skipper's option
    /// <c>RouteGroupsLabelSelectors</c>.
    /// </summary>
    public ValueMap<string> RouteGroupsLabelSelectors { get; init; } = new([]);

    /// <summary>The same for Services. Skipper's option <c>ServicesLabelSelectors</c>.</summary>
    public ValueMap<string> ServicesLabelSelectors { get; init; } = new([]);

    /// <summary>The same for Endpoints. Skipper's option <c>EndpointsLabelSelectors</c>.</summary>
    public ValueMap<string> EndpointsLabelSelectors { get; init; } = new([]);

    /// <summary>The same for EndpointSlices. Skipper's option <c>EndpointSlicesLabelSelectors</c>.</summary>
    public ValueMap<string> EndpointSlicesLabelSelectors { get; init; } = new([]);

    /// <summary>The same for Secrets. Skipper's option <c>SecretsLabelSelectors</c>.</summary>
    public ValueMap<string> SecretsLabelSelectors { get; init; } = new([]);
}
