using System.Buffers;
using RouteModel.Gateway.V1;
using RouteModel.Resources.Collections;

namespace RouteModel.Benchmarks.Peers;

/// <summary>The checks and the rules of HTTPRoute as someone would write them by hand for speed, over the same model.</summary>
internal static class HandWrittenRouteValidator
{
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create("-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._~!$&'()*+,;=:@%");

    public static bool IsValid(HTTPRoute route) =>
        route.ApiVersion == "gateway.networking.k8s.io/v1" && route.Kind == "HTTPRoute" && HandWrittenText.HasMetadata(route.Metadata)
        && route.Spec is { } spec && HasHostnames(spec.Hostnames) && HasParents(spec.ParentRefs) && HasRules(spec.Rules);

    private static bool HasHostnames(ValueList<string>? hostnames)
    {
        if (hostnames is null)
        {
            return true;
        }

        foreach (string name in hostnames)
        {
            if (name is not { Length: > 0 and <= 253 } || !HandWrittenText.IsSubdomain(name.StartsWith("*.", StringComparison.Ordinal) ? name.AsSpan(2) : name))
            {
                return false;
            }
        }

        return hostnames.Count <= 16;
    }

    private static bool HasParents(ValueList<HTTPRouteParentRef>? parents)
    {
        if (parents is null)
        {
            return true;
        }

        for (int i = 0; i < parents.Count; i++)
        {
            HTTPRouteParentRef parent = parents[i];
            if (!IsGroup(parent.Group) || (parent.Kind is { } kind && !HandWrittenText.IsKindName(kind)) || !IsName(parent.Name)
                || (parent.Namespace is { } space && (space.Length == 0 || !HandWrittenText.IsOptionalLabel(space))) || parent.Port is < 1 or > 65535
                || (parent.SectionName is { } section && (section.Length is 0 or > 253 || !HandWrittenText.IsSubdomain(section))))
            {
                return false;
            }

            // Two references to one parent each name a section, and not the same one.
            for (int j = 0; j < i; j++)
            {
                HTTPRouteParentRef other = parents[j];
                if (parent.Name == other.Name && parent.Namespace == other.Namespace && (parent.Group ?? "gateway.networking.k8s.io") == (other.Group ?? "gateway.networking.k8s.io")
                    && (parent.Kind ?? "Gateway") == (other.Kind ?? "Gateway") && (parent.SectionName is null || other.SectionName is null || parent.SectionName == other.SectionName))
                {
                    return false;
                }
            }
        }

        return parents.Count <= 32;
    }

    private static bool HasRules(ValueList<HTTPRouteRule>? rules)
    {
        if (rules is null)
        {
            return true;
        }

        int matches = 0;
        foreach (HTTPRouteRule rule in rules)
        {
            matches += rule.Matches?.Count ?? 1;
            if (!HasMatches(rule.Matches) || !HasBackends(rule) || !HasTimeouts(rule.Timeouts)
                || !HandWrittenFilterValidator.AreValid(rule.Filters, rule.BackendRefs is { Count: > 0 }, HasSinglePrefix(rule.Matches))
                || (rule.Name is { } name && (name.Length is 0 or > 253 || !HandWrittenText.IsSubdomain(name))))
            {
                return false;
            }
        }

        return rules.Count is >= 1 and <= 16 && matches <= 128;
    }

    private static bool HasSinglePrefix(ValueList<HTTPRouteMatch>? matches) =>
        matches is null || (matches.Count == 1 && (matches[0].Path?.Type?.Value ?? "PathPrefix") == "PathPrefix");

    private static bool HasMatches(ValueList<HTTPRouteMatch>? matches)
    {
        if (matches is null)
        {
            return true;
        }

        foreach (HTTPRouteMatch match in matches)
        {
            if (!HasPath(match.Path) || !HasHeaders(match.Headers) || !HasParameters(match.QueryParams)
                || match.Method is { Value: not ("GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE" or "PATCH") })
            {
                return false;
            }
        }

        return matches.Count <= 64;
    }

