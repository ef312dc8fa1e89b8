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
    private readonly ulong[] _offsets;
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

        // So that items of equal weight are not passed over all at once.
        _offsets = [.. _items.Select((_, i) => _greatest / 2 * (ulong)i % _greatest)];
    }

    public override int Pick(ulong random)
    {
        while (true)
        {
            ulong next = _next.Next();
            if (next <= uint.MaxValue && _greatest <= ushort.MaxValue ? IsTurn((uint)next, out int item) : IsTurn(next, out item))
            {
                return _items[item];
            }
        }
    }

    private bool IsTurn(ulong count, out int item)
    {
        (ulong pass, ulong place) = Math.DivRem(count, (ulong)_items.Length);
        item = (int)place;
        ulong phase = ((_weights[item] * (pass % _greatest)) + _offsets[item]) % _greatest;
        return phase >= _greatest - _weights[item];
    }

    // The same in 32 bits, whose divisions are faster: the greatest weight times itself fits.
    private bool IsTurn(uint count, out int item)
    {
        (uint pass, uint place) = Math.DivRem(count, (uint)_items.Length);
        item = (int)place;
        uint greatest = (uint)_greatest;
        uint weight = (uint)_weights[item];
        uint phase = ((weight * (pass % greatest)) + (uint)_offsets[item]) % greatest;
        return phase >= greatest - weight;
    }
}
