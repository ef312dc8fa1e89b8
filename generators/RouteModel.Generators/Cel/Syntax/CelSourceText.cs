using System.Globalization;
using System.Text;

namespace RouteModel.Generators.Cel.Syntax;

/// <summary>The text of an expression by code points and lines.</summary>
internal sealed class CelSourceText
{
    /// <summary>A longer line is not shown below its error; in bytes of UTF-8.</summary>
    private const int LongestSnippet = 16_384;

    private readonly List<int> _lineStarts = [0];

    public CelSourceText(string text)
    {
        CodePoints = ToCodePoints(text);
        for (int i = 0; i < CodePoints.Length; i++)
        {
            if (CodePoints[i] == '\n')
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The code points; a surrogate without its other half stands for itself.</summary>
    public int[] CodePoints { get; }

    public string Slice(int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            Append(text, CodePoints[i]);
        }

        return text.ToString();
    }

    public static void Append(StringBuilder text, int codePoint)
    {
        if (codePoint < 0x10000)
        {
            text.Append((char)codePoint);
        }
        else
        {
            text.Append(char.ConvertFromUtf32(codePoint));
        }
    }

    /// <summary>The line, from 1, and the column, from 0 and in code points, of an offset.</summary>
    public (int Line, int Column) Place(int offset)
    {
        if (offset < 0)
        {
            return (-1, -1);
        }

        int index = _lineStarts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts[line]);
    }

    /// <summary>The faults as cel-go displays them: place, message, the line, and a caret below.</summary>
    public string Display(IReadOnlyList<CelFault> faults, int truncated = 0)
    {
        var lines = new List<string>();
        foreach (CelFault fault in faults)
        {
            (int line, int column) = Place(fault.Offset);
            lines.Add(string.Format(CultureInfo.InvariantCulture, "ERROR: <input>:{0}:{1}: {2}", line, column + 1, fault.Message) + Snippet(line, column));
        }

        if (truncated > 0)
        {
            lines.Add(truncated.ToString(CultureInfo.InvariantCulture) + " more errors were truncated");
        }

        return string.Join("\n", lines);
    }

    private string Snippet(int line, int column)
    {
        if (line < 1)
        {
            return "";
        }

        int start = _lineStarts[line - 1];
        int end = line < _lineStarts.Count ? _lineStarts[line] - 1 : CodePoints.Length;
        string text = Slice(start, end);
        if (Encoding.UTF8.GetByteCount(text) > LongestSnippet)
        {
            return "";
        }

        var pointer = new StringBuilder();
        for (int i = start; i < start + column && i < end; i++)
        {
            pointer.Append(IsWide(CodePoints[i]) ? '．' : '.');
        }

        pointer.Append(start + column < end && IsWide(CodePoints[start + column]) ? '＾' : '^');
        return "\n | " + text.Replace('\t', ' ') + "\n | " + pointer;
    }

    /// <summary>Whether UTF-8 needs more than a byte: cel-go marks these with full-width characters.</summary>
    private static bool IsWide(int codePoint) => codePoint >= 0x80;

    private static int[] ToCodePoints(string text)
    {
        var points = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                points.Add(char.ConvertToUtf32(text[i], text[i + 1]));
                i++;
            }
            else
            {
                points.Add(text[i]);
            }
        }

        return [.. points];
    }
}
