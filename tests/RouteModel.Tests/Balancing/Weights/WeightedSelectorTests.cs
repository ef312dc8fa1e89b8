using RouteModel.Balancing;
using RouteModel.Balancing.Randomness;

namespace RouteModel.Tests.Balancing.Weights;

/// <summary>What every algorithm over weights must do.</summary>
public sealed class WeightedSelectorTests
{
    private const long Two31 = 1L << 31;

    // Shares computed by hand: weights over their sum.
    private static readonly long[][] Weights =
    [
        [1],
        [0, 7, 0],
        [5, 3, 2],
        [1, 1, 1, 1],
        [0, 1, 0, 99, 0],
        [Two31, Two31, 1],
        [Two31, Two31 / 4, 0, Two31 / 2],
        [70_001, 30_011, 3],
    ];

    [Test]
    public void The_shares_are_those_of_the_weights([Values] WeightedAlgorithm algorithm, [ValueSource(nameof(Weights))] long[] weights)
    {
        long[] counts = Count(Create(weights, algorithm), 200_000);

        ChiSquare.AssertFits(counts, [.. weights.Select(weight => (double)weight / weights.Sum())]);
    }

    [Test]
    public void Ten_thousand_items_get_their_shares([Values] WeightedAlgorithm algorithm)
    {
        long[] weights = [.. Enumerable.Range(0, 10_000).Select(i => (long)(i % 10))];

        ChiSquare.AssertFits(Count(Create(weights, algorithm), 1_000_000), [.. weights.Select(weight => weight / 45_000.0)]);
    }

    // A cycle as long as this one is not written down, so that each pick looks at all items.
    [Test]
    public void Two_thousand_items_of_as_many_weights_get_their_shares()
    {
        long[] weights = [.. Enumerable.Range(1, 2_000).Select(i => 1_000L + i)];

        ChiSquare.AssertFits(Count(Create(weights, WeightedAlgorithm.SmoothRoundRobin), 20_000), [.. weights.Select(weight => (double)weight / weights.Sum())]);
    }

    [Test]
    public void All_zero_is_even([Values] WeightedAlgorithm algorithm) =>
        ChiSquare.AssertFits(Count(Create([0, 0, 0, 0], algorithm), 100_000), [0.25, 0.25, 0.25, 0.25]);

    [Test]
    public void All_zero_is_nothing_by_the_other_rule([Values] WeightedAlgorithm algorithm)
    {
        WeightedSelector<int> selector = WeightedSelector.Create([0, 1], static _ => 0L, algorithm, WeightRule.NothingWhenAllZero);

        Assert.That(selector.IsEmpty);
        Assert.That(() => selector.Pick(1), Throws.InvalidOperationException);
        Assert.That(() => selector.Pick("key"), Throws.InvalidOperationException);
    }

    [Test]
    public void No_items_are_nothing([Values] WeightedAlgorithm algorithm) =>
        Assert.That(WeightedSelector.Create(Array.Empty<int>(), static _ => 1L, algorithm).IsEmpty);

    [Test]
    public void The_greatest_random_number_and_the_least_choose_an_item_with_weight([Values] WeightedAlgorithm algorithm, [ValueSource(nameof(Weights))] long[] weights)
    {
        WeightedSelector<int> selector = Create(weights, algorithm);

        Assert.That(weights[selector.Pick(0)], Is.Positive);
        Assert.That(weights[selector.Pick(ulong.MaxValue)], Is.Positive);
    }

    [Test]
    public void The_greatest_weights_of_all_do_not_overflow([Values] WeightedAlgorithm algorithm) =>
        ChiSquare.AssertFits(Count(Create([long.MaxValue, long.MaxValue, 0], algorithm), 100_000), [0.5, 0.5, 0]);

    [Test]
    public void Picking_allocates_nothing([Values] WeightedAlgorithm algorithm)
    {
        WeightedSelector<int> selector = Create([5, 3, 70_001], algorithm);
        selector.Pick(1);
        selector.Pick("key");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong i = 0; i < 1000; i++)
        {
            selector.Pick(i);
            selector.Pick("key");
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static WeightedSelector<int> Create(long[] weights, WeightedAlgorithm algorithm) =>
        WeightedSelector.Create(Enumerable.Range(0, weights.Length), i => weights[i], algorithm);

    private static long[] Count(WeightedSelector<int> selector, int picks)
    {
        var random = new Pcg(7, 0);
        long[] counts = new long[selector.Table.Count];
        for (int i = 0; i < picks; i++)
        {
            counts[selector.Pick(random.Next())]++;
        }

        return counts;
    }
}
