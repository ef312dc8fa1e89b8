using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;

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
    private const int BytesPerSlot = 256;

    private readonly Slot[] _slots;

    /// <param name="length">The length of the text: a short one gets a small cache.</param>
    public EskipSourceCache(int length) =>
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / BytesPerSlot, 4, MaxSlots))];

    /// <summary>Finds what an equal stretch was read to.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The stretch.</param>
    /// <param name="slot">Where to put the value when it is not there.</param>
    /// <param name="value">The value.</param>
    public bool TryGet(ReadOnlySpan<byte> text, EskipTextSpan source, out int slot, [NotNullWhen(true)] out T? value)
    {
        ReadOnlySpan<byte> bytes = text.Slice(source.Start, source.Length);
        slot = (int)(Hash(bytes) & (uint)(_slots.Length - 1));
        ref Slot found = ref _slots[slot];
        value = found.Source.Length == bytes.Length && text.Slice(found.Source.Start, bytes.Length).SequenceEqual(bytes) ? found.Value : null;
        return value is not null;
    }

    public void Set(int slot, EskipTextSpan source, T value) => _slots[slot] = new Slot(source, value);

    // Speed is all that counts: a collision costs a second reading, never a wrong value.
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)bytes.Length * Multiplier;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            hash = (BitOperations.RotateLeft(hash, 23) ^ word) * Multiplier;
        }

        foreach (byte b in bytes[(words.Length * sizeof(ulong))..])
        {
            hash = (hash ^ b) * Multiplier;
        }

        return (uint)(hash >> 32);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(EskipTextSpan Source, T? Value);
}
