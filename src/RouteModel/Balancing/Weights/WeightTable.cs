using System.Globalization;

namespace RouteModel.Balancing;

/// <summary>
/// Weights that were read by the rule of their source. Immutable. An item of weight zero is never chosen; sums are exact up to the greatest
/// weights that 64 bits can hold.
/// </summary>
public sealed class WeightTable
{
    private readonly long[] _weights;

    private WeightTable(long[] weights, UInt128 total)
    {
        _weights = weights;
        Total = total;
    }

    /// <summary>The number of items, those of weight zero included.</summary>
    public int Count => _weights.Length;

    /// <summary>The sum of all weights.</summary>
    public UInt128 Total { get; }

    /// <summary>Whether nothing can be chosen: there are no items, or all are zero and the rule is <see cref="WeightRule.NothingWhenAllZero"/>.</summary>
    public bool IsEmpty => Total == 0;

    /// <summary>The weight in force of an item: 1 where all were zero and get the same.</summary>
    public long this[int index] => _weights[index];

    /// <summary>Reads weights.</summary>
    /// <param name="weights">The weights in order; <see langword="null"/> for one that was not given.</param>
    /// <param name="rule">What a missing weight means, and what all zero means.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    public static WeightTable Create(IEnumerable<long?> weights, WeightRule rule = WeightRule.EvenWhenAllZero)
    {
        ArgumentNullException.ThrowIfNull(weights);
        long absent = rule == WeightRule.NothingWhenAllZero ? 1 : 0;
        long[] read = [.. weights.Select(weight => weight ?? absent)];
        UInt128 total = Sum(read);
        if (total == 0 && rule == WeightRule.EvenWhenAllZero)
        {
            Array.Fill(read, 1);
            total = (UInt128)read.Length;
        }

        return new WeightTable(read, total);
    }

    /// <summary>The part of the choices that an item gets, from 0 to 1; 0 when nothing can be chosen.</summary>
    public double Share(int index) => IsEmpty ? 0 : (double)_weights[index] / (double)Total;

    /// <summary>The weights divided by their greatest common divisor, and halved as often as it takes for their sum to stay within a bound. None that is positive becomes zero.</summary>
    internal long[] Reduce(long greatestSum)
    {
        long divisor = 0;
        foreach (long weight in _weights)
        {
            divisor = GreatestCommonDivisor(divisor, weight);
        }

        divisor = Math.Max(divisor, 1);
        UInt128 sum = Total / (UInt128)divisor;
        int shift = 0;

        // Halving rounds at most each item up to one.
        while (sum > (UInt128)greatestSum - (shift == 0 ? 0 : (UInt128)Count))
        {
            sum >>= 1;
            shift++;
        }

        return [.. _weights.Select(weight => weight == 0 ? 0 : Math.Max(1, (weight / divisor) >> shift))];
    }

    private static UInt128 Sum(long[] weights)
    {
        UInt128 total = 0;
        foreach (long weight in weights)
        {
            total += weight >= 0
                ? (UInt128)weight
                : throw new ArgumentOutOfRangeException(nameof(weights), weight.ToString(CultureInfo.InvariantCulture), "A weight must not be negative.");
        }

        return total;
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
