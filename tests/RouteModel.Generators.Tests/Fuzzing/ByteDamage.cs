using System.Text;

namespace RouteModel.Generators.Tests.Fuzzing;

/// <summary>Damage to the bytes of a text in YAML or JSON.</summary>
internal static class ByteDamage
{
    private const int MostRepeated = 20_000;

    private static readonly byte[][] s_pieces =
    [
        .. ((string[])
        [
            "[", "]", "{", "}", ",", ":", ": ", "\"", "'", "\\", "\\u0000", "\\ud800", "\n", "\r", "\n  ", "\n- ", "- ", "\t", " #", "&a ", "*a", "<<: ", "!!str ",
            "!!binary ", "!!float ", "!<x>", "? ", "|\n", ">-\n", "---\n", "...\n", "%YAML 1.1\n", "null", "~", "true", "yes", "1e400", "-0", "0777", "9223372036854775808",
            "0x1F", "1_000", "1.5", ".nan", "2001-01-01", "\0", "\uFEFF", "\u0085", "\u2028", "\u00e9", "\U0001F600", "@", "`", "%", "=",
        ]).Select(Encoding.UTF8.GetBytes),
        [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82],
    ];

    /// <summary>A text with some changes, of which some take parts of another text.</summary>
    public static byte[] Of(Random random, byte[] text, byte[] other)
    {
        List<byte> bytes = [.. text];
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            Change(random, bytes, other);
        }

        return [.. bytes];
    }

    private static void Change(Random random, List<byte> bytes, byte[] other)
    {
        int at = random.Next(bytes.Count + 1);
        int rest = bytes.Count - at;
        switch (random.Next(16))
        {
            case < 5:
                bytes.InsertRange(at, s_pieces[random.Next(s_pieces.Length)]);
                break;
            case < 8:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 9), rest));
                break;
            case < 10 when rest > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case < 12:
                // A part of the text again: keys that stand twice, items, lines.
                int first = random.Next(at + 1);
                bytes.InsertRange(at, bytes.GetRange(first, random.Next(at - first + 1)));
                break;
            case 12 when other.Length > 0:
                int from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, random.Next(Math.Min(other.Length - from, 400) + 1)).ToArray());
                break;
            case 13 when random.Next(8) == 0:
                bytes.RemoveRange(at, rest);
                break;
            case 14 when random.Next(100) == 0:
                byte[] piece = s_pieces[random.Next(s_pieces.Length)];
                bytes.InsertRange(at, Enumerable.Repeat(piece, random.Next(MostRepeated)).SelectMany(bit => bit).ToArray());
                break;
            default:
                bytes.Insert(at, (byte)random.Next(256));
                break;
        }
    }
}
