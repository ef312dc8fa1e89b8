using System.Runtime.InteropServices;

namespace RouteModel.Balancing;

/// <summary>A counter that shares its cache line with nothing that is only read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 2 * CacheLine)]
internal struct PaddedCounter(long start)
{
    private const int CacheLine = 64;

    [FieldOffset(CacheLine)]
    private long _value = start;

    /// <summary>The present count.</summary>
    public readonly long Value => Volatile.Read(in _value);

    /// <summary>Counts one and answers the new count, which no other caller gets. After the greatest number of 64 bits it begins at 0 again.</summary>
    public ulong Next() => (ulong)Interlocked.Increment(ref _value);

    /// <summary>Counts one and answers the new count modulo a length.</summary>
    public int NextBelow(Modulus length) => length.Of(Next());
}
