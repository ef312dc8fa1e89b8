using System.Globalization;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about which of several routes gets a request.</summary>
internal static class TrafficLints
{
    public static void AmbiguousRoutes(LintGroup group, LintReport report)
    {
        foreach ((LintRoute first, LintRoute second) in Pairs(group))
        {
            if (first.Weight != second.Weight || IsShared(first) || IsShared(second))
            {
                continue;
            }

            if (first.Conditions.SequenceEqual(second.Conditions, StringComparer.Ordinal))
            {
                report.Add(second, second.Place, $"matches the same requests as {first.Field}; which one answers is left to chance", LintSeverity.Error);
            }
            else if (!AreDisjoint(first, second))
            {
                report.Add(second, second.Place, $"has the weight of {first.Field} on the same path, and one request can match both; which one answers is left to chance");
            }
        }
    }

    public static void ShadowedRoute(LintGroup group, LintReport report)
    {
        foreach ((LintRoute first, LintRoute second) in Pairs(group))
        {
            (LintRoute heavy, LintRoute light) = first.Weight > second.Weight ? (first, second) : (second, first);
            if (heavy.Weight > light.Weight && !IsShared(heavy) && heavy.Conditions.All(condition => light.Conditions.Contains(condition, StringComparer.Ordinal)))
            {
                report.Add(light, light.Place, $"is never reached: {heavy.Field} is heavier and matches whatever this route matches");
            }
        }
    }

    public static void WeightsShiftPriority(LintGroup group, LintReport report)
    {
        foreach ((LintRoute first, LintRoute second) in Pairs(group))
        {
            foreach ((LintRoute split, LintRoute single) in ((LintRoute, LintRoute)[])[(first, second), (second, first)])
            {
                bool isNarrower = single.Conditions.Count > split.Conditions.Count && split.Conditions.All(condition => single.Conditions.Contains(condition, StringComparer.Ordinal));
                if (split.WeightedBackends > 1 && single.WeightedBackends < 2 && isNarrower && single.Weight <= split.Weight + split.WeightedBackends - 1)
                {
                    report.Add(single, single.Place, $"the weighted backends of {split.Field} add predicates to its routes, which then are as heavy as this one or heavier");
                }
            }
        }
    }

    public static void TrafficTimesWeights(LintRoute route, LintReport report)
    {
        if (route.WeightedBackends > 1 && route.PredicatesOf("Traffic", "TrafficSegment").FirstOrDefault() is { } call)
        {
            report.Add(call, $"each weighted backend makes a route of its own, and {call.Name} is tried for each of them");
        }
    }

    public static void MissingWeight(LintRoute route, LintReport report)
    {
        for (int i = 0; i < route.References.Count; i++)
        {
            if (route.References[i].Weight is null && route.References.Any(static reference => reference.Weight > 0))
            {
                report.Add(route, Reference(route, i), $"{GoSyntax.Quote(route.References[i].BackendName ?? "")} has no weight beside others that have one, and gets no traffic");
            }
        }
    }

    public static void OddWeightSum(LintRoute route, LintReport report)
    {
        long[] weights = [.. route.References.Where(static reference => reference.Weight is not null).Select(static reference => reference.Weight!.Value)];
        long sum = weights.Aggregate(0L, static (total, weight) => unchecked(total + weight));
        string? problem = weights.Length == 0 ? null
            : weights.Any(static weight => weight < 0) ? "a weight is negative"
            : route.References.Count == 1 ? "the weight of a single backend has no meaning"
            : sum == 0 ? "weights that are all zero split evenly"
            : sum != 100 && weights.Length == route.References.Count ? string.Create(CultureInfo.InvariantCulture, $"weights are relative, and these add up to {sum}")
            : null;
        if (problem is not null)
        {
            report.Add(route, new LintPlace(route.BackendsField), problem, weights.Any(static weight => weight < 0) ? LintSeverity.Error : null);
        }
    }

    public static void TrafficWithoutRest(LintRoute route, LintReport report)
    {
        LintCall[] shares = [.. route.PredicatesOf("Traffic", "TrafficSegment")];
        if (shares.Length != 1)
        {
            return;
        }

        LintRoute[] same = [.. route.Group.Routes.Where(other => other.TreeKey == route.TreeKey)];
        bool hasRest = same.Any(other => !other.PredicatesOf("Traffic", "TrafficSegment").Any() && other.Conditions.All(condition => route.Conditions.Contains(condition, StringComparer.Ordinal)));
        if (!hasRest && !IsCovered(shares[0], same))
        {
            report.Add(shares[0], "no route on the same path takes the rest, so it falls to a broader route or to 404");
        }
    }

    public static void TrafficNotAbsolute(LintGroup group, LintReport report)
    {
        foreach (IGrouping<string, LintRoute> same in group.Routes.Where(static route => route.PredicatesOf("Traffic").Any(static call => call.Number(0) is > 0 and < 1)).GroupBy(static route => route.TreeKey))
        {
            foreach (LintRoute later in same.Skip(1))
            {
                report.Add(later.PredicatesOf("Traffic").First(), $"its share is of what {same.First().Field} leaves, not of everything; TrafficSegment gives absolute shares");
            }
        }
    }

