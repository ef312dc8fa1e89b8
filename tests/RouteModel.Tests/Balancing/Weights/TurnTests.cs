using RouteModel.Balancing;
using RouteModel.Balancing.Randomness;
using RouteModel.Balancing.Weights;

namespace RouteModel.Tests.Balancing.Weights;

/// <summary>The algorithms that take turns, worked by hand.</summary>
public sealed class TurnTests
{
    // The example in nginx's own description of the algorithm: weights 5, 1, 1 give a a b a c a a.
    [Test]
    public void Smooth_round_robin_spreads_the_turns()
    {
        WeightedChoice choice = WeightedChoice.Create(WeightTable.Create([5, 1, 1]), WeightedAlgorithm.SmoothRoundRobin);

        Assert.That(choice, Is.TypeOf<SmoothSequenceChoice>());
        Assert.That(Take(choice, 14), Is.EqualTo(new[] { 0, 0, 1, 0, 2, 0, 0, 0, 0, 1, 0, 2, 0, 0 }));
    }

    [Test]
    public void A_written_cycle_and_a_state_give_the_same_turns()
    {
        WeightTable table = WeightTable.Create([7, 0, 3, 11, 1]);

        Assert.That(Take(new SmoothStateChoice(table), 66), Is.EqualTo(Take(new SmoothSequenceChoice(table), 66)));
    }

    [Test]
    public void So_they_do_for_many_items_of_few_weights([Values(1, 2, 3, 4, 5)] int seed)
    {
        var random = new Pcg((ulong)seed, 0);
        WeightTable table = WeightTable.Create([.. Enumerable.Range(0, 40).Select(_ => (long?)RandomNumbers.Below(random.Next(), 6))]);
        int picks = 3 * (int)table.Total;

        Assert.That(Take(new SmoothSequenceChoice(table), picks), Is.EqualTo(Take(new SmoothStateChoice(table), picks)));
    }

    [TestCase(10_000, 7, ExpectedResult = true)]
    [TestCase(10_000, 40, ExpectedResult = false)]
    public bool The_cycle_of_many_items_may_be_longer(int items, int most) =>
        SmoothSequenceChoice.IsSmall(WeightTable.Create([.. Enumerable.Range(0, items).Select(i => (long?)((i % most) + 1))]));

    // The greatest weight decides whether turns are computed in 32 or in 64 bits.
    [TestCase(3, 1, 2)]
    [TestCase(65_535, 2, 32_768)]
    [TestCase(65_536, 1, 2)]
    public void Stride_is_exact_over_as_many_passes_as_the_greatest_weight(long first, long second, long third)
    {
        WeightTable table = WeightTable.Create([first, second, third]);
        long[] counts = new long[3];
        WeightedChoice choice = WeightedChoice.Create(table, WeightedAlgorithm.Stride);
        long[] reduced = table.Reduce(long.MaxValue);
        for (long i = 0; i < reduced.Sum(); i++)
        {
            counts[choice.Pick(0)]++;
        }

        Assert.That(counts, Is.EqualTo(reduced));
    }

    [TestCase(1L << 31, 1L << 30, ExpectedResult = true)]
    [TestCase(1L << 31, 1L, ExpectedResult = false)]
    [TestCase(8191L, 8192L, ExpectedResult = true)]
    [TestCase(8193L, 8192L, ExpectedResult = false)]
    public bool Only_a_short_cycle_is_written_down(long first, long second) => SmoothSequenceChoice.IsSmall(WeightTable.Create([first, second]));

    // Greatest weight 3; the pass p takes item i when (weight * p + 1 * i) mod 3 is at least 3 - weight.
    [Test]
    public void Stride_takes_each_item_in_its_share_of_passes()
    {
        WeightedChoice choice = WeightedChoice.Create(WeightTable.Create([3, 1, 0, 2]), WeightedAlgorithm.Stride);

        Assert.That(Take(choice, 6), Is.EqualTo(new[] { 0, 3, 0, 1, 3, 0 }));
        Assert.That(Take(choice, 6), Is.EqualTo(new[] { 0, 3, 0, 1, 3, 0 }));
    }

    private static int[] Take(WeightedChoice choice, int count) => [.. Enumerable.Range(0, count).Select(_ => choice.Pick(0))];
}
