using System.Globalization;
using RouteModel.Balancing.Hashing;
using RouteModel.Balancing.Randomness;
using RouteModel.Eskip;
using RouteModel.Resources.Collections;

namespace RouteModel.Selection;

/// <summary>
/// Splits the requests of every condition between the routes that differ in <c>Traffic</c>, <c>TrafficSegment</c> and <c>True</c> only: computed, and
/// simulated with Skipper's own generator and algorithms.
/// </summary>
internal static class TrafficSplitter
{
    private const int LongestKey = 15;

    /// <summary>Splits, in the order in which the conditions come first. The same routes always give the same counts.</summary>
    /// <param name="routes">The routes; of several with one id the last one counts, as in Skipper.</param>
    /// <param name="requests">How many requests to simulate for each condition.</param>
    public static IEnumerable<TrafficSplit> Split(IEnumerable<EskipRoute> routes, int requests)
    {
        var byCondition = new Dictionary<string, List<SplitRoute>>(StringComparer.Ordinal);
        foreach (EskipRoute route in routes.GroupBy(static route => route.Id, StringComparer.Ordinal).Select(static same => same.Last()))
        {
            string condition = Condition(route);
            if (!byCondition.TryGetValue(condition, out List<SplitRoute>? rivals))
            {
                byCondition.Add(condition, rivals = []);
            }

            rivals.Add(new SplitRoute(route));
        }

        return byCondition.Select(item => Split(item.Key, [.. item.Value.OrderByDescending(static route => route.Weight)], requests));
    }

    // Sorted, for the order of predicates means nothing.
    private static string Condition(EskipRoute route)
    {
        string[] predicates = [.. ((IEnumerable<EskipPredicate>)route.ToCanonical().Predicates)
            .Where(static predicate => !SplitRoute.IsChance(predicate)).Select(static predicate => predicate.ToString()).Order(StringComparer.Ordinal)];
        return predicates.Length > 0 ? string.Join(" && ", predicates) : "*";
    }

    private static TrafficSplit Split(string condition, SplitRoute[] routes, int requests)
    {
        double[] predicted = Predict(routes);
        if (routes is [{ HasEndpoints: false } only] && predicted[0] >= 1)
        {
            only.TakeAll(requests);
        }
        else
        {
            Simulate(routes, requests, new Pcg(XxHash64.Hash(condition), 0));
        }

        return new TrafficSplit(
            condition,
            ValueList.From(routes.Select((route, i) => route.Report(predicted[i]))),
            requests,
            Math.Max(0, 1 - predicted.Sum()),
            requests - routes.Sum(static route => route.Count),
            IsUndecided(routes));
    }

    // Between two neighbouring ends of segments the same routes match; there the heaviest takes its chance of what is left, then the next one.
    private static double[] Predict(SplitRoute[] routes)
    {
        double[] ends = [.. routes.SelectMany(static route => new[] { route.SegmentStart, route.SegmentEnd }).Append(0).Append(1).Where(static end => end is >= 0 and <= 1).Distinct().Order()];
        double[] predicted = new double[routes.Length];
        for (int i = 0; i + 1 < ends.Length; i++)
        {
            double left = ends[i + 1] - ends[i];
            for (int k = 0; k < routes.Length && left > 0; k++)
            {
                if (routes[k].SegmentStart <= ends[i] && routes[k].SegmentEnd >= ends[i + 1])
                {
                    double taken = left * Math.Clamp(routes[k].Chance, 0, 1);
                    predicted[k] += taken;
                    left -= taken;
                }
            }
        }

        return predicted;
    }

    private static void Simulate(SplitRoute[] routes, int requests, Pcg random)
    {
        Span<char> key = stackalloc char[LongestKey];
        for (int i = 0; i < requests; i++)
        {
            double segment = RandomNumbers.Fraction(random.Next());
            foreach (SplitRoute route in routes)
            {
                if (route.Matches(segment, ref random))
                {
                    int length = ClientAddress((uint)random.Next(), key);
                    route.Take(random.Next(), key[..length]);
                    break;
                }
            }
        }
    }

    private static int ClientAddress(uint bits, Span<char> text)
    {
        _ = text.TryWrite(CultureInfo.InvariantCulture, $"{bits >> 24}.{(bits >> 16) & 255}.{(bits >> 8) & 255}.{bits & 255}", out int length);
        return length;
    }

    private static bool IsUndecided(SplitRoute[] routes)
    {
        for (int i = 0; i + 1 < routes.Length; i++)
        {
            for (int k = i + 1; k < routes.Length && routes[k].Weight == routes[i].Weight; k++)
            {
                bool meet = Math.Max(routes[i].SegmentStart, routes[k].SegmentStart) < Math.Min(routes[i].SegmentEnd, routes[k].SegmentEnd);
                if (meet && routes[i].Chance > 0 && routes[k].Chance > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
