namespace RouteModel.Resources.Reading;

/// <summary>Deep equality of values as Go compares unstructured ones: an integer never equals a float, and the order of keys does not matter.</summary>
internal static class RawEquality
{
    /// <summary>Compares values of any depth; the stack is an own one.</summary>
    public static bool AreEqual(RawValue left, RawValue right)
    {
        if (left.Kind is not (RawKind.Array or RawKind.Object))
        {
            return AreScalarsEqual(left, right);
        }

        var open = new Stack<(RawValue Left, RawValue Right)>();
        open.Push((left, right));
        while (open.TryPop(out (RawValue Left, RawValue Right) pair))
        {
            bool areEqual = pair.Left.Kind != pair.Right.Kind ? false : pair.Left.Kind switch
            {
                RawKind.Array => PushItems(pair.Left.Items, pair.Right.Items, open),
                RawKind.Object => PushMembers(pair.Left.Members, pair.Right.Members, open),
                _ => AreScalarsEqual(pair.Left, pair.Right),
            };
            if (!areEqual)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreScalarsEqual(RawValue left, RawValue right) => left.Kind == right.Kind && left.Kind switch
    {
        RawKind.String => left.Text == right.Text,
        RawKind.Float => left.Float == right.Float,
        _ => left.Integer == right.Integer,
    };

    private static bool PushItems(List<RawValue> left, List<RawValue> right, Stack<(RawValue, RawValue)> open)
    {
        for (int i = 0; i < left.Count && left.Count == right.Count; i++)
        {
            open.Push((left[i], right[i]));
        }

        return left.Count == right.Count;
    }

    private static bool PushMembers(RawMembers left, RawMembers right, Stack<(RawValue, RawValue)> open)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (RawMember member in left)
        {
            if (!right.TryFind(member.Name, out RawValue? other))
            {
                return false;
            }

            open.Push((member.Value, other));
        }

        return true;
    }
}
