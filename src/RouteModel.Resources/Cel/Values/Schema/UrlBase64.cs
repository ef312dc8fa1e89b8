using System.Text;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>Base64 of the URL-safe alphabet, padded, as Go's <c>encoding/base64</c> decodes it: line ends are skipped, spare bits are not looked at.</summary>
internal static class UrlBase64
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>Decodes a text. Returns the place of the first byte that is wrong, or <see langword="null"/>.</summary>
    public static int? Decode(string text, out byte[] bytes)
    {
        byte[] source = Encoding.UTF8.GetBytes(text);
        var decoded = new List<byte>(source.Length * 3 / 4);
        int? corrupt = null;
        for (int at = 0; at < source.Length && corrupt is null;)
        {
            corrupt = DecodeGroup(source, ref at, decoded);
        }

        bytes = [.. decoded];
        return corrupt;
    }

    private static int? DecodeGroup(ReadOnlySpan<byte> source, ref int at, List<byte> decoded)
    {
        uint bits = 0;
        int count = 0;
        while (count < 4)
        {
            if (at == source.Length)
            {
                return count == 0 ? null : at - count;
            }

            byte c = source[at++];
            if (c is (byte)'\r' or (byte)'\n')
            {
                continue;
            }

            int value = Alphabet.IndexOf((char)c, StringComparison.Ordinal);
            if (value < 0)
            {
                return c == '=' ? EndPadded(source, ref at, bits, count, decoded) : at - 1;
            }

            bits = (bits << 6) | (uint)value;
            count++;
        }

        Append(decoded, bits, 3);
        return null;
    }

    // Padding ends the text; its first character has been taken.
    private static int? EndPadded(ReadOnlySpan<byte> source, ref int at, uint bits, int count, List<byte> decoded)
    {
        if (count < 2)
        {
            return at - 1;
        }

        if (count == 2)
        {
            SkipLineEnds(source, ref at);
            if (at == source.Length || source[at] != '=')
            {
                return at == source.Length ? at : at - 1;
            }

            at++;
        }

        Append(decoded, bits << (6 * (4 - count)), count - 1);
        SkipLineEnds(source, ref at);
        return at < source.Length ? at : null;
    }

    private static void Append(List<byte> decoded, uint bits, int count)
    {
        for (int i = 0; i < count; i++)
        {
            decoded.Add((byte)(bits >> (16 - (8 * i))));
        }
    }

    private static void SkipLineEnds(ReadOnlySpan<byte> source, ref int at)
    {
        while (at < source.Length && source[at] is (byte)'\r' or (byte)'\n')
        {
            at++;
        }
    }
}
