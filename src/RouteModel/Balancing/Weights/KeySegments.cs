using RouteModel.Balancing.Hashing;

namespace RouteModel.Balancing.Weights;

/// <summary>
/// The segments of all hashes of 64 bits, in list order and in proportion to the weights. The same key stays with the same item; when weights change,
/// only keys between the old and the new end of a segment move.
/// </summary>
internal sealed class KeySegments
{
    private readonly ulong[] _ends;
    private readonly int _last;

    public KeySegments(WeightTable table)
    {
        _ends = new ulong[table.Count];
        UInt128 sum = 0;
        for (int i = 0; i < table.Count; i++)
        {
            sum += (UInt128)table[i];
            _last = table[i] > 0 ? i : _last;
            _ends[i] = sum < table.Total ? BinaryFractions.Of(sum, table.Total) : ulong.MaxValue;
        }
    }

    public int Find(ReadOnlySpan<char> key)
    {
        ulong hash = XxHash64.Hash(key);
        int low = 0;
        int high = _last;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_ends[middle] > hash)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
