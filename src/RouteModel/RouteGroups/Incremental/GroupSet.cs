namespace RouteModel.RouteGroups.Incremental;

/// <summary>What is known of all groups of one compilation, and the order in which they are compiled.</summary>
/// <param name="all">The memos in input order.</param>
/// <param name="order">The indexes of the chosen ones, by raw namespace and then name.</param>
internal sealed class GroupSet(GroupMemo[] all, int[] order)
{
    private readonly GroupMemo[] _all = all;
    private readonly int[] _order = order;
    private Dictionary<RouteGroupName, int>? _byName;

    public static GroupSet Empty { get; } = new([], []);

    /// <summary>How many groups are compiled.</summary>
    public int Count => _order.Length;

    /// <summary>The memo of the group that is compiled at a place.</summary>
    public ref GroupMemo this[int place] => ref _all[_order[place]];

    /// <summary>What is known of a group that has not changed.</summary>
    /// <param name="group">The group.</param>
    /// <param name="next">Where it is looked for first, for groups mostly come in the order of before; then the place behind it.</param>
    public GroupMemo? Find(RouteGroup group, ref int next)
    {
        if (next >= _all.Length || !(ReferenceEquals(_all[next].Source, group) || _all[next].HasNameOf(group)))
        {
            // Two compilations at once would make the same index twice.
            if (!(_byName ??= Index()).TryGetValue(Name(group), out int index))
            {
                return null;
            }

            next = index;
        }

        GroupMemo memo = _all[next++];
        return memo.IsOf(group) ? memo : null;
    }

    /// <summary>The order for other groups, if those have the same names and the same of them are chosen; else <see langword="null"/>.</summary>
    public int[]? OrderFor(GroupMemo[] others)
    {
        if (others.Length != _all.Length)
        {
            return null;
        }

        for (int i = 0; i < others.Length; i++)
        {
            GroupMemo other = others[i];
            if (!ReferenceEquals(_all[i], other) && (_all[i].Selected is null != other.Selected is null || !_all[i].HasNameOf(other.Source)))
            {
                return null;
            }
        }

        return _order;
    }

    /// <summary>Whether the groups of both are compiled in one order, each the same group at the same place.</summary>
    public bool HasOrderOf(GroupSet other) => ReferenceEquals(_order, other._order);

    private static RouteGroupName Name(RouteGroup group) => new(group.Metadata.Namespace ?? "", group.Metadata.Name ?? "");

    private Dictionary<RouteGroupName, int> Index()
    {
        var index = new Dictionary<RouteGroupName, int>(_all.Length);
        for (int i = 0; i < _all.Length; i++)
        {
            index[Name(_all[i].Source)] = i;
        }

        return index;
    }
}
