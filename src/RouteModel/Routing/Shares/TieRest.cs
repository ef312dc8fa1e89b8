namespace RouteModel.Routing.Shares;

/// <summary>
/// What routes of equal weight leave for each other. Each part of the segments has how many of them take all of it, and the product of what the others
/// leave; what all but one leave is that product over the one's own factor, so that many routes are no more than one step each.
/// </summary>
internal sealed class TieRest
{
    private readonly SegmentMass _left;
    private readonly int[] _takers;
    private readonly Fraction[] _before;
    private Fraction[]? _open;
    private Fraction[]? _openToTaker;

    /// <summary>Begins with what is left to all of them.</summary>
    public TieRest(SegmentMass before)
    {
        _left = before.Copy();
        _takers = new int[before.Parts];
        _before = before.Sums(static _ => true);
    }

    /// <summary>Takes away what one of the routes gets.</summary>
    public void Take(LeafVerdict verdict)
    {
        if (!verdict.Chance.IsOne)
        {
            _left.Take(verdict);
            return;
        }

        (int first, int end) = _left.PartsOf(verdict);
        for (int part = first; part < end; part++)
        {
            _takers[part]++;
        }
    }

    /// <summary>What one of the routes gets when it is the first of them to be tried.</summary>
    public Fraction ShareOfFirst(LeafVerdict verdict) => Within(_before, verdict) * verdict.Chance;

    /// <summary>What one of the routes gets when it is the last of them to be tried; asked for when all have been taken.</summary>
    public Fraction ShareOfLast(LeafVerdict verdict)
    {
        if (verdict.Chance.IsOne)
        {
            return Within(_openToTaker ??= _left.Sums(part => _takers[part] == 1), verdict);
        }

        Fraction left = Within(_open ??= _left.Sums(part => _takers[part] == 0), verdict);
        return (left * verdict.Chance).Over(Fraction.One - verdict.Chance);
    }

    private Fraction Within(Fraction[] sums, LeafVerdict verdict)
    {
        (int first, int end) = _left.PartsOf(verdict);
        return sums[end] - sums[first];
    }
}
