using System.Text;

namespace RouteModel.Cli.Output;

/// <summary>A line of source and a caret below one of its columns.</summary>
internal readonly record struct Excerpt(string Source, string Caret)
{
    private const int Before = 60;
    private const int Width = 100;
    private const string Cut = "...";

    /// <summary>The excerpt of a line; a long one is cut around the column, and harmful characters are shown as one replacement character each.</summary>
    /// <param name="line">The line without its end.</param>
    /// <param name="column">The column in UTF-16 units, from 1; one behind the end stands for the end.</param>
    public static Excerpt Of(ReadOnlySpan<char> line, int column)
    {
        int at = Math.Clamp(column - 1, 0, line.Length);
        int start = line.Length <= Width ? 0 : Math.Clamp(at - Before, 0, line.Length - Width);
        int end = Math.Min(start + Width, line.Length);
        start += start > 0 && char.IsLowSurrogate(line[start]) ? 1 : 0;
        end -= end < line.Length && char.IsHighSurrogate(line[end - 1]) ? 1 : 0;

        var source = new StringBuilder(start > 0 ? Cut : "");
        var caret = new StringBuilder(start > 0 ? "   " : "");
        for (int i = start; i < end; i++)
        {
            char c = line[i];
            source.Append(c != '\t' && Printable.IsHarmful(c) ? '\uFFFD' : c);
        }

        AppendBlanks(caret, line[start..Math.Clamp(at, start, end)]);

        return new Excerpt(source.Append(end < line.Length ? Cut : "").ToString(), caret.Append('^').ToString());
    }

    private static void AppendBlanks(StringBuilder caret, ReadOnlySpan<char> before)
    {
        foreach (Rune rune in before.EnumerateRunes())
        {
            _ = rune.Value == '\t' ? caret.Append('\t') : caret.Append(' ', TerminalWidth.Of(rune));
        }
    }
}
