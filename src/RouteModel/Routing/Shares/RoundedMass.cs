namespace RouteModel.Routing.Shares;

/// <summary>
/// The same as <see cref="SegmentMass"/> in doubles, for so many routes with so many segments that fractions would take minutes and gigabytes.
/// </summary>
internal sealed class RoundedMass
{
    private readonly double[] _cuts;
    private readonly double[] _left;

    /// <summary>Everything, cut where segments begin and end.</summary>
    public RoundedMass(IEnumerable<LeafVerdict> verdicts)
    {
        _cuts = [.. verdicts.SelectMany(static verdict => new[] { verdict.From.ToDouble(), verdict.To.ToDouble() }).Append(0).Append(1).Distinct().Order()];
        _left = new double[_cuts.Length - 1];
        Array.Fill(_left, 1);
    }

    /// <summary>What is left of everything.</summary>
    public double Total()
    {
        double sum = 0;
        for (int part = 0; part < _left.Length; part++)
        {
            sum += _left[part] * Length(part);
        }

        return sum;
    }

    /// <summary>Takes away what routes of equal weight get, and answers it: in this order, each as the last, each as the first.</summary>
    public (double Share, double Least, double Most)[] Take(ReadOnlySpan<LeafVerdict> tied)
    {
        double[] before = [.. _left];

        // What all leave of each part: how many of them leave nothing, and the product of what the others leave.
        int[] takers = new int[_left.Length];
        double[] rest = new double[_left.Length];
        Array.Fill(rest, 1);
        var shares = new (double Share, double Least, double Most)[tied.Length];
        for (int i = 0; i < tied.Length; i++)
        {
            double chance = tied[i].Chance.ToDouble();
            (int first, int end) = PartsOf(tied[i]);
            for (int part = first; part < end; part++)
            {
                shares[i].Share += _left[part] * Length(part) * chance;
                shares[i].Most += before[part] * Length(part) * chance;
                _left[part] *= 1 - chance;
                takers[part] += chance >= 1 ? 1 : 0;
                rest[part] *= chance >= 1 ? 1 : 1 - chance;
            }
        }

        for (int i = 0; i < tied.Length; i++)
        {
            double chance = tied[i].Chance.ToDouble();
            int own = chance >= 1 ? 1 : 0;
            (int first, int end) = PartsOf(tied[i]);
            for (int part = first; part < end; part++)
            {
                double others = takers[part] > own ? 0 : own == 1 ? rest[part] : rest[part] / (1 - chance);
                shares[i].Least += before[part] * Length(part) * others * chance;
            }
        }

        return tied.Length == 1 ? [(shares[0].Share, shares[0].Share, shares[0].Share)] : shares;
    }

    private double Length(int part) => _cuts[part + 1] - _cuts[part];

    private (int First, int End) PartsOf(LeafVerdict verdict) =>
        (Array.BinarySearch(_cuts, verdict.From.ToDouble()), Array.BinarySearch(_cuts, verdict.To.ToDouble()));
}
