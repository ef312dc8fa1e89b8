using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// Bytes to text: UTF-8, or UTF-16 where a byte order mark says so. Broken sequences and characters outside YAML's set are
/// faults, yet only when the scanner comes near: input is looked at in blocks of 512 bytes, as upstream does, so that
/// rubbish far behind the first document does no harm.
/// </summary>
internal static class YamlDecoder
{
    /// <summary>How much input is looked at once, in bytes.</summary>
    public const int BlockSize = 512;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(ForbiddenCharacters());

    public static YamlInput Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return DecodeBlocks(bytes, 2, new Utf16Characters(isBigEndian: false));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return DecodeBlocks(bytes, 2, new Utf16Characters(isBigEndian: true));
        }

        int mark = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (Utf8.IsValid(bytes))
        {
            string text = Encoding.UTF8.GetString(bytes[mark..]);
            if (!text.AsSpan().ContainsAny(Forbidden))
            {
                return new YamlInput(text);
            }
        }

        return DecodeBlocks(bytes, mark, new Utf8Characters());
    }

    private static YamlInput DecodeBlocks(ReadOnlySpan<byte> bytes, int position, ICharacterDecoder decoder)
    {
        var text = new StringBuilder();
        int blockStart = 0;
        while (blockStart < bytes.Length)
        {
            int blockTextStart = text.Length;
            ReadOnlySpan<byte> known = bytes[..Math.Min(blockStart + BlockSize, bytes.Length)];
            while (position < known.Length)
            {
                (int width, int codePoint, string? problem) = decoder.Decode(known[position..], isLast: known.Length == bytes.Length);
                problem ??= width > 0 && IsForbidden(codePoint) ? "control characters are not allowed" : null;
                if (problem is not null)
                {
                    // That nothing follows is only known when more is asked for.
                    return Broken(text, width == 0 && IsCut(known[position..], decoder) ? text.Length : blockTextStart, problem);
                }

                if (width == 0)
                {
                    break;
                }

                if (codePoint <= char.MaxValue)
                {
                    text.Append((char)codePoint);
                }
                else
                {
                    text.Append(char.ConvertFromUtf32(codePoint));
                }

                position += width;
            }

            blockStart = position;
        }

        return new YamlInput(text.ToString());
    }

    private static YamlInput Broken(StringBuilder text, int blockTextStart, string problem)
    {
        string all = text.ToString();
        var place = new YamlInput(all);
        while (place.Current != YamlInput.End)
        {
            if (YamlCharacters.IsLineEnd(place.Current))
            {
                place.TakeLineEnd();
            }
            else
            {
                place.Skip();
            }
        }

        return new YamlInput(all[..blockTextStart], new YamlFaultException(YamlFaultStage.Input, problem, place.Mark));
    }

    private static bool IsCut(ReadOnlySpan<byte> end, ICharacterDecoder decoder) => decoder.Decode(end, isLast: false) is (0, _, null);

    private static bool IsForbidden(int codePoint) => codePoint <= char.MaxValue && Forbidden.Contains((char)codePoint);

    private static char[] ForbiddenCharacters() =>
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Where(c => c != 0x85).Select(c => (char)c),
        '\uFFFE',
        '\uFFFF',
    ];
}
