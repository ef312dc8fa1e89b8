using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RouteModel.Eskip.Lexing;

/// <summary>
/// Spreads stretches of a text over slots. Speed is all that counts, so nothing behind the first <see cref="Reach"/> bytes does: a collision costs a second
/// reading, never a wrong value.
/// </summary>
internal static class EskipSourceHash
{
    private const int Block = 32;

    /// <summary>How many bytes count.</summary>
    private const int Reach = 2 * Block;
    private const uint Spread = 0x9E3779B9;

    private static readonly Vector256<sbyte> Places = Vector256.Create(
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31);

    private static readonly Vector256<uint> Odd = Vector256.Create(
        0x85EBCA6Bu, 0xC2B2AE35u, 0x27D4EB2Fu, 0x165667B1u, 0x9E3779B1u, 0xD3A2646Du, 0xFD7046C5u, 0xB55A4F09u);

    /// <summary>The hash of the first bytes of a text.</summary>
    /// <param name="text">The text; it may go on.</param>
    /// <param name="length">How many bytes.</param>
    public static uint Of(ReadOnlySpan<byte> text, int length)
    {
        if (text.Length < Reach)
        {
            Span<byte> padded = stackalloc byte[Reach];
            padded.Clear();
            text[..length].CopyTo(padded);
            return Mix(Vector256.Create<byte>(padded), Vector256.Create<byte>(padded[Block..]));
        }

        var block = Vector256.Create(text);
        return length < Block ? Mix(Before(block, length), Vector256<byte>.Zero)
            : Mix(block, Before(Vector256.Create(text[Block..]), Math.Min(length - Block, Block)));
    }

    /// <summary>
    /// The hash of what begins at the start of a text and is known to end in a delimiter: of everything before the first delimiter, which any equal
    /// stretch has in common with it, whatever comes behind. So a stretch can be found before it is read.
    /// </summary>
    public static uint OfBeginning(ReadOnlySpan<byte> text, byte delimiter)
    {
        if (text.Length < Reach)
        {
            int end = text.IndexOf(delimiter);
            return Of(text, end < 0 ? text.Length : end);
        }

        var block = Vector256.Create(text);
        uint found = Vector256.Equals(block, Vector256.Create(delimiter)).ExtractMostSignificantBits();
        if (found != 0)
        {
            return Mix(Before(block, BitOperations.TrailingZeroCount(found)), Vector256<byte>.Zero);
        }

        var next = Vector256.Create(text[Block..]);
        found = Vector256.Equals(next, Vector256.Create(delimiter)).ExtractMostSignificantBits();
        return Mix(block, Before(next, BitOperations.TrailingZeroCount(found)));
    }

    // All of the block when there are as many.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Before(Vector256<byte> block, int count) =>
        block & Vector256.LessThan(Places, Vector256.Create((sbyte)count)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(Vector256<byte> block, Vector256<byte> next)
    {
        Vector256<uint> words = (block.AsUInt32() * Odd) + (next.AsUInt32() * (Odd ^ Vector256.Create(Spread - 1)));
        return Vector256.Sum(words) * Spread;
    }
}