    public static void StickyWithoutCookie(LintCall call, LintReport report)
    {
        if (call.Name == "Traffic" && call.Args.Count == 3 && !call.Route.FiltersOf("responseCookie", "jsCookie").Any(filter => filter.String(0) == call.String(1)))
        {
            report.Add(call, $"no responseCookie sets {GoSyntax.Quote(call.String(1))}, so nothing is sticky", 1);
        }
    }

    public static void TeeLoop(LintGroup group, LintReport report)
    {
        foreach (LintRoute route in group.Routes)
        {
            foreach (LintCall tee in route.FiltersOf("teeLoopback"))
            {
                LintRoute[] partners = [.. group.Routes.Where(other => other.PredicatesOf("Tee").Any(call => call.String(0) == tee.String(0)))];
                if (partners.Length == 0)
                {
                    report.Add(tee, $"no route has Tee({GoSyntax.Quote(tee.String(0))})", 0);
                }
                else if (partners.All(partner => partner.TreeKey == route.TreeKey && partner.Weight <= route.Weight))
                {
                    report.Add(tee, "the route for the copies is no heavier than this one, which can take them again");
                }
            }

            foreach (LintCall tee in route.PredicatesOf("Tee").Where(tee => !group.Routes.Any(other => other.FiltersOf("teeLoopback").Any(filter => filter.String(0) == tee.String(0)))))
            {
                report.Add(tee, $"no route has teeLoopback({GoSyntax.Quote(tee.String(0))})", 0);
            }
        }
    }

    public static void TeeAndTeenfSameHost(LintGroup group, LintReport report)
    {
        LintCall[] following = [.. group.Routes.SelectMany(static route => route.FiltersOf("tee", "Tee"))];
        foreach (LintCall other in group.Routes.SelectMany(static route => route.FiltersOf("teenf")).Where(other => following.Any(tee => tee.String(0) == other.String(0))))
        {
            report.Add(other, "tee and teenf share one client for a host; whether redirects are followed is left to chance", 0);
        }
    }

    private static IEnumerable<(LintRoute First, LintRoute Second)> Pairs(LintGroup group)
    {
        foreach (IGrouping<string, LintRoute> same in group.Routes.GroupBy(static route => route.TreeKey, StringComparer.Ordinal))
        {
            LintRoute[] routes = [.. same.Take(MaxCompared)];
            for (int i = 0; i < routes.Length; i++)
            {
                for (int k = i + 1; k < routes.Length; k++)
                {
                    yield return (routes[i], routes[k]);
                }
            }
        }
    }

    // The work is quadratic in the routes of one path.
    private const int MaxCompared = 100;

    private static bool IsShared(LintRoute route) => route.PredicatesOf("Traffic", "TrafficSegment").Any();

    private static bool AreDisjoint(LintRoute first, LintRoute second)
    {
        HashSet<string>? left = Methods(first);
        return (left is not null && Methods(second) is { } right && !left.Overlaps(right))
            || first.PredicatesOf("Header").Any(a => second.PredicatesOf("Header").Any(b => string.Equals(a.String(0), b.String(0), StringComparison.OrdinalIgnoreCase) && a.String(1) != b.String(1)))
            || first.PredicatesOf("HostAny").Any(a => second.PredicatesOf("HostAny").Any(b => !a.Strings.Intersect(b.Strings).Any()))
            || first.PredicatesOf("Host", "HeaderRegexp", "Cookie", "QueryParam", "PathRegexp").Any(a => second.PredicatesOf(a.Name).Any(b => (a.Args.Count < 2 || a.String(0) == b.String(0)) && a.Text != b.Text))
            || first.PredicatesOf("Source", "SourceFromLast", "ClientIP").Any(a => second.PredicatesOf(a.Name).Any());
    }

    private static HashSet<string>? Methods(LintRoute route)
    {
        string[] all = [.. route.PredicatesOf("Method", "Methods").SelectMany(static call => call.Strings).Select(static method => method.ToUpperInvariant())];
        return all.Length == 0 ? null : [.. all];
    }

    private static bool IsCovered(LintCall share, LintRoute[] same)
    {
        if (share.Name == "Traffic")
        {
            return share.Number(0) >= 1;
        }

        double reached = 0;
        foreach (LintCall segment in same.SelectMany(static route => route.PredicatesOf("TrafficSegment")).OrderBy(static segment => segment.Number(0)))
        {
            reached = segment.Number(0) <= reached ? Math.Max(reached, segment.Number(1) ?? 0) : reached;
        }

        return reached >= 1;
    }

    private static LintPlace Reference(LintRoute route, int index) => new(string.Create(CultureInfo.InvariantCulture, $"{route.BackendsField}[{index}].backendName"));
}
