namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>A set of Unicode code points as ascending, disjoint, inclusive ranges that do not touch; compared by content.</summary>
internal sealed class CodePointSet : IEquatable<CodePointSet>
{
    public const int MaxCodePoint = 0x10FFFF;

    /// <summary>First and last code point of each range, one after the other.</summary>
    private readonly int[] _bounds;

    internal CodePointSet(int[] bounds) => _bounds = bounds;

    public static CodePointSet Empty { get; } = new([]);

    public static CodePointSet All { get; } = Of((0, MaxCodePoint));

    public int RangeCount => _bounds.Length / 2;

    public bool IsEmpty => _bounds.Length == 0;

    /// <summary>The single code point of the set; -1 if it has none or several.</summary>
    public int Single => _bounds.Length == 2 && _bounds[0] == _bounds[1] ? _bounds[0] : -1;

    public static CodePointSet Of(int codePoint) => new([codePoint, codePoint]);

    public static CodePointSet Of(params (int First, int Last)[] ranges)
    {
        var builder = new CodePointSetBuilder();
        foreach ((int first, int last) in ranges)
        {
            builder.Add(first, last);
        }

        return builder.ToSet();
    }

    public int First(int range) => _bounds[2 * range];

    public int Last(int range) => _bounds[(2 * range) + 1];

    public long Count()
    {
        long count = 0;
        for (int i = 0; i < _bounds.Length; i += 2)
        {
            count += _bounds[i + 1] - _bounds[i] + 1;
        }

        return count;
    }

    public bool Contains(int codePoint)
    {
        int low = 0;
        int high = RangeCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (codePoint < _bounds[2 * middle])
            {
                high = middle - 1;
            }
            else if (codePoint > _bounds[(2 * middle) + 1])
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    public CodePointSet Negate()
    {
        var gaps = new List<int>(_bounds.Length + 2);
        int next = 0;
        for (int i = 0; i < _bounds.Length; i += 2)
        {
            if (_bounds[i] > next)
            {
                gaps.Add(next);
                gaps.Add(_bounds[i] - 1);
            }

            next = _bounds[i + 1] + 1;
        }

        if (next <= MaxCodePoint)
        {
            gaps.Add(next);
            gaps.Add(MaxCodePoint);
        }

        return new CodePointSet([.. gaps]);
    }

    public CodePointSet Union(CodePointSet other)
    {
        var builder = new CodePointSetBuilder();
        builder.Add(this);
        builder.Add(other);
        return builder.ToSet();
    }

    public bool Equals(CodePointSet? other) => other is not null && (ReferenceEquals(this, other) || _bounds.AsSpan().SequenceEqual(other._bounds));

    public override bool Equals(object? obj) => Equals(obj as CodePointSet);

    public override int GetHashCode()
    {
        int hash = _bounds.Length;
        foreach (int bound in _bounds)
        {
            hash = unchecked((hash * 31) + bound);
        }

        return hash;
    }
}
