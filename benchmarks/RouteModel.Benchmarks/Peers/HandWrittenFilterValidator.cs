using RouteModel.Gateway.V1;
using RouteModel.Resources.Collections;

namespace RouteModel.Benchmarks.Peers;

/// <summary>The filters of HTTPRoute, with their rules, in one pass.</summary>
internal static class HandWrittenFilterValidator
{
    public static bool AreValid(ValueList<HTTPRouteFilter>? filters, bool hasBackends, bool hasSinglePrefix)
    {
        if (filters is null)
        {
            return true;
        }

        (int cors, int request, int response, int redirect, int rewrite) = (0, 0, 0, 0, 0);
        foreach (HTTPRouteFilter filter in filters)
        {
            string? type = filter.Type?.Value;
            switch (type)
            {
                case "CORS":
                    cors++;
                    break;
                case "RequestHeaderModifier":
                    request++;
                    break;
                case "ResponseHeaderModifier":
                    response++;
                    break;
                case "RequestRedirect":
                    redirect++;
                    break;
                case "URLRewrite":
                    rewrite++;
                    break;
                case "RequestMirror" or "ExtensionRef":
                    break;
                default:
                    return false;
            }

            if ((filter.Cors is not null) != (type == "CORS") || (filter.RequestHeaderModifier is not null) != (type == "RequestHeaderModifier")
                || (filter.ResponseHeaderModifier is not null) != (type == "ResponseHeaderModifier") || (filter.RequestMirror is not null) != (type == "RequestMirror")
                || (filter.RequestRedirect is not null) != (type == "RequestRedirect") || (filter.UrlRewrite is not null) != (type == "URLRewrite")
                || (filter.ExtensionRef is not null) != (type == "ExtensionRef"))
            {
                return false;
            }

            if (!IsValid(filter))
            {
                return false;
            }
        }

        bool areOnce = cors <= 1 && request <= 1 && response <= 1 && redirect <= 1 && rewrite <= 1 && (redirect == 0 || rewrite == 0);
        return areOnce && filters.Count <= 16 && !(hasBackends && redirect > 0)
            && (hasSinglePrefix || (CountPrefixes(filters, ofRedirects: true) != 1 && CountPrefixes(filters, ofRedirects: false) != 1));
    }

    /// <summary>How many filters replace a prefix.</summary>
    public static int CountPrefixes(ValueList<HTTPRouteFilter>? filters, bool ofRedirects)
    {
        int count = 0;
        if (filters is not null)
        {
            foreach (HTTPRouteFilter filter in filters)
            {
                HTTPRoutePath? path = ofRedirects ? filter.RequestRedirect?.Path : filter.UrlRewrite?.Path;
                count += path is { Type.Value: "ReplacePrefixMatch", ReplacePrefixMatch: not null } ? 1 : 0;
            }
        }

        return count;
    }

    private static bool IsValid(HTTPRouteFilter filter) =>
        (filter.RequestHeaderModifier is not { } request || IsValid(request))
        && (filter.ResponseHeaderModifier is not { } response || IsValid(response))
        && (filter.RequestRedirect is not { } redirect || IsValid(redirect))
        && (filter.UrlRewrite is not { } rewrite || (IsHost(rewrite.Hostname) && IsValid(rewrite.Path)))
        && (filter.RequestMirror is not { } mirror || IsValid(mirror))
        && (filter.ExtensionRef is not { } extension || IsValid(extension))
        && (filter.Cors is not { } cors || HandWrittenCorsValidator.IsValid(cors));

    private static bool IsValid(HTTPRouteRequestHeaderModifier modifier) =>
        AreDistinct(modifier.Add) && AreDistinct(modifier.Set) && (modifier.Remove is not { } remove || (remove.Count <= 16 && HandWrittenText.IsSet(remove)));

    private static bool AreDistinct(ValueList<HTTPRouteAdd>? headers)
    {
        if (headers is null)
        {
            return true;
        }

        for (int i = 0; i < headers.Count; i++)
        {
            if (!HandWrittenText.IsHeaderName(headers[i].Name) || headers[i].Value is not { Length: > 0 and <= 4096 })
            {
                return false;
            }

            for (int j = 0; j < i; j++)
            {
                if (headers[j].Name == headers[i].Name)
                {
                    return false;
                }
            }
        }

        return headers.Count <= 16;
    }

    private static bool IsValid(HTTPRouteRequestRedirect redirect) =>
        IsHost(redirect.Hostname) && IsValid(redirect.Path) && redirect.Port is not (< 1 or > 65535)
        && redirect.Scheme is not { Value: not ("http" or "https") } && redirect.StatusCode is null or 301 or 302 or 303 or 307 or 308;

    private static bool IsValid(HTTPRoutePath? path) => path is null || path.Type?.Value switch
    {
        "ReplaceFullPath" => path.ReplaceFullPath is { Length: <= 1024 } && path.ReplacePrefixMatch is null,
        "ReplacePrefixMatch" => path.ReplacePrefixMatch is { Length: <= 1024 } && path.ReplaceFullPath is null,
        _ => false,
    };

    private static bool IsValid(HTTPRouteRequestMirror mirror)
    {
        if (mirror.BackendRef is not { } backend || (mirror.Percent is not null && mirror.Fraction is not null) || mirror.Percent is < 0 or > 100)
        {
            return false;
        }

        if (mirror.Fraction is { } fraction && (fraction.Numerator is not (>= 0 and <= int.MaxValue) || fraction.Denominator is < 1 or > int.MaxValue || fraction.Numerator > (fraction.Denominator ?? 100)))
        {
            return false;
        }

        bool isService = string.IsNullOrEmpty(backend.Group) && (backend.Kind ?? "Service") == "Service";
        return backend.Name is { Length: > 0 and <= 253 } && (backend.Kind is null || HandWrittenText.IsKindName(backend.Kind)) && backend.Port is not (< 1 or > 65535)
            && (string.IsNullOrEmpty(backend.Group) || (backend.Group.Length <= 253 && HandWrittenText.IsSubdomain(backend.Group)))
            && (backend.Namespace is not { } space || (space.Length > 0 && HandWrittenText.IsOptionalLabel(space))) && !(isService && backend.Port is null);
    }

    private static bool IsValid(HTTPRouteExtensionRef extension) =>
        extension.Group is { Length: <= 253 } group && (group.Length == 0 || HandWrittenText.IsSubdomain(group))
        && HandWrittenText.IsKindName(extension.Kind) && extension.Name is { Length: > 0 and <= 253 };

    private static bool IsHost(string? host) => host is null || (host.Length is > 0 and <= 253 && HandWrittenText.IsSubdomain(host));
}
