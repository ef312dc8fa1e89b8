namespace RouteModel.Balancing.Weights;

/// <summary>
/// The smooth weighted round robin of nginx with a long cycle: every item gains its weight, the richest is taken and pays the sum of all. Each
/// addition is atomic, so what is gained and paid always balances; picks at the same time may see each other half done, which changes their order and
/// not the shares.
/// </summary>
internal sealed class SmoothStateChoice : WeightedChoice
{
    private const long GreatestSum = 1L << 60;

    private readonly int[] _items;
    private readonly long[] _weights;
    private readonly long[] _current;
    private readonly long _total;

    public SmoothStateChoice(WeightTable table)
    {
        long[] weights = table.Reduce(GreatestSum);
        _items = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)];
        _weights = [.. _items.Select(i => weights[i])];
        _current = new long[_items.Length];
        _total = _weights.Sum();
    }

    public override int Pick(ulong random)
    {
        int best = 0;
        long most = long.MinValue;
        for (int i = 0; i < _weights.Length; i++)
        {
            long current = Interlocked.Add(ref _current[i], _weights[i]);
            if (current > most)
            {
                most = current;
                best = i;
            }
        }

        Interlocked.Add(ref _current[best], -_total);
        return _items[best];
    }
}
