using RouteModel.Balancing;
using RouteModel.Balancing.Weights;

namespace RouteModel.Tests.Balancing.Weights;

public sealed class SegmentTests
{
    // The segments (0, 0), (0, 0.8), (0.8, 1), (1, 1) of Skipper's predicates.
    [TestCase(0.0, ExpectedResult = 1)]
    [TestCase(0.7999999999999999, ExpectedResult = 1)]
    [TestCase(0.8, ExpectedResult = 2)]
    [TestCase(0.9999999999999999, ExpectedResult = 2)]
    public int A_segment_has_its_beginning_and_not_its_end(double draw) => new SegmentChoice(WeightTable.Create([0, 4, 1, 0])).Find(draw);

    [TestCase(0.3333333333333333, ExpectedResult = 1)]
    [TestCase(0.6666666666666665, ExpectedResult = 1)]
    [TestCase(0.6666666666666666, ExpectedResult = 2)]
    public int Sums_are_divided_and_quotients_not_added(double draw) => new SegmentChoice(WeightTable.Create([1, 1, 1])).Find(draw);

    [Test]
    public void The_draw_is_the_low_53_bits()
    {
        WeightedSelector<string> selector = WeightedSelector.Create(["a", "b"], static _ => 1L, WeightedAlgorithm.Segment);

        Assert.That(selector.Pick((1UL << 52) - 1), Is.EqualTo("a"));
        Assert.That(selector.Pick(1UL << 52), Is.EqualTo("b"));
        Assert.That(selector.Pick(1UL << 53), Is.EqualTo("a"));
    }

    [Test]
    public void A_key_sticks_and_keys_are_shared_out()
    {
        WeightedSelector<int> selector = WeightedSelector.Create([0, 1, 2], static i => new long?[] { 6, 0, 4 }[i]);
        long[] counts = new long[3];
        for (int i = 0; i < 20_000; i++)
        {
            counts[selector.Pick($"user-{i}")]++;
        }

        ChiSquare.AssertFits(counts, [0.6, 0, 0.4]);
        Assert.That(Enumerable.Range(0, 10).Select(_ => selector.Pick("user-1")).Distinct().Count(), Is.EqualTo(1));
    }

    // Only the keys between the old and the new end move: a tenth.
    [Test]
    public void A_changed_weight_moves_only_the_difference()
    {
        WeightedSelector<int> before = WeightedSelector.Create([0, 1], static i => i == 0 ? 60L : 40L);
        WeightedSelector<int> after = WeightedSelector.Create([0, 1], static i => i == 0 ? 70L : 30L);
        int[] keys = [.. Enumerable.Range(0, 20_000)];

        int moved = keys.Count(i => before.Pick($"user-{i}") != after.Pick($"user-{i}"));

        Assert.That(moved, Is.EqualTo(2000).Within(200));
        Assert.That(keys.Any(i => before.Pick($"user-{i}") == 0 && after.Pick($"user-{i}") == 1), Is.False);
    }
}
