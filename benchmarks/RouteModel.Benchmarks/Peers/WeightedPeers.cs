namespace RouteModel.Benchmarks.Peers;

/// <summary>Cumulative weights, searched from the first one on.</summary>
internal sealed class LinearScan
{
    private readonly long[] _ends;

    public LinearScan(long[] weights)
    {
        _ends = new long[weights.Length];
        long sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            _ends[i] = sum += weights[i];
        }
    }

    public int Pick(ulong random)
    {
        long at = (long)Math.BigMul(random, (ulong)_ends[^1], out _);
        int i = 0;
        while (at >= _ends[i])
        {
            i++;
        }

        return i;
    }
}

/// <summary>An array with each index as often as its weight says, and the runtime's own generator.</summary>
internal sealed class RandomSharedArray(long[] weights)
{
    private readonly int[] _indexes = [.. weights.SelectMany(static (weight, i) => Enumerable.Repeat(i, (int)weight))];

    public int Pick() => _indexes[Random.Shared.Next(_indexes.Length)];
}

/// <summary>nginx's smooth weighted round robin as it is usually written: a state behind a lock.</summary>
internal sealed class LockedSmoothRoundRobin
{
    private readonly object _gate = new();
    private readonly long[] _weights;
    private readonly long[] _current;
    private readonly long _total;

    public LockedSmoothRoundRobin(long[] weights)
    {
        _weights = weights;
        _current = new long[weights.Length];
        _total = weights.Sum();
    }

    public int Pick()
    {
        lock (_gate)
        {
            int best = 0;
            for (int i = 0; i < _weights.Length; i++)
            {
                _current[i] += _weights[i];
                best = _current[i] > _current[best] ? i : best;
            }

            _current[best] -= _total;
            return best;
        }
    }
}
