using System.ComponentModel;
using System.Runtime.CompilerServices;
using RouteModel.Resources.Metadata;

namespace RouteModel.Resources.Schemas;

/// <summary>The checks of generated proofs that are more than one comparison. None allocates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Proof
{
    /// <summary>Whether a string has at most this many code points. O(1) unless the count decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AtMostCodePoints(string value, long most)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length <= most || (value.Length / 2 <= most && CodePoints(value) <= most);
    }

    /// <summary>Whether a string has at least this many code points. O(1) unless the count decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AtLeastCodePoints(string value, long fewest)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (value.Length + 1) / 2 >= fewest || (value.Length >= fewest && CodePoints(value) >= fewest);
    }

    /// <summary>Whether the server finds neither an error nor anything to warn of in an object's metadata.</summary>
    public static bool HasValidMetadata(ObjectMeta metadata, bool isNamespaced)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        return MetadataValidator.IsProvenValid(metadata, isNamespaced);
    }

    private static int CodePoints(string value)
    {
        int count = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }

            count++;
        }

        return count;
    }
}
