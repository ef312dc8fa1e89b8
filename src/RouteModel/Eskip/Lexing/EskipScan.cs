using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RouteModel.Eskip.Lexing;

/// <summary>Looks through literals and names a block at a time. Nearly all of them end in their first block, and no call is worth it for that.</summary>
internal static class EskipScan
{
    private const int Block = 32;

    private static readonly SearchValues<byte> SymbolBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    /// <summary>The length of the symbol at the beginning of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SymbolLength(ReadOnlySpan<byte> text)
    {
        if (text.Length >= Block)
        {
            var block = Vector256.Create(text);
            Vector256<byte> letters = Vector256.LessThan((block | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
            Vector256<byte> digits = Vector256.LessThan(block - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
            uint inside = (letters | digits | Vector256.Equals(block, Vector256.Create((byte)'_'))).ExtractMostSignificantBits();
            if (inside != uint.MaxValue)
            {
                return BitOperations.TrailingZeroCount(~inside);
            }
        }

        int length = text.IndexOfAnyExcept(SymbolBytes);
        return length < 0 ? text.Length : length;
    }

    /// <summary>The offset of the first delimiter or backslash; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOfStop(ReadOnlySpan<byte> text, byte delimiter)
    {
        if (text.Length >= Block)
        {
            var block = Vector256.Create(text);
            uint stops = Find(block, delimiter, (byte)'\\');
            if (stops != 0)
            {
                return BitOperations.TrailingZeroCount(stops);
            }
        }

        return text.IndexOfAny(delimiter, (byte)'\\');
    }

    /// <summary>The offset of the first slash or backslash in an expression; -1 when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="insideClass">Whether the text begins inside a class; then whether the slash or backslash is. A class is a single flag, so only the last bracket counts.</param>
    public static int IndexOfRegexpStop(ReadOnlySpan<byte> text, ref bool insideClass)
    {
        int at = 0;
        for (; text.Length - at >= Block; at += Block)
        {
            var block = Vector256.Create(text[at..]);
            uint stops = Find(block, (byte)'/', (byte)'\\');
            uint open = Vector256.Equals(block, Vector256.Create((byte)'[')).ExtractMostSignificantBits();
            uint brackets = open | Vector256.Equals(block, Vector256.Create((byte)']')).ExtractMostSignificantBits();

            // All bits below the lowest stop; all there are when there is none.
            brackets &= stops ^ (stops - 1);
            if (brackets != 0)
            {
                insideClass = (open >> BitOperations.Log2(brackets) & 1) != 0;
            }

            if (stops != 0)
            {
                return at + BitOperations.TrailingZeroCount(stops);
            }
        }

        ReadOnlySpan<byte> rest = text[at..];
        int step = rest.IndexOfAny((byte)'/', (byte)'\\');
        if (step < 0)
        {
            return -1;
        }

        int bracket = rest[..step].LastIndexOfAny((byte)'[', (byte)']');
        insideClass = bracket < 0 ? insideClass : rest[bracket] == '[';
        return at + step;
    }

    /// <summary>Whether a text begins with another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="beginning">Begins with the other; it may go on.</param>
    /// <param name="length">The length of the other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(ReadOnlySpan<byte> text, ReadOnlySpan<byte> beginning, int length)
    {
        if (text.Length < Block || beginning.Length < Block)
        {
            return text.StartsWith(beginning[..length]);
        }

        uint different = ~Vector256.Equals(Vector256.Create(text), Vector256.Create(beginning)).ExtractMostSignificantBits();
        return length <= Block
            ? different == 0 || BitOperations.TrailingZeroCount(different) >= length
            : different == 0 && text[Block..].StartsWith(beginning[Block..length]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Find(Vector256<byte> block, byte one, byte other) =>
        (Vector256.Equals(block, Vector256.Create(one)) | Vector256.Equals(block, Vector256.Create(other))).ExtractMostSignificantBits();
}
