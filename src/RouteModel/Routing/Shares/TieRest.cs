namespace RouteModel.Routing.Shares;

/// <summary>
/// What routes of equal weight leave for each other. Each part of the segments has how many of them take all of it, and the product of what the others
/// leave; what all but one leave is that product over the one's own factor, so that many routes are no more than one step each.
/// </summary>
internal sealed class TieRest
{
    private readonly SegmentMass _left;
    private readonly int[] _takers;

    /// <summary>Takes away what the routes get.</summary>
    /// <param name="before">What is left to them.</param>
    public TieRest(SegmentMass before)
    {
        _left = before.Copy();
        _takers = new int[before.Parts];
    }

    /// <summary>Adds one of the routes.</summary>
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

    /// <summary>What one of the routes gets when it is the last of them to be tried.</summary>
    public Fraction ShareOfLast(LeafVerdict verdict)
    {
        bool takesAll = verdict.Chance.IsOne;
        Fraction left = _left.LeftOf(verdict, part => _takers[part] == (takesAll ? 1 : 0));
        return takesAll ? left : (left * verdict.Chance).Over(Fraction.One - verdict.Chance);
    }
}
