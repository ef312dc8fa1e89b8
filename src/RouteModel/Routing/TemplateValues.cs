using RouteModel.Eskip;
using RouteModel.Resources.Text.Urls;
using RouteModel.Routing.Requests;
using RouteModel.Selection;

namespace RouteModel.Routing;

/// <summary>
/// What the placeholders of an <see cref="EskipTemplate"/> stand for while a request is served. Upstream: <c>ApplyContext</c> of Skipper,
/// <c>eskip/template.go</c>.
/// </summary>
/// <example><c>new EskipTemplate("${request.header.X-Team}-${id}").TryApply(new TemplateValues(request, match.GetParameters()).Get, out string key)</c></example>
public sealed class TemplateValues
{
    private const string ForwardedFor = "X-Forwarded-For";

    private readonly RoutingRequest _request;
    private readonly IReadOnlyDictionary<string, string>? _pathParameters;
    private readonly RequestHeaders? _responseHeaders;

    /// <summary>The values for one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="pathParameters">The path parameters of the route that answers it.</param>
    /// <param name="responseHeaders">The header lines of the response; <see langword="null"/> as long as there is no response.</param>
    public TemplateValues(
        RoutingRequest request,
        IReadOnlyDictionary<string, string>? pathParameters = null,
        IEnumerable<KeyValuePair<string, string>>? responseHeaders = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _pathParameters = pathParameters;
        _responseHeaders = responseHeaders is null ? null : new RequestHeaders(responseHeaders);
    }

    /// <summary>
    /// The value of a placeholder: <c>request.header.NAME</c>, <c>request.query.NAME</c>, <c>request.cookie.NAME</c>, <c>request.method</c>,
    /// <c>request.host</c>, <c>request.path</c>, <c>request.rawQuery</c>, <c>request.source</c>, <c>request.sourceFromLast</c>, <c>request.clientIP</c>,
    /// with a response <c>response.header.NAME</c>; anything else is a path parameter.
    /// </summary>
    /// <param name="placeholder">The name between the braces.</param>
    /// <returns>The value; empty when there is none. A source that is no address is <c>&lt;nil></c>, as in Go.</returns>
    public string Get(string placeholder)
    {
        ArgumentNullException.ThrowIfNull(placeholder);
        if (TryCut(placeholder, "request.header.", out string name))
        {
            return Header(_request.Headers, name);
        }

        if (TryCut(placeholder, "request.query.", out name))
        {
            return Query(name);
        }

        if (TryCut(placeholder, "request.cookie.", out name))
        {
            return _request.Cookies.TryGet(name, out string? cookie) ? cookie ?? "" : "";
        }

        switch (placeholder)
        {
            case "request.method":
                return _request.Method;
            case "request.host":
                return _request.Host;
            case "request.path":
                return _request.DecodedPath;
            case "request.rawQuery":
                return GoBytes.ToText(_request.RawQuery);
            case "request.source":
                return ClientAddressKey.Of(_request.Headers.First(ForwardedFor), _request.Context.RemoteAddress);
            case "request.sourceFromLast":
                string line = _request.Headers.First(ForwardedFor);
                return ClientAddressKey.Of(line[(line.LastIndexOf(',') + 1)..].Trim(), _request.Context.RemoteAddress);
            case "request.clientIP" when HostNames.TrySplitPort(_request.Context.RemoteAddress, out string host):
                return host;
            default:
                return _responseHeaders is not null && TryCut(placeholder, "response.header.", out name)
                    ? Header(_responseHeaders, name)
                    : _pathParameters?.GetValueOrDefault(placeholder) ?? "";
        }
    }

    private string Query(string name)
    {
        string bytes = GoBytes.FromText(name);
        foreach ((string parameter, List<string> values) in _request.Query.Parameters)
        {
            if (parameter == bytes)
            {
                return GoBytes.ToText(values[0]);
            }
        }

        return "";
    }

    private static string Header(RequestHeaders headers, string name) => headers.First(HeaderNames.Canonicalize(name));

    private static bool TryCut(string text, string prefix, out string rest)
    {
        bool isCut = text.StartsWith(prefix, StringComparison.Ordinal);
        rest = isCut ? text[prefix.Length..] : "";
        return isCut;
    }
}