    private static bool HasPath(HTTPRouteMatchPath? path)
    {
        if (path is null)
        {
            return true;
        }

        string type = path.Type?.Value ?? "PathPrefix";
        string value = path.Value ?? "/";
        if (value.Length > 1024 || type is not ("Exact" or "PathPrefix"))
        {
            return value.Length <= 1024 && type == "RegularExpression";
        }

        if (!value.StartsWith('/') || value.AsSpan().IndexOfAnyExcept(PathCharacters) >= 0 || value.EndsWith("/..", StringComparison.Ordinal) || value.EndsWith("/.", StringComparison.Ordinal)
            || value.Contains("//", StringComparison.Ordinal) || value.Contains("/./", StringComparison.Ordinal) || value.Contains("/../", StringComparison.Ordinal))
        {
            return false;
        }

        for (int at = value.IndexOf('%', StringComparison.Ordinal); at >= 0; at = value.IndexOf('%', at + 1))
        {
            if (at + 2 >= value.Length || !char.IsAsciiHexDigit(value[at + 1]) || !char.IsAsciiHexDigit(value[at + 2]) || (value[at + 1] == '2' && value[at + 2] is 'f' or 'F'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasHeaders(ValueList<HTTPRouteHeader>? headers)
    {
        if (headers is null)
        {
            return true;
        }

        for (int i = 0; i < headers.Count; i++)
        {
            HTTPRouteHeader header = headers[i];
            if (!HandWrittenText.IsHeaderName(header.Name) || header.Type is { Value: not ("Exact" or "RegularExpression") } || header.Value is not { Length: > 0 and <= 4096 })
            {
                return false;
            }

            for (int j = 0; j < i; j++)
            {
                if (headers[j].Name == header.Name)
                {
                    return false;
                }
            }
        }

        return headers.Count <= 16;
    }

    private static bool HasParameters(ValueList<HTTPRouteQueryParam>? parameters)
    {
        if (parameters is null)
        {
            return true;
        }

        for (int i = 0; i < parameters.Count; i++)
        {
            HTTPRouteQueryParam parameter = parameters[i];
            if (!HandWrittenText.IsHeaderName(parameter.Name) || parameter.Type is { Value: not ("Exact" or "RegularExpression") } || parameter.Value is not { Length: > 0 and <= 1024 })
            {
                return false;
            }

            for (int j = 0; j < i; j++)
            {
                if (parameters[j].Name == parameter.Name)
                {
                    return false;
                }
            }
        }

        return parameters.Count <= 16;
    }

    private static bool HasBackends(HTTPRouteRule rule)
    {
        if (rule.BackendRefs is not { } backends)
        {
            return true;
        }

        (int redirects, int rewrites) = (0, 0);
        foreach (HTTPRouteBackendRef backend in backends)
        {
            if (!IsGroup(backend.Group) || (backend.Kind is { } kind && !HandWrittenText.IsKindName(kind)) || !IsName(backend.Name)
                || (backend.Namespace is { } space && (space.Length == 0 || !HandWrittenText.IsOptionalLabel(space))) || backend.Port is < 1 or > 65535
                || backend.Weight is < 0 or > 1_000_000 || (backend.Port is null && string.IsNullOrEmpty(backend.Group) && (backend.Kind ?? "Service") == "Service")
                || !HandWrittenFilterValidator.AreValid(backend.Filters, hasBackends: false, hasSinglePrefix: true))
            {
                return false;
            }

            redirects += HandWrittenFilterValidator.CountPrefixes(backend.Filters, ofRedirects: true) == 1 ? 1 : 0;
            rewrites += HandWrittenFilterValidator.CountPrefixes(backend.Filters, ofRedirects: false) == 1 ? 1 : 0;
        }

        return backends.Count <= 16 && ((redirects != 1 && rewrites != 1) || HasSinglePrefix(rule.Matches));
    }

    private static bool HasTimeouts(HTTPRouteTimeouts? timeouts) =>
        timeouts is null
        || (HandWrittenTimeouts.TryRead(timeouts.Request, out long request) && HandWrittenTimeouts.TryRead(timeouts.BackendRequest, out long backend)
            && !(timeouts.Request is not null && timeouts.BackendRequest is not null && request != 0 && backend > request));

    private static bool IsName(string? name) => name is { Length: > 0 and <= 253 };

    private static bool IsGroup(string? group) => string.IsNullOrEmpty(group) || (group.Length <= 253 && HandWrittenText.IsSubdomain(group));
}
