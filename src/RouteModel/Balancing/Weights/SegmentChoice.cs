using RouteModel.Balancing.Randomness;

namespace RouteModel.Balancing.Weights;

/// <summary>
/// Segments between 0 and 1, in list order: sums are divided and quotients never added, as Skipper's <c>TrafficSegment</c> predicates are made. The
/// first segment whose end is above the draw has it; one of weight zero ends where it begins.
/// </summary>
internal sealed class SegmentChoice : WeightedChoice
{
    private readonly double[] _ends;

    public SegmentChoice(WeightTable table)
    {
        double total = 0;
        for (int i = 0; i < table.Count; i++)
        {
            total += table[i];
        }

        _ends = new double[table.Count];
        double end = 0;
        for (int i = 0; i < table.Count; i++)
        {
            end += table[i];
            _ends[i] = end / total;
        }
    }

    public override int Pick(ulong random) => Find(RandomNumbers.Fraction(random));

    /// <summary>The segment of a draw that is at least 0 and less than 1.</summary>
    public int Find(double draw)
    {
        int low = 0;
        int high = _ends.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_ends[middle] > draw)
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
