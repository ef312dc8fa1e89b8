using RouteModel.Gateway.Lints;

namespace RouteModel.RouteGroups.Lints;

/// <summary>All lints, by their ids.</summary>
internal static class LintRegistry
{
    /// <summary>The lint of an id or a name; <see langword="null"/> if there is none.</summary>
    public static Lint? Find(string idOrName) => All.FirstOrDefault(lint => lint.Id == idOrName || lint.Name == idOrName);

    public static IReadOnlyList<Lint> All { get; } =
    [
        // Names and arguments
        Lint.OfCall("SK101", "unknown-name", LintSeverity.Error, NameLints.UnknownName, "Correct the name, or silence the lint for filters of your own."),
        Lint.OfCall("SK102", "wrong-case", LintSeverity.Error, NameLints.WrongCase, "Write the name as Skipper registers it."),
        Lint.OfCall("SK103", "wrong-kind", LintSeverity.Error, NameLints.WrongKind, "Move it to the other list."),
        Lint.OfCall("SK104", "docs-only-name", LintSeverity.Error, NameLints.DocsOnlyName, "Use the name that Skipper registers."),
        Lint.OfCall("SK105", "argument-count", LintSeverity.Error, ArgumentLints.ArgumentCount, "Give as many arguments as the filter or predicate takes."),
        Lint.OfCall("SK106", "argument-type", LintSeverity.Error, ArgumentLints.ArgumentType, "Put strings and durations in quotes, and numbers not."),
        Lint.OfRoute("SK107", "bare-boolean", LintSeverity.Error, ItemLints.BareBoolean, "Put the word in quotes."),
        Lint.OfCall("SK108", "bad-duration", LintSeverity.Error, ArgumentLints.BadDuration, "Write a number and a unit: \"300ms\", \"10s\", \"1h30m\"."),
        Lint.OfCall("SK109", "unitless-number", LintSeverity.Warning, ArgumentLints.UnitlessNumber, "Write a duration with its unit."),
        Lint.OfRoute("SK110", "bad-regexp", LintSeverity.Error, ArgumentLints.BadRegexp, "Write it in RE2: it has no look-around and no back-references."),
        Lint.OfCall("SK111", "value-range", LintSeverity.Error, ArgumentLints.ValueRange, "Give a value within the bounds."),
        Lint.OfCall("SK112", "unchecked-range", LintSeverity.Warning, ArgumentLints.UncheckedRange, "Give a value that works when the route is used."),
        Lint.OfCall("SK113", "silently-ignored-value", LintSeverity.Warning, ArgumentLints.SilentlyIgnoredValue, "Leave the value out, or give one that has an effect."),
        Lint.OfCall("SK114", "header-list-spaces", LintSeverity.Error, ArgumentLints.HeaderListSpaces, "Leave out the blanks."),
        Lint.OfCall("SK115", "swapped-arguments", LintSeverity.Warning, ArgumentLints.SwappedArguments, "Swap the arguments."),
        Lint.OfCall("SK116", "deprecated", LintSeverity.Warning, NameLints.Deprecated, "Use what the deprecation names."),
        Lint.OfCall("SK117", "needs-flag", LintSeverity.Info, NameLints.NeedsFlag, "Make sure that the cluster's Skipper runs with the flag."),
        Lint.OfCall("SK118", "never-equal-value", LintSeverity.Warning, ArgumentLints.NeverEqualValue, "Give the value in the form that is compared."),

        // Documents
        Lint.OfRoute("SK201", "one-per-item", LintSeverity.Error, ItemLints.OnePerItem, "One filter or predicate for each item."),
        Lint.OfRoute("SK202", "star-in-predicates", LintSeverity.Error, ItemLints.StarInPredicates, "Leave the list out."),
        Lint.OfRoute("SK203", "yaml-eats-eskip", LintSeverity.Error, ItemLints.YamlEatsEskip, "Put the item in single quotes, or write it as a block."),
        Lint.OfCall("SK204", "string-escape", LintSeverity.Warning, ItemLints.StringEscape, "Write the expression between slashes."),
        new("SK205", "duplicate-route-id", LintSeverity.Error, NeighbourLints.DuplicateRouteId, "Give each group a name of its own."),
        Lint.OfGroup("SK206", "backend-path", LintSeverity.Error, AddressLints.BackendPath, "Leave the path out, and set it with a filter."),
        Lint.OfGroup("SK207", "empty-or-relative-backend", LintSeverity.Error, AddressLints.EmptyOrRelativeBackend, "Write scheme and host."),
        Lint.OfGroup("SK208", "mixed-lb-schemes", LintSeverity.Error, AddressLints.MixedLbSchemes, "Use one scheme for all endpoints."),
        Lint.OfGroup("SK209", "unknown-lb-algorithm", LintSeverity.Error, AddressLints.UnknownLbAlgorithm, "Use roundRobin, random, consistentHash, powerOfRandomNChoices, weightedRoundRobin or leastRequests."),

        // Hosts
        Lint.OfCall("SK301", "host-unanchored", LintSeverity.Warning, HostLints.HostUnanchored, "Anchor the expression, or use HostAny."),
        Lint.OfCall("SK302", "host-unescaped-dot", LintSeverity.Warning, HostLints.HostUnescapedDot, "Write [.] for a point."),
        Lint.OfCall("SK303", "host-port", LintSeverity.Info, HostLints.HostPort, "Allow for a port, or leave it to the normalization of hosts."),
        Lint.OfCall("SK304", "host-uppercase", LintSeverity.Warning, HostLints.HostUppercase, "Write hosts in lower case."),
        Lint.OfRoute("SK305", "host-outside-hosts", LintSeverity.Error, HostLints.HostOutsideHosts, "Add the host to spec.hosts."),
        Lint.OfGroup("SK306", "no-hosts", LintSeverity.Warning, HostLints.NoHosts, "Name the hosts that the group is for."),
        Lint.OfGroup("SK307", "host-list", LintSeverity.Error, HostLints.HostList, "Name each host once, as a plain lower case name."),

        // Paths
        Lint.OfRoute("SK401", "path-and-subtree", LintSeverity.Error, PathLints.PathAndSubtree, "Keep one of them."),
        Lint.OfRoute("SK402", "wildcard-not-last", LintSeverity.Error, PathLints.WildcardNotLast, "Move the wildcard to the end."),
        Lint.OfRoute("SK403", "wildcard-in-segment", LintSeverity.Error, PathLints.WildcardInSegment, "Let the wildcard be a segment of its own."),
        Lint.OfRoute("SK404", "unnamed-wildcard", LintSeverity.Warning, PathLints.UnnamedWildcard, "Name the wildcard, or use **."),
        Lint.OfRoute("SK405", "regexp-in-path", LintSeverity.Warning, PathLints.RegexpInPath, "Use pathRegexp for expressions."),
        Lint.OfRoute("SK406", "unmatchable-path", LintSeverity.Error, PathLints.UnmatchablePath, "Write the decoded path; QueryParam tests queries."),
        Lint.OfRoute("SK407", "path-exact", LintSeverity.Warning, PathLints.PathExact, "Use pathSubtree to serve what is below."),
        Lint.OfRoute("SK408", "trailing-slash", LintSeverity.Info, PathLints.TrailingSlash, "Serve both forms, or use pathSubtree."),
        Lint.OfRoute("SK409", "pathregexp-unanchored", LintSeverity.Warning, PathLints.PathRegexpUnanchored, "Anchor the expression with ^."),
        Lint.OfRoute("SK410", "pathregexp-only", LintSeverity.Warning, PathLints.PathRegexpOnly, "Add a pathSubtree."),
        Lint.OfGroup("SK411", "pathless-shadowed", LintSeverity.Error, PathLints.PathlessShadowed, "Give the route a path, or the other one more predicates."),
        Lint.OfRoute("SK412", "unknown-path-param", LintSeverity.Error, PathLints.UnknownPathParam, "Use a name that the path has; the rest of a subtree is ${*}."),
        Lint.OfRoute("SK413", "duplicate-path-param", LintSeverity.Warning, PathLints.DuplicatePathParam, "Name each wildcard once."),

        // Predicates
        Lint.OfRoute("SK501", "duplicate-method", LintSeverity.Error, PredicateLints.DuplicateMethod, "Keep one of them."),
        Lint.OfRoute("SK502", "disjoint-methods", LintSeverity.Error, PredicateLints.DisjointMethods, "Use one Methods with every method, in upper case."),
        Lint.OfRoute("SK503", "duplicate-header", LintSeverity.Error, PredicateLints.DuplicateHeader, "Test a header once."),
        Lint.OfRoute("SK504", "and-not-or", LintSeverity.Error, PredicateLints.AndNotOr, "Put alternatives into one predicate."),
        new("SK505", "empty-time-window", LintSeverity.Error, PredicateLints.EmptyTimeWindow, "Correct the window, or remove the route."),
        Lint.OfCall("SK506", "never-true", LintSeverity.Warning, PredicateLints.NeverTrue, "Remove the route, or silence the lint where it is a switch."),
        Lint.OfRoute("SK507", "duplicate-predicate", LintSeverity.Warning, PredicateLints.DuplicatePredicate, "Keep one of them."),
        Lint.OfRoute("SK508", "weight-by-true", LintSeverity.Info, PredicateLints.WeightByTrue, "Use Weight."),
        Lint.OfRoute("SK509", "predicate-is-not-auth", LintSeverity.Warning, PredicateLints.PredicateIsNotAuth, "Add a filter that authenticates, or test ClientIP."),

        // Weights and traffic
        Lint.OfGroup("SK601", "ambiguous-routes", LintSeverity.Warning, TrafficLints.AmbiguousRoutes, "Add Weight to the one that should answer."),
        Lint.OfGroup("SK602", "shadowed-route", LintSeverity.Error, TrafficLints.ShadowedRoute, "Remove the route, or give it more weight."),
        Lint.OfGroup("SK603", "weights-shift-priority", LintSeverity.Warning, TrafficLints.WeightsShiftPriority, "Give the route Weight, or use the algorithm traffic-segment-predicate."),
        Lint.OfRoute("SK604", "traffic-times-weights", LintSeverity.Warning, TrafficLints.TrafficTimesWeights, "Split either by weights or by Traffic."),
        Lint.OfRoute("SK605", "missing-weight", LintSeverity.Warning, TrafficLints.MissingWeight, "Give every backend a weight."),
        Lint.OfRoute("SK606", "odd-weight-sum", LintSeverity.Info, TrafficLints.OddWeightSum, "Nothing, if it is meant."),
        Lint.OfRoute("SK607", "traffic-without-rest", LintSeverity.Warning, TrafficLints.TrafficWithoutRest, "Add a route without Traffic on the same path."),
        Lint.OfGroup("SK608", "traffic-not-absolute", LintSeverity.Warning, TrafficLints.TrafficNotAbsolute, "Use TrafficSegment for absolute shares."),
        Lint.OfCall("SK609", "sticky-without-cookie", LintSeverity.Warning, TrafficLints.StickyWithoutCookie, "Set the cookie with responseCookie, here and on the other route."),
        Lint.OfGroup("SK610", "tee-loop", LintSeverity.Warning, TrafficLints.TeeLoop, "Add Weight to the route with Tee."),
        Lint.OfGroup("SK611", "tee-and-teenf-same-host", LintSeverity.Warning, TrafficLints.TeeAndTeenfSameHost, "Use one of both for a host."),

        // Filters and backends
        Lint.OfRoute("SK701", "loopback-unchanged", LintSeverity.Error, BackendLints.LoopbackUnchanged, "Change what routes look at before the loopback."),
        Lint.OfRoute("SK702", "loopback-host", LintSeverity.Warning, BackendLints.LoopbackHost, "Change the path or another header."),
        Lint.OfRoute("SK703", "loopback-if-status-self", LintSeverity.Warning, BackendLints.LoopbackIfStatusSelf, "Name a path of another route."),
        Lint.OfRoute("SK704", "dead-filters", LintSeverity.Warning, ChainLints.DeadFilters, "Remove the filters, or put them in front."),
        Lint.OfRoute("SK705", "status-after-content", LintSeverity.Error, ChainLints.StatusAfterContent, "Put status before inlineContent."),
        Lint.OfRoute("SK706", "shunt-default-404", LintSeverity.Warning, ChainLints.ShuntDefault404, "Add status, or content."),
        Lint.OfRoute("SK707", "unused-backend", LintSeverity.Info, ChainLints.UnusedBackend, "Use a shunt."),
        Lint.OfRoute("SK708", "response-order", LintSeverity.Warning, ChainLints.ResponseOrder, "Order them compress, editor, decompress."),
        Lint.OfRoute("SK709", "dynamic-mismatch", LintSeverity.Warning, BackendLints.DynamicMismatch, "Use setDynamicBackend filters with the backend <dynamic>, and only there."),
        Lint.OfRoute("SK710", "forward-drops-filters", LintSeverity.Error, BackendLints.ForwardDropsFilters, "Remove the filters."),
        Lint.OfRoute("SK711", "lb-only-filters", LintSeverity.Warning, BackendLints.LbOnlyFilters, "Use it with service or lb backends, with algorithm consistentHash where it is about hashing."),
        Lint.OfRoute("SK712", "repeated-singleton", LintSeverity.Warning, ChainLints.RepeatedSingleton, "Keep one of them."),
        new("SK713", "limit-group-mismatch", LintSeverity.Error, LimitLints.LimitGroupMismatch, "Use the same settings for one group everywhere."),
        Lint.OfCall("SK714", "bucket-too-small", LintSeverity.Error, LimitLints.BucketTooSmall, "Make the capacity at least the increment."),
        Lint.OfCall("SK715", "regexp-expand", LintSeverity.Warning, RewriteLints.RegexpExpand, "Write ${1} for a group that text follows."),
        Lint.OfCall("SK716", "modpath-unanchored", LintSeverity.Warning, RewriteLints.ModPathUnanchored, "Anchor the expression, and keep the leading slash."),
        Lint.OfCall("SK717", "literal-placeholder", LintSeverity.Warning, RewriteLints.LiteralPlaceholder, "Use a filter and a name that are expanded."),
        Lint.OfCall("SK718", "redirect-parts", LintSeverity.Info, RewriteLints.RedirectParts, "Nothing, if it is meant."),
        Lint.OfCall("SK719", "https-redirect-loop", LintSeverity.Error, RewriteLints.HttpsRedirectLoop, "Add Header(\"X-Forwarded-Proto\", \"http\")."),
        Lint.OfRoute("SK720", "cors-incomplete", LintSeverity.Warning, RewriteLints.CorsIncomplete, "Answer OPTIONS, and name the origins."),
        Lint.OfCall("SK721", "json-without-type", LintSeverity.Info, ChainLints.JsonWithoutType, "Add \"application/json\"."),
        Lint.OfCall("SK722", "diagnostics-in-production", LintSeverity.Info, ChainLints.DiagnosticsInProduction, "Keep it out of production."),

        // Authentication
        Lint.OfRoute("SK801", "claims-without-login", LintSeverity.Error, AuthLints.ClaimsWithoutLogin, "Put the filter that logs in before it."),
        Lint.OfRoute("SK802", "mtls-authz-without-authn", LintSeverity.Error, AuthLints.MtlsAuthzWithoutAuthn, "Put mtlsAuthn() before it."),
        Lint.OfRoute("SK803", "identity-before-auth", LintSeverity.Warning, AuthLints.IdentityBeforeAuth, "Put it behind the filter that authenticates, and drop the header first."),
        Lint.OfRoute("SK804", "cache-and-auth", LintSeverity.Error, AuthLints.CacheAndAuth, "Put cache behind authentication, with the identity in its keys."),
        Lint.OfCall("SK805", "client-controlled-target", LintSeverity.Warning, AuthLints.ClientControlledTarget, "Choose the target from a fixed set."),
        Lint.OfCall("SK806", "spoofable-client", LintSeverity.Info, LimitLints.SpoofableClient, "Name a header that clients cannot make up."),
        Lint.OfCall("SK807", "secret-in-manifest", LintSeverity.Warning, AuthLints.SecretInManifest, "Use secretRef:, the environment or a secret file."),
        Lint.OfCall("SK808", "egress-filter-on-ingress", LintSeverity.Warning, AuthLints.EgressFilterOnIngress, "Keep it to routes for requests from inside."),
        Lint.OfGroup("SK809", "auth-outlier", LintSeverity.Info, AuthLints.AuthOutlier, "Nothing, if it is meant."),

        // Structure and neighbours
        Lint.OfGroup("SK901", "backend-reference", LintSeverity.Error, ReferenceLints.BackendReference, "Define each backend once, and refer to it by its name."),
        Lint.OfGroup("SK902", "backend-fields", LintSeverity.Error, ReferenceLints.BackendFields, "Give the fields of the backend's type."),
        Lint.OfGroup("SK903", "unused-backend-entry", LintSeverity.Warning, ReferenceLints.UnusedBackendEntry, "Remove it."),
        Lint.OfGroup("SK904", "forward-not-in-crd", LintSeverity.Warning, ReferenceLints.ForwardNotInCrd, "Make sure that the cluster's CRD knows it."),
        Lint.OfGroup("SK905", "shape", LintSeverity.Error, GroupLints.Shape, "Write lists as lists, and methods in upper case."),
        Lint.OfGroup("SK906", "tls-host", LintSeverity.Warning, GroupLints.TlsHost, "Add the host to spec.hosts."),
        new("SK907", "route-id-collision", LintSeverity.Warning, NeighbourLints.RouteIdCollision, "Choose names that differ in more than punctuation."),
        new("SK908", "shared-host-catch-all", LintSeverity.Warning, NeighbourLints.SharedHostCatchAll, "Add a route for the rest, or disable catch-all routes."),
        new("SK909", "duplicate-across-resources", LintSeverity.Warning, NeighbourLints.DuplicateAcrossResources, "Keep one of them."),
        Lint.OfGroup("SK910", "no-fallback", LintSeverity.Info, GroupLints.NoFallback, "Add a route for the rest."),

        .. GatewayLints.All,
    ];
}
