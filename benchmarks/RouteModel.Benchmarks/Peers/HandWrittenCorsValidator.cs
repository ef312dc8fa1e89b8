using RouteModel.Gateway.V1;
using RouteModel.Resources.Collections;

namespace RouteModel.Benchmarks.Peers;

/// <summary>The filter of HTTPRoute for requests across origins.</summary>
internal static class HandWrittenCorsValidator
{
    public static bool IsValid(HTTPRouteCors cors) =>
        AreHeaders(cors.AllowHeaders, canBeAll: true) && AreHeaders(cors.ExposeHeaders, canBeAll: false) && AreMethods(cors.AllowMethods)
        && AreOrigins(cors.AllowOrigins) && cors.MaxAge is not (< 1 or > int.MaxValue);

    private static bool AreHeaders(ValueList<string>? headers, bool canBeAll)
    {
        if (headers is null)
        {
            return true;
        }

        foreach (string header in headers)
        {
            if (!HandWrittenText.IsHeaderName(header) || (canBeAll && header == "*" && headers.Count > 1))
            {
                return false;
            }
        }

        return headers.Count <= 64 && HandWrittenText.IsSet(headers);
    }

    private static bool AreMethods(ValueList<HTTPRouteCorsAllowMethod>? methods)
    {
        if (methods is null)
        {
            return true;
        }

        for (int i = 0; i < methods.Count; i++)
        {
            if (methods[i].Value is not ("GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE" or "PATCH" or "*")
                || (methods[i].Value == "*" && methods.Count > 1))
            {
                return false;
            }

            for (int j = 0; j < i; j++)
            {
                if (methods[i] == methods[j])
                {
                    return false;
                }
            }
        }

        return methods.Count <= 9;
    }

    private static bool AreOrigins(ValueList<string>? origins)
    {
        if (origins is null)
        {
            return true;
        }

        foreach (string origin in origins)
        {
            if (origin is not { Length: > 0 and <= 253 } || (origin == "*" ? origins.Count > 1 : !IsOrigin(origin)))
            {
                return false;
            }
        }

        return origins.Count <= 64 && HandWrittenText.IsSet(origins);
    }

    private static bool IsOrigin(string origin)
    {
        int start = origin.StartsWith("https://", StringComparison.Ordinal) ? 8 : origin.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        ReadOnlySpan<char> host = origin.AsSpan(start);
        int colon = host.IndexOf(':');
        if (start == 0 || (colon >= 0 && (host.Length - colon is < 2 or > 6 || host[(colon + 1)..].ContainsAnyExceptInRange('0', '9'))))
        {
            return false;
        }

        host = colon < 0 ? host : host[..colon];
        if (host is "*")
        {
            return true;
        }

        host = host.StartsWith("*.") ? host[2..] : host;
        bool isEmpty = true;
        foreach (char c in host)
        {
            if (c == '.' ? isEmpty : !char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }

            isEmpty = c == '.';
        }

        return !isEmpty;
    }
}
