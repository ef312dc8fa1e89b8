using RouteModel.Gateway.Backends;
using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway;

/// <summary>
/// What the Gateway API has no meaning for. The API server refuses it today; a controller still meets values of a later version, and must not fail on them.
/// </summary>
internal static class RuleShape
{
    public static Fault? FindFault(StoredRule rule)
    {
        foreach (StoredMatch match in rule.Matches)
        {
            if (match.PathType is not ("Exact" or "PathPrefix" or "RegularExpression"))
            {
                return new Fault(Reasons.UnsupportedValue, $"unknown type {match.PathType} of a path match");
            }

            if (match.Headers.Concat(match.QueryParams).FirstOrDefault(static pair => pair.Type is not ("Exact" or "RegularExpression")) is { } unknown)
            {
                return new Fault(Reasons.UnsupportedValue, $"unknown type {unknown.Type} of the match of {unknown.Name}");
            }

            if (match.Method is not ("" or "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE" or "PATCH"))
            {
                return new Fault(Reasons.UnsupportedValue, $"unknown method {match.Method}");
            }
        }

        return FindFilterFault(rule.Filters, hasBackends: rule.Backends.Count > 0)
            ?? rule.Backends.Select(static backend => FindFilterFault(backend.Filters, hasBackends: false)).FirstOrDefault(static fault => fault is not null);
    }

    // A backend may be redirected away from: only a rule's own redirect leaves nothing for backends to do.
    private static Fault? FindFilterFault(IEnumerable<StoredFilter> filters, bool hasBackends)
    {
        bool redirects = false;
        bool rewrites = false;
        foreach (StoredFilter filter in filters)
        {
            switch (filter.Type)
            {
                case "RequestRedirect":
                    redirects = true;
                    break;
                case "URLRewrite":
                    rewrites = true;
                    break;
                case "RequestHeaderModifier" or "ResponseHeaderModifier" or "RequestMirror" or "CORS" or "ExtensionRef":
                    break;
                default:
                    return new Fault(Reasons.UnsupportedValue, $"unknown type {filter.Type} of a filter");
            }
        }

        return redirects && (rewrites || hasBackends)
            ? new Fault(Reasons.IncompatibleFilters, rewrites ? "RequestRedirect and URLRewrite filters in one list" : "RequestRedirect filter beside backendRefs")
            : null;
    }
}
