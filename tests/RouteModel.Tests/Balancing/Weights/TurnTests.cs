using RouteModel.Balancing;
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
