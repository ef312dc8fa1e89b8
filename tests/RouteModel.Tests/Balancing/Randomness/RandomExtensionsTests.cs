using RouteModel.Balancing;

namespace RouteModel.Tests.Balancing.Randomness;

public sealed class RandomExtensionsTests
{
    [Test]
    public void Every_bit_is_set_in_half_of_the_numbers()
    {
        var random = new Random(1);
        int[] counts = new int[64];
        for (int i = 0; i < 10_000; i++)
        {
            ulong bits = random.NextUInt64();
            for (int bit = 0; bit < counts.Length; bit++)
            {
                counts[bit] += (int)((bits >> bit) & 1);
            }
        }

        Assert.That(counts, Has.All.InRange(4_750, 5_250));
    }

    [Test]
    public void Drawing_allocates_nothing()
    {
        var random = new Random(1);
        random.NextUInt64();
        long before = GC.GetAllocatedBytesForCurrentThread();
        random.NextUInt64();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
