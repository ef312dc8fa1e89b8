using RouteModel.Resources.Text;
using RouteModel.RouteGroups.Incremental;

namespace RouteModel.RouteGroups;

/// <summary>The order in which groups are compiled: by raw namespace, then by name, bytewise; groups of one name stay in input order.</summary>
internal static class GroupOrder
{
    /// <summary>The indexes of the chosen groups in this order.</summary>
    /// <param name="groups">All groups.</param>
    /// <param name="chosen">How many of them are chosen.</param>
    public static int[] Of(GroupMemo[] groups, int chosen)
    {
        var order = new int[chosen];
        var keys = new Key[chosen];
        bool isSorted = true;
        int count = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i].Selected is { } group)
            {
                order[count] = i;
                keys[count] = new Key(group.RawNamespace, group.Name, i);
                isSorted &= count == 0 || Compare(keys[count - 1], keys[count]) < 0;
                count++;
            }
        }

        // The API server lists them in this order.
        if (!isSorted)
        {
            Array.Sort(keys, order, Comparer<Key>.Create(Compare));
        }

        return order;
    }

    private static int Compare(Key left, Key right)
    {
        int result = ReferenceEquals(left.Namespace, right.Namespace) ? 0 : Utf8Order.Compare(left.Namespace, right.Namespace);
        result = result == 0 ? Utf8Order.Compare(left.Name, right.Name) : result;
        return result == 0 ? left.Index - right.Index : result;
    }

    private readonly record struct Key(string Namespace, string Name, int Index);
}
