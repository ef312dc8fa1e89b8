namespace RouteModel.Balancing.Weights;

/// <summary>Chooses an index of a weight table that is not empty. Safe from any thread; no lock, no allocation.</summary>
internal abstract class WeightedChoice
{
    /// <summary>The index of the chosen item.</summary>
    /// <param name="random">64 random bits; not read by a choice that takes turns.</param>
    public abstract int Pick(ulong random);

    public static WeightedChoice Create(WeightTable table, WeightedAlgorithm algorithm) => algorithm switch
    {
        WeightedAlgorithm.Random => new AliasChoice(table),
        WeightedAlgorithm.SmoothRoundRobin => SmoothSequenceChoice.IsSmall(table) ? new SmoothSequenceChoice(table) : new SmoothStateChoice(table),
        WeightedAlgorithm.Stride => new StrideChoice(table),
        WeightedAlgorithm.Segment => new SegmentChoice(table),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "There is no such algorithm."),
    };
}
