using RouteModel.Resources.Cel.Values;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Resources.Cel;

/// <content>URLs. Kubernetes: <c>pkg/cel/library/urls.go</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>url(text)</c>: an absolute URL or an absolute path.</summary>
    public static CelValue Url(CelEvaluation cel, CelValue value)
    {
        cel.Charge(Traversal(value));
        if (value is not CelString text)
        {
            return Refuse("url", value);
        }

        // The first parse decides; the second one knows fragments.
        return GoUrl.TryParseRequestUri(text.Value, out _, out string? error) && GoUrl.TryParse(text.Value, out GoUrl? url, out error)
            ? new CelUrl(url)
            : new CelError("URL parse error during conversion from string: " + error);
    }

    /// <summary><c>isURL(text)</c>.</summary>
    public static CelValue IsURL(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelString text ? CelBool.Of(GoUrl.TryParseRequestUri(text.Value, out _, out _)) : Refuse("isURL", value);
    }

    /// <summary><c>url.getScheme()</c>.</summary>
    public static CelValue GetScheme(CelEvaluation cel, CelValue value) => PartOf(cel, "getScheme", value, static url => url.Scheme);

    /// <summary><c>url.getHost()</c>: with port and brackets.</summary>
    public static CelValue GetHost(CelEvaluation cel, CelValue value) => PartOf(cel, "getHost", value, static url => GoBytes.ToText(url.Host));

    /// <summary><c>url.getHostname()</c>: without port and brackets.</summary>
    public static CelValue GetHostname(CelEvaluation cel, CelValue value) => PartOf(cel, "getHostname", value, static url => url.Hostname);

    /// <summary><c>url.getPort()</c>.</summary>
    public static CelValue GetPort(CelEvaluation cel, CelValue value) => PartOf(cel, "getPort", value, static url => url.Port);

    /// <summary><c>url.getEscapedPath()</c>.</summary>
    public static CelValue GetEscapedPath(CelEvaluation cel, CelValue value) =>
        PartOf(cel, "getEscapedPath", value, static url => GoBytes.ToText(url.EscapedPath));

    /// <summary><c>url.getQuery()</c>: the decoded values of each name.</summary>
    public static CelValue GetQuery(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        if (value is not CelUrl url)
        {
            return Refuse("getQuery", value);
        }

        var parameters = new CelMapValue();
        foreach ((string name, List<string> values) in GoQuery.Parse(url.Url.RawQuery).Parameters)
        {
            parameters.Set(new CelString(GoBytes.ToText(name)), TextList(values.Select(GoBytes.ToText)));
        }

        return parameters;
    }

    private static CelValue PartOf(CelEvaluation cel, string function, CelValue value, Func<GoUrl, string> part)
    {
        cel.Charge(1);
        return value is CelUrl url ? new CelString(part(url.Url)) : Refuse(function, value);
    }
}
