using RouteModel.Resources.Text;

namespace RouteModel.Resources.Manifests.Streams;

/// <summary>
/// Cuts a YAML stream into documents as kubectl does: at every line that begins with <c>---</c>, whatever YAML thinks of
/// it, and without knowing of quotes, brackets or block scalars.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="origin">Where it begins, when something else stood before.</param>
internal sealed class YamlSplitter(ReadOnlyMemory<byte> stream, SourcePosition origin)
{
    private int _at;
    private int _line;

    /// <summary>The next document; <see langword="null"/> at the end, or after one that has a problem.</summary>
    public YamlPiece? Next()
    {
        int start = _at;
        SourcePosition begin = Position();
        while (_at < stream.Length)
        {
            ReadOnlySpan<byte> rest = stream.Span[_at..];
            int lineEnd = rest.IndexOf((byte)'\n');
            int length = lineEnd < 0 ? rest.Length : lineEnd + 1;
            bool isSeparator = rest.StartsWith("---"u8);
            SourcePosition separator = Position();
            _at += length;
            _line++;
            if (!isSeparator)
            {
                continue;
            }

            string behind = GoUtf8.Decode(rest[3..length]).Trim();
            if (behind.Length > 0 && behind[0] != '#')
            {
                _at = stream.Length;
                return new YamlPiece(default, separator, $"invalid Yaml document separator: {behind}");
            }

            if (_at - length > start)
            {
                return new YamlPiece(Normalize(stream[start..(_at - length)]), begin);
            }
        }

        return _at > start ? new YamlPiece(Normalize(stream[start..]), begin) : null;
    }

    private SourcePosition Position() => _line == 0 ? origin : new SourcePosition(origin.Line + _line, 1);

    private static ReadOnlyMemory<byte> Normalize(ReadOnlyMemory<byte> piece)
    {
        ReadOnlySpan<byte> text = piece.Span;
        bool isWhole = text[^1] == '\n';
        if (isWhole && text.IndexOf("\r\n"u8) < 0)
        {
            return piece;
        }

        byte[] normal = new byte[text.Length + 1];
        int length = 0;
        while (text.IndexOf("\r\n"u8) is var next and >= 0)
        {
            text[..next].CopyTo(normal.AsSpan(length));
            length += next;
            normal[length++] = (byte)'\n';
            text = text[(next + 2)..];
        }

        text.CopyTo(normal.AsSpan(length));
        length += text.Length;
        if (!isWhole)
        {
            normal[length++] = (byte)'\n';
        }

        return normal.AsMemory(0, length);
    }
}
