namespace RouteModel.Balancing.Algorithms;

/// <summary>
/// What each host has accumulated in Skipper's smooth weighted round robin. Each addition is atomic, so that gains and payments balance whatever happens
/// at the same time; picks one after the other are Skipper's.
/// </summary>
internal sealed class SmoothWeights(int hosts)
{
    private readonly double[] _accumulated = new double[hosts];

    /// <summary>Adds to what a host has and answers the sum.</summary>
    public double Add(int host, double weight)
    {
        ref double value = ref _accumulated[host];
        double seen = Volatile.Read(in value);
        while (true)
        {
            double sum = seen + weight;
            double found = Interlocked.CompareExchange(ref value, sum, seen);

            // Compared as bits: the exchange does so too.
            if (BitConverter.DoubleToInt64Bits(found) == BitConverter.DoubleToInt64Bits(seen))
            {
                return sum;
            }

            seen = found;
        }
    }
}
