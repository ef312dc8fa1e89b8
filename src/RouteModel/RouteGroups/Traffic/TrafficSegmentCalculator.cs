using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Traffic;

/// <summary>
/// <c>TrafficSegment</c> predicates: each reference takes its own part of the interval from 0 to 1, so the order of routes does not matter.
/// Upstream: Skipper, <c>dataclients/kubernetes/traffic_segment.go</c>.
/// </summary>
internal sealed class TrafficSegmentCalculator : ITrafficCalculator
{
    public EskipPredicate[][] Share(ReadOnlySpan<long> weights)
    {
        double total = 0;
        foreach (long weight in weights)
        {
            total += weight;
        }

        bool even = total == 0;
        total = even ? weights.Length : total;
        var predicates = new EskipPredicate[weights.Length][];
        double end = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            double start = end;
            end += even ? 1 : weights[i];

            // Sums are divided, quotients never added: so two of three thirds end at 0.6666666666666666.
            double least = start / total;
            double most = end / total;
            predicates[i] = least == 0 && most == 1 ? [] : [new EskipPredicate("TrafficSegment", least, most)];
        }

        return predicates;
    }
}
