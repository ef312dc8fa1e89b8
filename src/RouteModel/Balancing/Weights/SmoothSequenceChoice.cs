namespace RouteModel.Balancing.Weights;

/// <summary>The smooth weighted round robin of nginx whose cycle is short enough to be written down: a pick is one step of a counter.</summary>
internal sealed class SmoothSequenceChoice : WeightedChoice
{
    private const long MostTurns = 1 << 14;
    private const long MostWork = 1 << 20;

    private readonly int[] _turns;
    private PaddedCounter _next = new(-1);

    public SmoothSequenceChoice(WeightTable table)
    {
        long[] weights = table.Reduce(long.MaxValue);
        long total = weights.Sum();
        long[] current = new long[weights.Length];
        _turns = new int[total];
        for (int turn = 0; turn < _turns.Length; turn++)
        {
            int best = -1;
            for (int i = 0; i < weights.Length; i++)
            {
                current[i] += weights[i];
                best = weights[i] > 0 && (best < 0 || current[i] > current[best]) ? i : best;
            }

            current[best] -= total;
            _turns[turn] = best;
        }
    }

    /// <summary>Whether the cycle is short, and cheap to write down.</summary>
    public static bool IsSmall(WeightTable table)
    {
        long total = 0;
        foreach (long weight in table.Reduce(long.MaxValue))
        {
            total += Math.Min(weight, MostTurns + 1);
        }

        return total <= MostTurns && total * table.Count <= MostWork;
    }

    public override int Pick(ulong random) => _turns[_next.Next() % (ulong)_turns.Length];
}
