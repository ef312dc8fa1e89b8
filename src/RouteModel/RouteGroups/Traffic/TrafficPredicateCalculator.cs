using RouteModel.Eskip;

namespace RouteModel.RouteGroups.Traffic;

/// <summary>
/// <c>Traffic</c> predicates: each reference takes its part of what the references before it left over; the last one with a weight takes the
/// rest. <c>True()</c> makes earlier routes heavier, so that they are tried first. Upstream: Skipper, <c>dataclients/kubernetes/traffic.go</c>.
/// </summary>
internal sealed class TrafficPredicateCalculator : ITrafficCalculator
{
    private const int SizeBits = 7;
    private static readonly EskipPredicate True = new("True");

    // The shares of most groups are few; each is kept in the place that its bits lead to, whichever came last.
    private readonly (double Share, EskipPredicate? Predicate)[] _recent = new (double, EskipPredicate?)[1 << SizeBits];

    public EskipPredicate[][] Share(ReadOnlySpan<long> weights)
    {
        int count = weights.Length;
        double sum = 0;
        int last = count - 1;
        for (int i = 0; i < count; i++)
        {
            sum += weights[i];
            last = weights[i] > 0 ? i : last;
        }

        bool even = sum == 0;
        if (even)
        {
            sum = count;
            last = count - 1;
        }

        var predicates = new EskipPredicate[count][];
        for (int i = 0; i < count; i++)
        {
            double weight = even ? 1 : weights[i];
            predicates[i] = i == last ? [] : Part(weight == 0 ? 0 : weight / sum, count - i - 2);
            sum -= weight;
        }

        return predicates;
    }

    private EskipPredicate[] Part(double share, int balance)
    {
        // Floating point can leave a share of exactly one before the last reference; it needs no predicate either.
        if (share == 1)
        {
            return [];
        }

        var predicates = new EskipPredicate[1 + Math.Max(0, balance)];
        Array.Fill(predicates, True);
        predicates[0] = Traffic(share);
        return predicates;
    }

    private EskipPredicate Traffic(double share)
    {
        // Simple fractions differ in their upper bits only, so these must reach the lower ones.
        uint place = ((uint)share.GetHashCode() * 2_654_435_769) >> (32 - SizeBits);
        ref (double Share, EskipPredicate? Predicate) recent = ref _recent[place];
        if (recent.Predicate is null || !recent.Share.Equals(share))
        {
            recent = (share, new EskipPredicate("Traffic", share));
        }

        return recent.Predicate!;
    }
}
