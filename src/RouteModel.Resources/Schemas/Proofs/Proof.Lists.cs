using RouteModel.Resources.Collections;

namespace RouteModel.Resources.Schemas;

/// <content>Checks of lists.</content>
public static partial class Proof
{
    private const int MostCompared = 64;

    /// <summary>Whether no two strings of a list are equal. Linear time, but for a few items; many items take memory from the shared pool.</summary>
    public static bool IsSet(ValueList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return DistinctStrings.Are(items.AsSpan());
    }

    /// <summary>
    /// Whether no two items of a list are equal, by comparing each with each. Of more than 64 items, and of lists with an item that is
    /// <see langword="null"/>, it does not say so.
    /// </summary>
    public static bool AreDistinct<T>(ValueList<T> items, Func<T, T, bool> areEqual)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(areEqual);
        if (items.Count > MostCompared)
        {
            return false;
        }

        for (int i = 0; i < items.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (items[i] is null || items[j] is null || areEqual(items[i], items[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
