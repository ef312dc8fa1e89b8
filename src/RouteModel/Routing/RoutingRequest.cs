using System.Diagnostics.CodeAnalysis;
using RouteModel.Resources.Text.Urls;
using RouteModel.Routing.Requests;

namespace RouteModel.Routing;

/// <summary>
/// A request as Go's server hands it to Skipper. Immutable, and safe for any number of threads; one request can be looked up in many tables.
/// </summary>
public sealed class RoutingRequest
{
    /// <summary>The longest target that is read, in UTF-16 units.</summary>
    public const int MaxTargetLength = 1 << 20;

    private string? _normalizedHost;
    private GoQuery? _query;
    private CookieJar? _cookies;

    private RoutingRequest(string method, string host, string path, string rawQuery, RequestHeaders headers, RequestContext context)
    {
        Method = method;
        Host = host;
        DecodedPath = GoBytes.ToText(path);
        Path = PathCleaning.Clean(path);
        PathText = GoText.FromBytes(Path);
        RawQuery = rawQuery;
        Headers = headers;
        Context = context;
    }

    /// <summary>The method, as sent.</summary>
    public string Method { get; }

    /// <summary>The host, as sent, with its port if it has one.</summary>
    public string Host { get; }

    /// <summary>What surrounds the request.</summary>
    public RequestContext Context { get; }

    /// <summary>The path, decoded and not cleaned.</summary>
    internal string DecodedPath { get; }

    /// <summary>The query as sent, as bytes, one char each.</summary>
    internal string RawQuery { get; }

    /// <summary>The cleaned path as bytes, one char each.</summary>
    internal string Path { get; }

    /// <summary>The cleaned path as text.</summary>
    internal string PathText { get; }

    internal RequestHeaders Headers { get; }

    internal string NormalizedHost => _normalizedHost ??= HostNames.Normalize(Host);

    internal GoQuery Query => _query ??= GoQuery.Parse(RawQuery);

    internal CookieJar Cookies => _cookies ??= CookieJar.Read(Headers);

    /// <summary>Makes a request.</summary>
    /// <param name="method">The method, as sent; case counts.</param>
    /// <param name="host">The value of the <c>Host</c> header; a target with a host goes before it.</param>
    /// <param name="target">The request target as sent: path and query (<c>/a%20b?c=d</c>), or an absolute URL.</param>
    /// <param name="headers">The header lines in order; a <c>Host</c> among them is left out, as Go does.</param>
    /// <param name="context">What surrounds the request; unknown if <see langword="null"/>.</param>
    /// <param name="request">The request.</param>
    /// <param name="error">Go's text for a target that the server refuses, such as <c>parse "/a%zz": invalid URL escape "%zz"</c>.</param>
    /// <returns>Whether there is a request.</returns>
    public static bool TryCreate(
        string method,
        string host,
        string target,
        IEnumerable<KeyValuePair<string, string>> headers,
        RequestContext? context,
        [NotNullWhen(true)] out RoutingRequest? request,
        [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(headers);
        request = null;
        if (target.Length > MaxTargetLength)
        {
            error = "the request target is too long";
            return false;
        }

        if (!GoUrl.TryParseRequestUri(target, out GoUrl? url, out error) || !GoEscaping.TryUnescape(url.EscapedPath, GoUrlPart.Path, out string path, out error))
        {
            return false;
        }

        host = url.HasHost ? GoBytes.ToText(url.Host) : host;
        request = new RoutingRequest(method, host, path, url.RawQuery, new RequestHeaders(headers), context ?? RequestContext.Unknown);
        return true;
    }
}
