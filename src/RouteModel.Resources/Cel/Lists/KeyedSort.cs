using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel.Lists;

/// <summary>Sorts items by keys. Equal keys keep their order; upstream promises this for no more than 12 items.</summary>
/// <remarks>A merge sort, since keys with NaN among them have no consistent order. O(n log n).</remarks>
internal static class KeyedSort
{
    /// <summary>The indexes of the keys in ascending order.</summary>
    public static int[] Sort(CelValue[] keys)
    {
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        int[] merged = new int[keys.Length];
        for (int width = 1; width < keys.Length; width *= 2)
        {
            for (int start = 0; start < keys.Length; start += 2 * width)
            {
                Merge(keys, order, merged, start, Math.Min(start + width, keys.Length), Math.Min(start + (2 * width), keys.Length));
            }

            (order, merged) = (merged, order);
        }

        return order;
    }

    private static void Merge(CelValue[] keys, int[] order, int[] merged, int start, int middle, int end)
    {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++)
        {
            bool takesRight = left == middle || (right < end && CelOrder.Compare(keys[order[right]], keys[order[left]]) is CelInt { Value: < 0 });
            merged[i] = takesRight ? order[right++] : order[left++];
        }
    }
}
