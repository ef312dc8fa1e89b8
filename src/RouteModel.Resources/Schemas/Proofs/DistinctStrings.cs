using System.Buffers;
using System.Numerics;

namespace RouteModel.Resources.Schemas;

/// <summary>Whether strings differ pairwise, found out without allocating: every pair for a few, a hash table in pooled memory for many.</summary>
internal static class DistinctStrings
{
    private const int Few = 12;

    /// <summary>Whether no two are equal. Expected O(n) for many; string hashes are seeded, so input cannot force collisions.</summary>
    public static bool Are(ReadOnlySpan<string> items) => items.Length <= Few ? ArePairwise(items) : AreHashed(items);

    private static bool ArePairwise(ReadOnlySpan<string> items)
    {
        for (int i = 1; i < items.Length; i++)
        {
            string item = items[i];
            foreach (string earlier in items[..i])
            {
                if (item == earlier)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AreHashed(ReadOnlySpan<string> items)
    {
        // Open addressing over indexes from one; half of the slots stay free.
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)items.Length * 2);
        int[] rented = ArrayPool<int>.Shared.Rent(size);
        Span<int> slots = rented.AsSpan(0, size);
        slots.Clear();
        bool areDistinct = true;
        for (int i = 0; i < items.Length && areDistinct; i++)
        {
            int slot = items[i].GetHashCode(StringComparison.Ordinal) & (size - 1);
            while (slots[slot] != 0 && areDistinct)
            {
                areDistinct = items[slots[slot] - 1] != items[i];
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = i + 1;
        }

        ArrayPool<int>.Shared.Return(rented);
        return areDistinct;
    }
}
