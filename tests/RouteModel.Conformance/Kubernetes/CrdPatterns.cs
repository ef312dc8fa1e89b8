using System.Text.RegularExpressions;
using RouteModel.Generators.Patterns;
using RouteModel.Resources.Schemas;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>Patterns of recorded CRDs, compiled by the generator's own compiler and run without generated code.</summary>
internal static class CrdPatterns
{
    private static readonly Dictionary<string, PatternSchema> Known = new(StringComparer.Ordinal);

    public static PatternSchema Of(string text)
    {
        if (!Known.TryGetValue(text, out PatternSchema? pattern))
        {
            pattern = new PatternSchema(text, PatternCompiler.Compile(text).Table is { } table ? Matcher(table) : ByRegex(text));
            Known.Add(text, pattern);
        }

        return pattern;
    }

    private static Func<string, bool> Matcher(PatternTable table)
    {
        byte[] ascii = [.. table.AsciiClasses.Select(item => (byte)item)];
        int[] ranges = [.. table.Ranges];
        int[] transitions = [.. table.Transitions];
        byte[] ends = [.. table.AcceptsAtEnd.Select(item => (byte)item)];
        return value => PatternAutomaton.IsMatch<int>(value, ascii, ranges, table.ClassCount, transitions, ends);
    }

    // What the compiler does not take yet: in these patterns RE2 and .NET differ at the end of the text, and in the name of a group's syntax.
    private static Func<string, bool> ByRegex(string text)
    {
        try
        {
            string pattern = text.Replace("$", "\\z", StringComparison.Ordinal).Replace("(?P<", "(?<", StringComparison.Ordinal);
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking).IsMatch;
        }
        catch (ArgumentException)
        {
            return _ => false;
        }
    }
}
