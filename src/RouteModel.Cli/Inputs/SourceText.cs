using System.Text;

namespace RouteModel.Cli.Inputs;

/// <summary>The text of a file by its lines, made when the first line is asked for.</summary>
/// <param name="bytes">UTF-8, or UTF-16 with a byte order mark; what is neither is shown as U+FFFD.</param>
internal sealed class SourceText(byte[] bytes)
{
    private const string JsonLineEnds = "\n";
    private const string YamlLineEnds = "\n\r\u0085\u2028\u2029";

    private string _text = "";
    private List<int>? _starts;

    /// <summary>A line without its end; <see langword="null"/> if the text has not so many.</summary>
    /// <param name="number">The line's number, from 1.</param>
    public ReadOnlyMemory<char>? Line(int number)
    {
        _starts ??= Read();
        if (number < 1 || number > _starts.Count)
        {
            return null;
        }

        int start = _starts[number - 1];
        int end = number < _starts.Count ? _starts[number] : _text.Length;
        return _text.AsMemory(start, end - start).TrimEnd(YamlLineEnds);
    }

    private List<int> Read()
    {
        _text = Decode();
        string lineEnds = _text.AsSpan().TrimStart().StartsWith('{') ? JsonLineEnds : YamlLineEnds;
        var starts = new List<int> { 0 };
        ReadOnlySpan<char> text = _text;
        for (int at = 0, next; (next = text[at..].IndexOfAny(lineEnds)) >= 0;)
        {
            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            starts.Add(at);
        }

        return starts;
    }

    private string Decode()
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
