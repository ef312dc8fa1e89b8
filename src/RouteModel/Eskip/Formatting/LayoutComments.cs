using System.Buffers;
using RouteModel.Eskip.Syntax;

namespace RouteModel.Eskip.Formatting;

/// <summary>Writes the comments between tokens: behind the token whose line they are on, else on lines of their own.</summary>
internal readonly ref struct LayoutComments
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ArrayBufferWriter<byte> _output;

    public LayoutComments(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> output)
    {
        _text = text;
        _output = output;
    }

    /// <summary>Writes the comments inside a route, and a line break if there are any.</summary>
    /// <returns>Whether there are any.</returns>
    public bool WriteInside(int start, int end)
    {
        int from = start;
        foreach (EskipTextSpan comment in EskipTrivia.Comments(_text, new EskipTextSpan(start, end - start)))
        {
            bool isBehind = from == start && !_text[from..comment.Start].Contains((byte)'\n');
            _output.Write(isBehind ? " "u8 : from == start ? "\n  "u8 : "  "u8);
            Write(comment);
            _output.Write("\n"u8);
            from = comment.End;
        }

        return from != start;
    }

    /// <summary>Writes what stands between two routes: comments, and at most one of several empty lines.</summary>
    /// <param name="start">Where the route before ends, or 0.</param>
    /// <param name="end">Where the next route begins, or the text ends.</param>
    /// <param name="hasMore">Whether a route follows.</param>
    public void WriteBetween(int start, int end, bool hasMore)
    {
        bool hasBefore = _output.WrittenCount > 0;
        int from = start;
        bool isFirst = true;
        foreach (EskipTextSpan comment in EskipTrivia.Comments(_text, new EskipTextSpan(start, end - start)))
        {
            ReadOnlySpan<byte> gap = _text[from..comment.Start];
            if (isFirst && hasBefore && !gap.Contains((byte)'\n'))
            {
                _output.Write(" "u8);
            }
            else
            {
                WriteBreak(gap, hasBefore || !isFirst);
            }

            Write(comment);
            isFirst = false;
            from = comment.End;
        }

        bool hasAny = hasBefore || !isFirst;
        if (hasMore)
        {
            WriteBreak(_text[from..end], hasAny);
        }
        else if (hasAny)
        {
            _output.Write("\n"u8);
        }
    }

    private void WriteBreak(ReadOnlySpan<byte> gap, bool hasBefore)
    {
        if (hasBefore)
        {
            _output.Write(gap.Count((byte)'\n') > 1 ? "\n\n"u8 : "\n"u8);
        }
    }

    private void Write(EskipTextSpan comment) => _output.Write(_text.Slice(comment.Start, comment.Length).TrimEnd(" \t\r\v\f"u8));
}
