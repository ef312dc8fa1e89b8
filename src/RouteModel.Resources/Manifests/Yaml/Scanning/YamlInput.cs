using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>A cursor over decoded text that knows line, column and character number, as the YAML reader of Kubernetes counts them.</summary>
/// <param name="text">The text up to the first block of input that cannot be decoded.</param>
/// <param name="fault">Why the text ends before its input does; raised as soon as more text is asked for.</param>
internal sealed class YamlInput(string text, YamlFaultException? fault = null)
{
    /// <summary>What <see cref="Peek"/> answers at the end: U+0000 is not allowed in YAML, so it cannot be text.</summary>
    public const char End = '\0';

    private readonly string _text = text;
    private int _position;

    /// <summary>All of the text.</summary>
    public string Text => _text;

    /// <summary>The line, from 0. CR LF, LF, CR, NEL, LS and PS each end one.</summary>
    public int Line { get; private set; }

    /// <summary>The column in UTF-16 units, from 0.</summary>
    public int Column { get; private set; }

    /// <summary>The number of Unicode characters read, which is what the length of an implicit key is counted in.</summary>
    public int Index { get; private set; }

    public char Current => _position < _text.Length ? _text[_position] : AtEnd();

    public Mark Mark => new(Index, Line + 1, Column + 1);

    public char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : AtEnd();

    /// <summary>Whether the three characters here are <paramref name="c"/> and then comes a blank, a line end or the end, at the first column.</summary>
    public bool IsDocumentIndicator(char c) =>
        Column == 0 && Current == c && Peek(1) == c && Peek(2) == c && YamlCharacters.IsBlankOrEnd(Peek(3));

    /// <summary>What is left of the text that can be decoded.</summary>
    public ReadOnlySpan<char> Rest => _text.AsSpan(_position);

    /// <summary>Takes <paramref name="units"/> UTF-16 units of one line.</summary>
    public ReadOnlySpan<char> Take(int units)
    {
        ReadOnlySpan<char> taken = _text.AsSpan(_position, units);
        _position += units;
        Column += units;
        Index += units;
        if (taken.ContainsAnyInRange('\uDC00', '\uDFFF'))
        {
            foreach (char c in taken)
            {
                Index -= char.IsLowSurrogate(c) ? 1 : 0;
            }
        }

        return taken;
    }

    /// <summary>Skips one UTF-16 unit, which is no line end.</summary>
    public void Skip()
    {
        Index += char.IsLowSurrogate(Current) ? 0 : 1;
        _position++;
        Column++;
    }

    /// <summary>Skips several UTF-16 units of one line.</summary>
    public void Skip(int units) => Take(units);

    /// <summary>Takes a line end and answers what it stands for: a line feed, except that LS and PS stay themselves.</summary>
    public char TakeLineEnd()
    {
        char c = Current;
        int units = c == '\r' && Peek(1) == '\n' ? 2 : 1;
        _position += units;
        Index += units;
        Line++;
        Column = 0;
        return c is '\u2028' or '\u2029' ? c : '\n';
    }

    public void SkipBlanks()
    {
        while (YamlCharacters.IsBlank(Current))
        {
            Skip();
        }
    }

    public void SkipToLineEnd()
    {
        int length = Rest.IndexOfAny(YamlCharacters.LineEnds);
        Skip(length < 0 ? Rest.Length : length);
        _ = Current;
    }

    /// <summary>Counts an unfinished last line as finished, so that problems at the end are said of the line after it.</summary>
    public void FinishLine()
    {
        if (Column != 0)
        {
            Column = 0;
            Line++;
        }
    }

    private char AtEnd() => fault is null ? End : throw fault;
}
