using RouteModel.Eskip;
using RouteModel.Resources.Text.Re2;
using RouteModel.Routing.Paths;
using RouteModel.Routing.Predicates;

namespace RouteModel.Routing;

/// <summary>A value that a header must have.</summary>
internal sealed record HeaderValue(string Name, string Value, string WrittenName);

/// <summary>The expressions that values of a header must match.</summary>
internal sealed record HeaderExpressions(string Name, Re2Regex[] Expressions, string WrittenName);

/// <summary>A predicate with the text it was made from.</summary>
internal readonly record struct BoundPredicate(RequestPredicate Predicate, EskipPredicate Source);

/// <summary>A route of the table, ready to be tried. Upstream: <c>leafMatcher</c> of Skipper, <c>routing/matcher.go</c>.</summary>
internal sealed class RouteLeaf
{
    public required EskipRoute Route { get; init; }

    /// <summary>The place among the table's routes.</summary>
    public required int Index { get; init; }

    public required int Weight { get; init; }

    public required PathPatterns Patterns { get; init; }

    /// <summary>Empty when any will do.</summary>
    public required string Method { get; init; }

    public required Re2Regex[] Hosts { get; init; }

    public required Re2Regex[] Paths { get; init; }

    public required HeaderValue[] Headers { get; init; }

    public required HeaderExpressions[] HeaderExpressions { get; init; }

    public required BoundPredicate[] Predicates { get; init; }

    /// <summary>By descending weight; equal ones in the order of the table.</summary>
    public static RouteLeaf[] InOrder(List<RouteLeaf>? leaves) => leaves switch
    {
        null => [],
        [var only] => [only],
        _ => [.. leaves.OrderByDescending(static leaf => leaf.Weight)],
    };

    /// <summary>Whether every condition holds, in Skipper's order, up to the first that does not.</summary>
    public bool Matches<TDraws>(RoutingRequest request, string host, ref TDraws draws)
        where TDraws : ITrafficDraws
    {
        if (!MatchesFields(request, host))
        {
            return false;
        }

        foreach (ref readonly BoundPredicate bound in Predicates.AsSpan())
        {
            bool holds = bound.Predicate switch
            {
                TrafficPredicate traffic => traffic.Matches(request, ref draws),
                TrafficSegmentPredicate segment => segment.Holds(draws.Segment),
                _ => bound.Predicate.Matches(request, host),
            };
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Method, hosts, paths and headers.</summary>
    public bool MatchesFields(RoutingRequest request, string host) =>
        (Method.Length == 0 || Method == request.Method)
        && AllMatch(Hosts, host)
        && AllMatch(Paths, request.PathText)
        && HasHeaders(request)
        && HasMatchingHeaders(request);

    private static bool AllMatch(Re2Regex[] expressions, string text)
    {
        foreach (Re2Regex expression in expressions)
        {
            if (!expression.IsMatch(text))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasHeaders(RoutingRequest request)
    {
        foreach (HeaderValue header in Headers)
        {
            if (Array.IndexOf(request.Headers.All(header.Name), header.Value) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool HasMatchingHeaders(RoutingRequest request)
    {
        foreach (HeaderExpressions header in HeaderExpressions)
        {
            foreach (Re2Regex expression in header.Expressions)
            {
                if (!AnyMatches(expression, request.Headers.All(header.Name)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public static bool AnyMatches(Re2Regex expression, string[] values)
    {
        foreach (string value in values)
        {
            if (expression.IsMatch(value))
            {
                return true;
            }
        }

        return false;
    }
}
