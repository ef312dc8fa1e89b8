using System.Text;

namespace RouteModel.Generators.Emitting;

/// <summary>Breaks long expressions of C# into lines: before an operator that binds loosest, and the parts again as far as they are long.</summary>
internal static class CodeLines
{
    private const int Width = 150;
    private const int Indent = 4;

    /// <summary>Loosest first; those of one level break together.</summary>
    private static readonly string[][] s_operators = [[" ? ", " : "], [" || "], [" && "]];

    /// <summary>An expression in lines, joined by line feeds.</summary>
    /// <param name="code">The expression on one line.</param>
    /// <param name="column">Where its first line begins.</param>
    /// <param name="indent">How far its further lines are indented.</param>
    public static string Break(string code, int column, int indent)
    {
        if (column + code.Length <= Width || BreaksOf(code) is not { Count: > 0 } breaks)
        {
            return code;
        }

        var lines = new StringBuilder();
        int from = 0;
        foreach (int at in breaks.Append(code.Length))
        {
            string part = code.Substring(from, at - from);
            lines.Append(from == 0 ? Break(part, column, indent + Indent) : $"\n{new string(' ', indent)}{Break(part, indent, indent + Indent)}");
            from = at + 1;
        }

        return lines.ToString();
    }

    /// <summary>The spaces before the operators at which the expression breaks: those in the fewest brackets, and of them the loosest.</summary>
    private static List<int> BreaksOf(string code)
    {
        int[] depths = CodeNesting.Of(code);
        (int Depth, int Level)[] found = new (int, int)[code.Length];
        (int Depth, int Level) first = (int.MaxValue, 0);
        for (int i = 1; i < code.Length; i++)
        {
            // What a part begins with is where it was broken before.
            int level = code[i] == ' ' && depths[i] >= 0 ? Array.FindIndex(s_operators, alike => Array.Exists(alike, text => string.CompareOrdinal(code, i, text, 0, text.Length) == 0)) : -1;
            found[i] = level < 0 ? (int.MaxValue, 0) : (depths[i], level);
            first = found[i].CompareTo(first) < 0 ? found[i] : first;
        }

        return first.Depth == int.MaxValue ? [] : [.. Enumerable.Range(0, code.Length).Where(i => i > 0 && found[i] == first)];
    }
}
