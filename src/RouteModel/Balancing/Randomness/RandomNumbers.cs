namespace RouteModel.Balancing.Randomness;

/// <summary>What is derived from 64 random bits, by the rules of Go's <c>math/rand/v2</c>.</summary>
internal static class RandomNumbers
{
    private const ulong LowBits = (1UL << 53) - 1;
    private const double Unit = 1.0 / (1UL << 53);
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>A number from 0 to 1, without 1: <c>Float64</c>, from the low 53 bits.</summary>
    public static double Fraction(ulong random) => (random & LowBits) * Unit;

    /// <summary>
    /// A number from 0 to <paramref name="count"/> - 1: <c>IntN</c>. Where Go would draw once more, which for small counts practically never
    /// happens, the bits are mixed instead.
    /// </summary>
    public static int Below(ulong random, int count)
    {
        ulong n = (ulong)count;
        if ((n & (n - 1)) == 0)
        {
            return (int)(random & (n - 1));
        }

        ulong high = Math.BigMul(random, n, out ulong low);
        if (low < n)
        {
            ulong least = (0 - n) % n;
            while (low < least)
            {
                random = Derive(random, 0);
                high = Math.BigMul(random, n, out low);
            }
        }

        return (int)high;
    }

    /// <summary>Further bits out of given ones, the way SplitMix64 (Steele, Lea, Flood) makes streams.</summary>
    public static ulong Derive(ulong random, uint stream)
    {
        ulong z = random + (GoldenGamma * (stream + 1));
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
