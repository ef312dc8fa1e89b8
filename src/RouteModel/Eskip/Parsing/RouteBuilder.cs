using System.Diagnostics.CodeAnalysis;
using RouteModel.Eskip.Urls;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>
/// Turns a parsed route into a route: checks the endpoints, then moves the built-in predicates into their fields; the first failure is the
/// result. Upstream: <c>newRouteDefinition</c> and <c>applyPredicates</c> of Skipper, <c>eskip/eskip.go</c>.
/// </summary>
internal static class RouteBuilder
{
    public static bool TryBuild(ParsedRoute parsed, [NotNullWhen(true)] out EskipRoute? route, [NotNullWhen(false)] out EskipError? error)
    {
        route = null;
        error = CheckEndpoints(parsed);
        if (error is not null)
        {
            return false;
        }

        var predicates = new List<EskipPredicate>(parsed.Predicates.Count);
        var legacy = new LegacyPredicateCollector(parsed.Id);
        foreach (Located<EskipPredicate> predicate in parsed.Predicates)
        {
            if (!legacy.TryTake(predicate, out bool isLegacy, out error))
            {
                return false;
            }

            if (!isLegacy)
            {
                predicates.Add(predicate.Value);
            }
        }

        route = new EskipRoute
        {
            Id = parsed.Id,
            Legacy = legacy.ToLegacy(),
            Predicates = ValueList.From(predicates),
            Filters = ValueList.From(parsed.Filters),
            Backend = parsed.Backend ?? LoadBalanced(parsed),
        };
        return true;
    }

    private static EskipBackend LoadBalanced(ParsedRoute parsed) =>
        EskipBackend.LoadBalanced(parsed.Algorithm, parsed.Endpoints.Select(e => LbEndpointText.Read(e.Value)));

    private static EskipError? CheckEndpoints(ParsedRoute parsed)
    {
        string scheme = "";
        foreach (Located<string> endpoint in parsed.Endpoints)
        {
            if (!GoUrl.TryParseRequestUri(endpoint.Value, out GoUrl? url, out string? message))
            {
                return Error(message, endpoint.Span, parsed.Id);
            }

            if (scheme.Length > 0 && scheme != url.Scheme)
            {
                return Error("loadbalancer endpoints cannot have mixed protocols", endpoint.Span, parsed.Id);
            }

            scheme = url.Scheme;
        }

        return null;
    }

    private static EskipError Error(string message, EskipTextSpan span, string routeId) =>
        new(message, EskipErrorReason.InvalidRoute, span, routeId);
}
