namespace RouteModel.Balancing.Weights;

/// <summary>The smooth weighted round robin of nginx whose cycle is short enough to be written down: a pick is one step of a counter.</summary>
internal sealed class SmoothSequenceChoice : WeightedChoice
{
    private const long MostTurns = 1 << 14;
    private const long MostTurnsPerItem = 16;
    private const long MostWork = 1 << 22;

    private readonly int[] _turns;
    private readonly Modulus _cycle;
    private PaddedCounter _next = new(-1);

    public SmoothSequenceChoice(WeightTable table)
    {
        long[] weights = table.Reduce(long.MaxValue);
        long total = weights.Sum();
        Rank[] ranks = Rank.Of(weights);
        _turns = new int[total];
        _cycle = new Modulus(_turns.Length);
        for (int turn = 0; turn < _turns.Length; turn++)
        {
            Rank best = ranks[0];
            foreach (Rank rank in ranks)
            {
                rank.Current += rank.Weight;
                best = rank.IsBefore(best) ? rank : best;
            }

            _turns[turn] = best.Take(total);
        }
    }

    /// <summary>Whether the cycle is short, and cheap to write down.</summary>
    public static bool IsSmall(WeightTable table)
    {
        long[] weights = table.Reduce(long.MaxValue);
        long most = Math.Max(MostTurns, MostTurnsPerItem * table.Count);
        long total = 0;
        foreach (long weight in weights)
        {
            total += Math.Min(weight, most + 1);
        }

        return total <= most && total * weights.Distinct().Count() <= MostWork;
    }

    public override int Pick(ulong random) => _turns[_next.NextBelow(_cycle)];

    /// <summary>
    /// The items of one weight. Among them the one that was taken least often is the richest, and of those the first; so they take turns, and one sum
    /// stands for the richest of them.
    /// </summary>
    private sealed class Rank(long weight, int[] items)
    {
        private int _next;

        public long Weight { get; } = weight;

        public long Current { get; set; }

        private int Item => items[_next];

        public static Rank[] Of(long[] weights) =>
        [
            .. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).GroupBy(i => weights[i])
                .Select(static same => new Rank(same.Key, [.. same])),
        ];

        /// <summary>Whether it is richer, or as rich and earlier in the list.</summary>
        public bool IsBefore(Rank other) => Current > other.Current || (Current == other.Current && Item < other.Item);

        /// <summary>Takes the richest item, which pays the sum of all weights; the next one has not paid as often yet, unless all have.</summary>
        public int Take(long total)
        {
            int taken = Item;
            _next++;
            if (_next == items.Length)
            {
                _next = 0;
                Current -= total;
            }

            return taken;
        }
    }
}
