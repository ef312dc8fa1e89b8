using RouteModel.Eskip;
using RouteModel.Resources.Text;
using RouteModel.Routing.Building;
using RouteModel.Routing.Predicates;

namespace RouteModel.Routing.Shares;

/// <summary>What a request makes of a route's conditions, before any chance.</summary>
/// <param name="Failure">The first condition that does not hold; <see langword="null"/> when all hold or are left to chance.</param>
/// <param name="Chance">The probability that all <c>Traffic</c> predicates hold.</param>
/// <param name="From">Where the segment begins.</param>
/// <param name="To">Where the segment ends.</param>
internal readonly record struct LeafVerdict(string? Failure, Fraction Chance, Fraction From, Fraction To)
{
    /// <summary>Whether it can answer at all.</summary>
    public bool IsPossible => Failure is null;

    public static LeafVerdict Of(RouteLeaf leaf, RoutingRequest request, string host)
    {
        if (!leaf.MatchesFields(request, host))
        {
            return Failed(FindField(leaf, request, host));
        }

        Fraction chance = Fraction.One;
        Fraction from = Fraction.Zero;
        Fraction to = Fraction.One;
        EskipPredicate? last = null;
        foreach (BoundPredicate bound in leaf.Predicates)
        {
            if (bound.Predicate is TrafficSegmentPredicate segment)
            {
                from = segment.From > from ? segment.From : from;
                to = segment.To < to ? segment.To : to;
                last = bound.Source;
            }
            else if (bound.Predicate is TrafficPredicate traffic)
            {
                chance *= traffic.Chance(request);
            }

            if (!bound.Predicate.Matches(request, host))
            {
                return Failed(bound.Source.ToString());
            }
        }

        return from < to ? new LeafVerdict(null, chance, from, to) : Failed(last!.ToString());
    }

    private static LeafVerdict Failed(string condition) => new(condition, Fraction.Zero, Fraction.Zero, Fraction.Zero);

    private static string FindField(RouteLeaf leaf, RoutingRequest request, string host)
    {
        if (leaf.Method.Length > 0 && leaf.Method != request.Method)
        {
            return Call(PredicateNames.Method, leaf.Method);
        }

        if (Array.Find(leaf.Hosts, expression => !expression.IsMatch(host)) is { } hostExpression)
        {
            return Call(PredicateNames.Host, hostExpression.Pattern);
        }

        if (Array.Find(leaf.Paths, expression => !expression.IsMatch(request.PathText)) is { } path)
        {
            return Call(PredicateNames.PathRegexp, path.Pattern);
        }

        if (Array.Find(leaf.Headers, header => Array.IndexOf(request.Headers.All(header.Name), header.Value) < 0) is { } exact)
        {
            return Call(PredicateNames.Header, exact.WrittenName, exact.Value);
        }

        foreach (HeaderExpressions header in leaf.HeaderExpressions)
        {
            if (Array.Find(header.Expressions, expression => !RouteLeaf.AnyMatches(expression, request.Headers.All(header.Name))) is { } missing)
            {
                return Call(PredicateNames.HeaderRegexp, header.WrittenName, missing.Pattern);
            }
        }

        return "";
    }

    private static string Call(string name, params string[] arguments) => $"{name}({string.Join(", ", arguments.Select(GoSyntax.Quote))})";
}
