using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace RouteModel.Eskip.Lexing;

/// <summary>
/// What stretches of one text were read to. Routes repeat filters, hosts and whole backends, and equal sources share one immutable value. A
/// stretch that meets another in its slot takes the slot over, so the cache never grows. Its memory is pooled.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
internal struct EskipSourceCache<T>
{
    private const int MaxSlots = 4096;
    private const int BytesPerSlot = 128;

    private readonly int _size;
    private Slot[] _slots = [];

    /// <param name="length">The length of the text: a short one gets a small cache.</param>
    public EskipSourceCache(int length) => _size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / BytesPerSlot, 2, MaxSlots));

    /// <summary>Where the stretch that was looked for last is kept: equal ones have one slot.</summary>
    public int LastSlot { get; private set; }

    /// <summary>Finds what an equal stretch was read to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The stretch.</param>
    /// <param name="value">The value.</param>
    public bool TryFind(ReadOnlySpan<byte> text, EskipTextSpan source, out T value)
    {
        ReadOnlySpan<byte> rest = text[source.Start..];
        ref Slot found = ref Look(EskipSourceHash.Of(rest, source.Length));
        value = found.Value;
        return found.Length == source.Length && EskipScan.AreEqual(rest, text[found.Start..], found.Length);
    }

    /// <summary>Finds what a stretch was read to that is equal to what begins at an offset; there it need not be read again.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset.</param>
    /// <param name="delimiter">What every stretch of this cache ends in.</param>
    /// <param name="end">Where the stretch ends.</param>
    /// <param name="value">The value.</param>
    public bool TryFindAt(ReadOnlySpan<byte> text, int start, byte delimiter, out int end, out T value)
    {
        ReadOnlySpan<byte> rest = text[start..];
        ref Slot found = ref Look(EskipSourceHash.OfBeginning(rest, delimiter));
        value = found.Value;
        end = start + found.Length;
        if (found.Length == 0 || !EskipScan.AreEqual(rest, text[found.Start..], found.Length))
        {
            return false;
        }

        // The next to compare is likely to be near here.
        found.Start = start;
        return true;
    }

    /// <summary>Keeps what the stretch that was looked for last was read to.</summary>
    public readonly void Keep(EskipTextSpan source, T value)
    {
        // There is no slot before anything was looked for.
        if (_slots.Length > 0)
        {
            _slots[LastSlot] = new Slot { Start = source.Start, Length = source.Length, Value = value };
        }
    }

    /// <summary>Gives the memory back; nothing is looked for any more.</summary>
    public readonly void Return()
    {
        if (_slots.Length > 0)
        {
            ArrayPool<Slot>.Shared.Return(_slots, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }

    private ref Slot Look(uint hash)
    {
        if (_slots.Length == 0)
        {
            Rent();
        }

        // The upper bits depend on all bytes.
        LastSlot = (int)(hash >> 16) & (_size - 1);
        return ref _slots[LastSlot];
    }

    private void Rent()
    {
        _slots = ArrayPool<Slot>.Shared.Rent(_size);
        Array.Clear(_slots, 0, _size);
    }

    private struct Slot
    {
        public int Start;
        public int Length;
        public T Value;
    }
}
