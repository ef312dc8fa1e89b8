using RouteModel.Generators.Patterns;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>Runs compiled patterns on defaults, in the compiler's process.</summary>
internal static class PatternMatcher
{
    /// <summary>
    /// Whether the pattern is found in a text. One that has no table, because it is too large for one or because it is none, refuses nothing here.
    /// </summary>
    public static Func<string, bool> Of(string pattern) =>
        PatternCompiler.Compile(pattern, out _)?.Table is { } table ? text => IsMatch(table, text) : static _ => true;

    private static bool IsMatch(PatternTable table, string text)
    {
        int row = 2 * table.ClassCount;
        for (int i = 0; i < text.Length; i++)
        {
            int codePoint = char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i++) : char.IsSurrogate(text[i]) ? '\uFFFD' : text[i];
            row = table.Transitions[row + ClassOf(table, codePoint)];
            if (row <= table.ClassCount)
            {
                return row != 0;
            }
        }

        return table.AcceptsAtEnd[row / table.ClassCount] != 0;
    }

    private static int ClassOf(PatternTable table, int codePoint)
    {
        if (codePoint < table.AsciiClasses.Count)
        {
            return table.AsciiClasses[codePoint];
        }

        for (int i = 0; i < table.Ranges.Count; i += 3)
        {
            if (codePoint >= table.Ranges[i] && codePoint <= table.Ranges[i + 1])
            {
                return table.Ranges[i + 2];
            }
        }

        return 0;
    }
}
