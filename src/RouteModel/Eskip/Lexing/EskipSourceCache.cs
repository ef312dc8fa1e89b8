using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace RouteModel.Eskip.Lexing;

/// <summary>
/// What stretches of one text were read to. Routes repeat filters, hosts and whole backends, and equal sources share one immutable value. A
/// stretch that meets another in its slot takes the slot over, so the cache never grows.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
internal sealed class EskipSourceCache<T>
    where T : class
{
    private const int MaxSlots = 4096;
    private const int BytesPerSlot = 128;

    private readonly Slot[] _slots;

    /// <param name="length">The length of the text: a short one gets a small cache.</param>
    public EskipSourceCache(int length) =>
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / BytesPerSlot, 2, MaxSlots))];

    /// <summary>Finds what an equal stretch was read to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The stretch.</param>
    /// <param name="slot">Where to put the value when it is not there.</param>
    /// <param name="value">The value.</param>
    public bool TryGet(ReadOnlySpan<byte> text, EskipTextSpan source, out int slot, [NotNullWhen(true)] out T? value)
    {
        ReadOnlySpan<byte> bytes = text.Slice(source.Start, source.Length);
        slot = (int)(EskipSourceHash.Of(bytes) & (uint)(_slots.Length - 1));
        ref Slot found = ref _slots[slot];
        value = found.Source.Length == bytes.Length && text.Slice(found.Source.Start, bytes.Length).SequenceEqual(bytes) ? found.Value : null;
        return value is not null;
    }

    /// <summary>Finds what a stretch was read to that is equal to what begins at an offset; there it need not be read again.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset.</param>
    /// <param name="delimiter">What every stretch of this cache ends in.</param>
    /// <param name="slot">Where to put the value when it is not there.</param>
    /// <param name="length">The length of the stretch.</param>
    /// <param name="value">The value.</param>
    public bool TryGetAt(ReadOnlySpan<byte> text, int start, byte delimiter, out int slot, out int length, [NotNullWhen(true)] out T? value)
    {
        ReadOnlySpan<byte> rest = text[start..];
        slot = (int)(EskipSourceHash.OfBeginning(rest, delimiter) & (uint)(_slots.Length - 1));
        ref Slot found = ref _slots[slot];
        length = found.Source.Length;
        value = rest.StartsWith(text.Slice(found.Source.Start, length)) ? found.Value : null;
        if (value is null)
        {
            return false;
        }

        // The next to compare is likely to be near here.
        found.Source = new EskipTextSpan(start, length);
        return true;
    }

    public void Set(int slot, EskipTextSpan source, T value) => _slots[slot] = new Slot { Source = source, Value = value };

    private struct Slot
    {
        public EskipTextSpan Source;
        public T? Value;
    }
}
