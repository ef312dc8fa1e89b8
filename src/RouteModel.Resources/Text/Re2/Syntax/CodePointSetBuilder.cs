namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>Collects ranges in any order, overlapping or not, and makes one set of them.</summary>
internal sealed class CodePointSetBuilder
{
    private readonly List<(int First, int Last)> _ranges = [];

    /// <summary>Adds a range; one that continues the range before it is joined with it at once.</summary>
    public void Add(int first, int last)
    {
        if (_ranges.Count > 0 && _ranges[_ranges.Count - 1] is { } previous && first == previous.Last + 1)
        {
            _ranges[_ranges.Count - 1] = (previous.First, last);
            return;
        }

        _ranges.Add((first, last));
    }

    public void Add(CodePointSet set)
    {
        for (int i = 0; i < set.RangeCount; i++)
        {
            Add(set.First(i), set.Last(i));
        }
    }

    public CodePointSet ToSet()
    {
        _ranges.Sort(static (left, right) => left.First.CompareTo(right.First));
        var bounds = new List<int>(2 * _ranges.Count);
        foreach ((int first, int last) in _ranges)
        {
            if (bounds.Count > 0 && first <= bounds[bounds.Count - 1] + 1)
            {
                bounds[bounds.Count - 1] = Math.Max(bounds[bounds.Count - 1], last);
            }
            else
            {
                bounds.Add(first);
                bounds.Add(last);
            }
        }

        return new CodePointSet([.. bounds]);
    }
}
