using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.RouteGroups.Routes;

/// <summary>The operator's filters for services, each text parsed when its service first needs it. Upstream: Skipper, <c>dataclients/kubernetes/defaultfilters.go</c>.</summary>
internal sealed class DefaultFilters(ValueMap<string> texts)
{
    private readonly Dictionary<string, EskipParseResult<EskipFilter>?> _parsed = new(StringComparer.Ordinal);

    /// <summary>The filters of a service.</summary>
    /// <param name="ns">The namespace of the service.</param>
    /// <param name="service">The name of the service.</param>
    /// <param name="error">Why they cannot be used, in Skipper's words.</param>
    public ValueList<EskipFilter> Find(string ns, string service, out string? error)
    {
        error = null;
        if (texts.Count == 0)
        {
            return [];
        }

        string key = $"{service}.{ns}";
        if (!_parsed.TryGetValue(key, out EskipParseResult<EskipFilter>? parsed))
        {
            parsed = Parse(key);
            _parsed.Add(key, parsed);
        }

        if (parsed is { Succeeded: false })
        {
            error = "[eskip] default filters: " + parsed.Error.Message;
            return [];
        }

        return parsed?.Items ?? [];
    }

    private EskipParseResult<EskipFilter>? Parse(string key) =>
        key.AsSpan().Count('.') == 1 && texts.TryGetValue(key, out string? text) ? EskipParser.ParseFilters(text) : null;
}
