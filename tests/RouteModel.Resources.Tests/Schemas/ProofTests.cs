using RouteModel.Resources.Collections;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class ProofTests
{
    [TestCase("", 0)]
    [TestCase("abc", 3)]
    [TestCase("é", 1)]
    [TestCase("a😀b😀", 4)]
    [TestCase("😀😀", 2)]
    public void Lengths_count_code_points(string value, int count)
    {
        for (int bound = 0; bound < 8; bound++)
        {
            Assert.That(Proof.AtMostCodePoints(value, bound), Is.EqualTo(count <= bound), $"at most {bound}");
            Assert.That(Proof.AtLeastCodePoints(value, bound), Is.EqualTo(count >= bound), $"at least {bound}");
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(12)]
    [TestCase(13)]
    [TestCase(1000)]
    public void A_set_has_no_equal_items(int count)
    {
        string[] items = [.. Enumerable.Range(0, count).Select(i => $"item {i}")];
        Assert.That(Proof.IsSet(ValueList.Create<string>(items)));
        Assert.That(Proof.IsSet(ValueList.Create<string>([.. items, "last", "last"])), Is.False);
        if (count > 1)
        {
            Assert.That(Proof.IsSet(ValueList.Create<string>([.. items, items[0]])), Is.False);
        }
    }

    [Test]
    public void Proofs_allocate_nothing()
    {
        ValueList<string> few = ["a", "b", "c"];
        ValueList<string> many = ValueList.From(Enumerable.Range(0, 500).Select(i => $"{i}"));
        _ = Proof.IsSet(few) && Proof.IsSet(many) && Proof.AtMostCodePoints("a", 1);

        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isProven = Proof.IsSet(few) && Proof.IsSet(many) && Proof.AtMostCodePoints("aé😀", 3) && Proof.AtLeastCodePoints("aé😀", 3);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(isProven);
        Assert.That(allocated, Is.Zero);
    }
}
