using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace RouteModel.Balancing.Hashing;

/// <summary>xxHash64 by Yann Collet, as its specification gives it: the hash of Skipper's ring. Nothing is allocated.</summary>
internal static class XxHash64
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;
    private const int Stripe = 32;
    private const int MostOnStack = 128;

    /// <summary>The hash of a text's UTF-8 bytes; a lone surrogate counts as U+FFFD.</summary>
    public static ulong Hash(ReadOnlySpan<char> text, ulong seed = 0)
    {
        if (text.Length <= MostOnStack)
        {
            Span<byte> bytes = stackalloc byte[MostOnStack * 3];
            return Hash(bytes[..Encoding.UTF8.GetBytes(text, bytes)], seed);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        ulong hash = Hash(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)), seed);
        ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    /// <summary>The hash of bytes.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        ulong length = (ulong)bytes.Length;
        ulong hash = bytes.Length >= Stripe ? Stripes(ref bytes, seed) : seed + Prime5;
        hash += length;
        while (bytes.Length >= 8)
        {
            hash = (BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(bytes)), 27) * Prime1) + Prime4;
            bytes = bytes[8..];
        }

        if (bytes.Length >= 4)
        {
            hash = (BitOperations.RotateLeft(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(bytes) * Prime1), 23) * Prime2) + Prime3;
            bytes = bytes[4..];
        }

        foreach (byte b in bytes)
        {
            hash = BitOperations.RotateLeft(hash ^ (b * Prime5), 11) * Prime1;
        }

        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    private static ulong Stripes(ref ReadOnlySpan<byte> bytes, ulong seed)
    {
        unchecked
        {
            ulong a = seed + Prime1 + Prime2;
            ulong b = seed + Prime2;
            ulong c = seed;
            ulong d = seed - Prime1;
            while (bytes.Length >= Stripe)
            {
                a = Round(a, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
                b = Round(b, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
                c = Round(c, BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]));
                d = Round(d, BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));
                bytes = bytes[Stripe..];
            }

            ulong hash = BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7) + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18);
            return Merge(Merge(Merge(Merge(hash, a), b), c), d);
        }
    }

    private static ulong Round(ulong accumulator, ulong input) => BitOperations.RotateLeft(accumulator + (input * Prime2), 31) * Prime1;

    private static ulong Merge(ulong hash, ulong lane) => ((hash ^ Round(0, lane)) * Prime1) + Prime4;
}
