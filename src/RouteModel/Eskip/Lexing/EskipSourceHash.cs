using System.Buffers.Binary;
using System.Numerics;

namespace RouteModel.Eskip.Lexing;

/// <summary>Spreads stretches of a text over slots. Speed is all that counts: a collision costs a second reading, never a wrong value.</summary>
internal static class EskipSourceHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const int Word = sizeof(ulong);

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length * Multiplier;
        if (bytes.Length < Word)
        {
            foreach (byte b in bytes)
            {
                hash = (hash ^ b) * Multiplier;
            }

            return (uint)(hash >> 32);
        }

        // Two at once, so that neither waits for the other; the last two words may overlap those before.
        ulong other = Multiplier;
        ReadOnlySpan<byte> rest = bytes;
        for (; rest.Length > 2 * Word; rest = rest[(2 * Word)..])
        {
            hash = Mix(hash, rest);
            other = Mix(other, rest[Word..]);
        }

        hash = Mix(hash, rest.Length >= Word ? rest : bytes[^Word..]);
        other = Mix(other, bytes[^Word..]);
        return (uint)((hash ^ BitOperations.RotateLeft(other, 17)) * Multiplier >> 32);
    }

    /// <summary>
    /// The hash of what begins at the start of a text and is known to end in a delimiter: of everything up to the first delimiter, which any equal
    /// stretch has in common with it, whatever comes behind. So a stretch can be found before it is read.
    /// </summary>
    public static uint OfBeginning(ReadOnlySpan<byte> text, byte delimiter) => Of(text[..(text.IndexOf(delimiter) + 1)]);

    private static ulong Mix(ulong hash, ReadOnlySpan<byte> word) =>
        (BitOperations.RotateLeft(hash, 23) ^ BinaryPrimitives.ReadUInt64LittleEndian(word)) * Multiplier;
}
