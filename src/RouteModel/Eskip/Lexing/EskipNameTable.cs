using System.Text;

namespace RouteModel.Eskip.Lexing;

/// <summary>One string for each of the few names that a text repeats. A name that meets another in its slot takes the slot over.</summary>
internal sealed class EskipNameTable
{
    private const int Size = 256;

    private readonly string?[] _names = new string?[Size];

    /// <summary>The text of an ASCII name.</summary>
    public string Get(ReadOnlySpan<byte> name)
    {
        uint hash = (uint)name.Length;
        foreach (byte b in name)
        {
            hash = (hash * 31) + b;
        }

        ref string? slot = ref _names[hash % Size];
        if (slot is null || !Ascii.Equals(name, slot))
        {
            slot = Encoding.ASCII.GetString(name);
        }

        return slot;
    }
}
