namespace RouteModel.Routing.Shares;

/// <summary>
/// What is left of the probability of a request while its routes are tried, for each part of the values that <c>TrafficSegment</c> compares: all
/// predicates share one value, so that what one route takes from a part is missing there for every other.
/// </summary>
internal sealed class SegmentMass
{
    private readonly Fraction[] _cuts;
    private readonly Fraction[] _left;

    private SegmentMass(Fraction[] cuts, Fraction[] left)
    {
        _cuts = cuts;
        _left = left;
    }

    /// <summary>Everything, cut where segments begin and end.</summary>
    public static SegmentMass Whole(IEnumerable<Fraction> cuts)
    {
        Fraction[] sorted = [.. cuts.Append(Fraction.Zero).Append(Fraction.One).Distinct().Order()];
        var left = new Fraction[sorted.Length - 1];
        Array.Fill(left, Fraction.One);
        return new SegmentMass(sorted, left);
    }

    /// <summary>How many parts there are.</summary>
    public int Parts => _left.Length;

    public SegmentMass Copy() => new(_cuts, [.. _left]);

    /// <summary>What is left of everything.</summary>
    public Fraction Total()
    {
        Fraction sum = Fraction.Zero;
        for (int part = 0; part < _left.Length; part++)
        {
            sum += _left[part] * Length(part);
        }

        return sum;
    }

    /// <summary>What a route gets.</summary>
    public Fraction ShareOf(LeafVerdict verdict)
    {
        (int first, int end) = PartsOf(verdict);
        Fraction sum = Fraction.Zero;
        for (int part = first; part < end; part++)
        {
            sum += _left[part] * Length(part);
        }

        return sum * verdict.Chance;
    }

    /// <summary>What is left in the parts in front of each, and of all: what is left in a row of parts is a difference of two.</summary>
    /// <param name="isOpen">Which parts count.</param>
    public Fraction[] Sums(Func<int, bool> isOpen)
    {
        var sums = new Fraction[_left.Length + 1];
        for (int part = 0; part < _left.Length; part++)
        {
            sums[part + 1] = isOpen(part) ? sums[part] + (_left[part] * Length(part)) : sums[part];
        }

        return sums;
    }

    /// <summary>Takes away what a route gets.</summary>
    public void Take(LeafVerdict verdict)
    {
        (int first, int end) = PartsOf(verdict);
        Fraction rest = Fraction.One - verdict.Chance;
        for (int part = first; part < end; part++)
        {
            _left[part] *= rest;
        }
    }

    /// <summary>The parts of a route: the first, and the one behind the last.</summary>
    public (int First, int End) PartsOf(LeafVerdict verdict) => (Array.BinarySearch(_cuts, verdict.From), Array.BinarySearch(_cuts, verdict.To));

    private Fraction Length(int part) => _cuts[part + 1] - _cuts[part];
}
