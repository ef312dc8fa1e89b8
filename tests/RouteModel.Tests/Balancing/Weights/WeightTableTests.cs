using RouteModel.Balancing;

namespace RouteModel.Tests.Balancing.Weights;

public sealed class WeightTableTests
{
    private static readonly long?[] NoneGiven = [null, null, null];
    private static readonly long?[] AllZero = [0, 0];

    [Test]
    public void None_given_is_even_by_either_rule([Values] WeightRule rule)
    {
        WeightTable table = WeightTable.Create(NoneGiven, rule);

        Assert.That(Enumerable.Range(0, 3).Select(table.Share), Is.All.EqualTo(1.0 / 3));
    }

    [Test]
    public void A_missing_weight_is_0_or_1()
    {
        Assert.That(WeightTable.Create([3, null])[1], Is.Zero);
        Assert.That(WeightTable.Create([3, null], WeightRule.NothingWhenAllZero)[1], Is.EqualTo(1));
    }

    [Test]
    public void All_zero_is_even_or_nothing()
    {
        Assert.That(WeightTable.Create(AllZero).Share(1), Is.EqualTo(0.5));
        Assert.That(WeightTable.Create(AllZero, WeightRule.NothingWhenAllZero).IsEmpty);
        Assert.That(WeightTable.Create(AllZero, WeightRule.NothingWhenAllZero).Share(1), Is.Zero);
    }

    [Test]
    public void No_items_are_nothing_to_choose() => Assert.That(WeightTable.Create([]).IsEmpty);

    [Test]
    public void A_negative_weight_is_refused() => Assert.That(() => WeightTable.Create([1, -1]), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Sums_do_not_overflow() =>
        Assert.That(WeightTable.Create([long.MaxValue, long.MaxValue, long.MaxValue]).Total, Is.EqualTo((UInt128)long.MaxValue * 3));

    [Test]
    public void Reducing_keeps_proportions_and_what_is_above_zero()
    {
        Assert.That(WeightTable.Create([6, 0, 9]).Reduce(100), Is.EqualTo(new long[] { 2, 0, 3 }));
        Assert.That(WeightTable.Create([64, 0, 1]).Reduce(11), Is.EqualTo(new long[] { 8, 0, 1 }));
        Assert.That(WeightTable.Create([long.MaxValue, long.MaxValue - 1]).Reduce(long.MaxValue).Sum(), Is.Positive);
    }
}
