using System.Numerics;
using System.Text;

namespace RouteModel.Eskip.Lexing;

/// <summary>One string for each of the few names that a text repeats. A name that meets another in its slot takes the slot over.</summary>
internal sealed class EskipNameTable
{
    private const int MaxSize = 256;
    private const int BytesPerName = 16;

    private readonly string?[] _names;

    /// <param name="length">The length of the text: a short one gets a small table.</param>
    public EskipNameTable(int length) => _names = new string?[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / BytesPerName, 4, MaxSize))];

    /// <summary>The text of an ASCII name.</summary>
    public string Get(ReadOnlySpan<byte> name)
    {
        uint hash = (uint)name.Length;
        foreach (byte b in name)
        {
            hash = (hash * 31) + b;
        }

        ref string? slot = ref _names[hash & (uint)(_names.Length - 1)];
        if (slot is null || !Ascii.Equals(name, slot))
        {
            slot = Encoding.Latin1.GetString(name);
        }

        return slot;
    }
}
