using System.Numerics;
using System.Runtime.InteropServices;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Lexing;

/// <summary>One list for each of the few sequences of filters or predicates that routes repeat. A list that meets another in its slot takes the slot over.</summary>
/// <typeparam name="T">What the lists hold; equal ones are one object mostly.</typeparam>
internal readonly struct EskipListCache<T>
    where T : class
{
    private const int MaxSize = 512;
    private const int BytesPerList = 512;

    private readonly ValueList<T>?[] _lists;

    /// <param name="length">The length of the text: a short one gets a small cache.</param>
    public EskipListCache(int length) => _lists = new ValueList<T>?[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / BytesPerList, 1, MaxSize))];

    /// <summary>A list of the same items.</summary>
    /// <param name="items">The items; none is no list to look for.</param>
    /// <param name="key">Any number that the same items have in common.</param>
    public ValueList<T> Get(List<T> items, uint key)
    {
        ref ValueList<T>? known = ref _lists[(int)key & (_lists.Length - 1)];
        ReadOnlySpan<T> wanted = CollectionsMarshal.AsSpan(items);
        if (known is null || !AreSame(known.AsSpan(), wanted))
        {
            known = new ValueList<T>(wanted.ToArray());
        }

        return known;
    }

    private static bool AreSame(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!ReferenceEquals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
