namespace RouteModel.Routing.Paths;

/// <summary>
/// Goes through the lists of routes whose pattern fits a path, in Skipper's order: at each level the static segment, the wildcard, the free
/// wildcard. Neither allocates nor recurses: the way back is found in the path itself, and every node is seen at most once.
/// </summary>
internal ref struct PathWalk
{
    private readonly ReadOnlySpan<char> _path;
    private PathNode _node;
    private int _start;
    private Step _step;

    /// <summary>A walk.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="path">The cleaned path without its first slash.</param>
    public PathWalk(PathNode root, ReadOnlySpan<char> path)
    {
        _path = path;
        _node = root;
        Leaves = [];
    }

    private enum Step
    {
        Static,
        Wildcard,
        Rest,
        Up,
    }

    /// <summary>The routes of the pattern that fits.</summary>
    public RouteLeaf[] Leaves { get; private set; }

    public readonly PathPosition Position => new(_node, IsRest);

    private bool IsRest { get; set; }

    public bool MoveNext()
    {
        while (true)
        {
            int end = SegmentEnd();
            switch (_step)
            {
                case Step.Static when _start > _path.Length:
                    _step = Step.Up;
                    if (Offer(_node.Leaves, isRest: false))
                    {
                        return true;
                    }

                    break;
                case Step.Static:
                    _step = Step.Wildcard;
                    Enter(_node.FindStatic(_path[_start..end]), end);
                    break;
                case Step.Wildcard:
                    _step = Step.Rest;
                    Enter(end > _start ? _node.Wildcard : null, end);
                    break;
                case Step.Rest:
                    _step = Step.Up;
                    if (_start < _path.Length && Offer(_node.RestLeaves, isRest: true))
                    {
                        return true;
                    }

                    break;
                default:
                    if (_node.Parent is not { } parent)
                    {
                        return false;
                    }

                    _step = _node.IsWildcard ? Step.Rest : Step.Wildcard;
                    _start = _path[..(_start - 1)].LastIndexOf('/') + 1;
                    _node = parent;
                    break;
            }
        }
    }

    private readonly int SegmentEnd()
    {
        if (_start > _path.Length)
        {
            return _start;
        }

        int slash = _path[_start..].IndexOf('/');
        return slash < 0 ? _path.Length : _start + slash;
    }

    private void Enter(PathNode? child, int end)
    {
        if (child is not null)
        {
            _node = child;
            _start = end + 1;
            _step = Step.Static;
        }
    }

    private bool Offer(RouteLeaf[] leaves, bool isRest)
    {
        Leaves = leaves;
        IsRest = isRest;
        return leaves.Length > 0;
    }
}

/// <summary>By which pattern a path was found.</summary>
/// <param name="Node">The last place of the pattern; <see langword="null"/> for a root leaf.</param>
/// <param name="IsRest">Whether a free wildcard takes what follows.</param>
internal readonly record struct PathPosition(PathNode? Node, bool IsRest);
