namespace RouteModel.Routing.Paths;

/// <summary>The patterns of all routes, by segment. Upstream: Skipper, <c>pathmux/tree.go</c>.</summary>
internal sealed class PathTree
{
    private readonly List<PathNode> _open = [];

    public PathNode Root { get; } = new(null, isWildcard: false);

    public void Add(PathPattern pattern, RouteLeaf leaf)
    {
        PathNode node = Root;
        foreach (string segment in pattern.Segments)
        {
            node = node.Follow(segment);
        }

        if (node.Add(leaf, pattern.HasRest))
        {
            _open.Add(node);
        }
    }

    /// <summary>Ends building.</summary>
    public void Seal()
    {
        foreach (PathNode node in _open)
        {
            node.Seal();
        }

        _open.Clear();
    }
}
