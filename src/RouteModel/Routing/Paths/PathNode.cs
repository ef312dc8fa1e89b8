namespace RouteModel.Routing.Paths;

/// <summary>A place in the path tree: what can follow a list of segments.</summary>
/// <param name="parent">The place one segment before; <see langword="null"/> for the root.</param>
/// <param name="isWildcard">Whether any segment that is not empty leads here.</param>
internal sealed class PathNode(PathNode? parent, bool isWildcard)
{
    private readonly SegmentTable _statics = new();
    private List<RouteLeaf>? _ending;
    private List<RouteLeaf>? _resting;

    public PathNode? Parent { get; } = parent;

    public bool IsWildcard { get; } = isWildcard;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>Where a wildcard leads.</summary>
    public PathNode? Wildcard { get; private set; }

    /// <summary>The routes whose pattern ends here, in the order in which they are tried.</summary>
    public RouteLeaf[] Leaves { get; private set; } = [];

    /// <summary>The routes with a free wildcard here, in the order in which they are tried.</summary>
    public RouteLeaf[] RestLeaves { get; private set; } = [];

    public PathNode? FindStatic(ReadOnlySpan<char> segment) => _statics.Find(segment);

    public PathNode Follow(string segment)
    {
        if (segment.StartsWith(':'))
        {
            return Wildcard ??= new PathNode(this, isWildcard: true);
        }

        PathNode? child = _statics.Find(segment);
        if (child is null)
        {
            child = new PathNode(this, isWildcard: false);
            _statics.Add(segment, child);
        }

        return child;
    }

    /// <summary>Adds a route; it counts from the next call of <see cref="Seal"/> on.</summary>
    /// <returns>Whether it is the first since then.</returns>
    public bool Add(RouteLeaf leaf, bool hasRest)
    {
        bool isFirst = _ending is null && _resting is null;
        List<RouteLeaf> leaves = hasRest ? _resting ??= [] : _ending ??= [];
        leaves.Add(leaf);
        return isFirst;
    }

    public void Seal()
    {
        Leaves = RouteLeaf.InOrder(_ending);
        RestLeaves = RouteLeaf.InOrder(_resting);
        _ending = null;
        _resting = null;
    }
}
