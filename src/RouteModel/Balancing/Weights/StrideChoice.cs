namespace RouteModel.Balancing.Weights;

/// <summary>
/// Static stride scheduling (gRPC, <c>static_stride_scheduler</c>): one counter passes over all items again and again, and an item of weight w is taken
/// in w of as many passes as the greatest weight. In that many passes the shares are exact.
/// </summary>
internal sealed class StrideChoice : WeightedChoice
{
    private const long GreatestWeight = 1L << 31;

    private readonly int[] _items;
    private readonly ulong[] _weights;
    private readonly ulong _greatest;
    private PaddedCounter _next = new(-1);

    public StrideChoice(WeightTable table)
    {
        long[] weights = table.Reduce(long.MaxValue);
        long greatest = weights.Max();
        int shift = 0;
        while (greatest >> shift > GreatestWeight)
        {
            shift++;
        }

        _items = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)];
        _weights = [.. _items.Select(i => (ulong)Math.Max(1, weights[i] >> shift))];
        _greatest = _weights.Max();
    }

    public override int Pick(ulong random)
    {
        ulong count = (ulong)_items.Length;
        while (true)
        {
            (ulong pass, ulong item) = Math.DivRem(_next.Next(), count);
            ulong weight = _weights[item];

            // The second term keeps items of equal weight from being passed over all at once.
            ulong phase = ((weight * (pass % _greatest)) + (_greatest / 2 * item)) % _greatest;
            if (phase >= _greatest - weight)
            {
                return _items[item];
            }
        }
    }
}
