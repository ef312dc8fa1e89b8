using RouteModel.Generators.Patterns;
using RouteModel.Resources.Schemas;
using RouteModel.Resources.Text.Re2;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>Patterns of recorded CRDs, compiled by the generator's own compiler and run without generated code.</summary>
internal static class CrdPatterns
{
    private static readonly Dictionary<string, PatternSchema> Known = new(StringComparer.Ordinal);

    public static PatternSchema Of(string text)
    {
        if (!Known.TryGetValue(text, out PatternSchema? pattern))
        {
            pattern = Compile(text);
            Known.Add(text, pattern);
        }

        return pattern;
    }

    private static PatternSchema Compile(string text) => PatternCompiler.Compile(text, out string? error) is { } pattern
        ? new PatternSchema(text, Matcher(pattern))
        : new PatternSchema(text, _ => false) { Error = error };

    private static Func<string, bool> Matcher(PatternSpec pattern)
    {
        if (pattern.Table is not { } table)
        {
            var regex = Re2Regex.Parse(pattern.Text);
            return value => regex.IsMatch(value);
        }

        byte[] ascii = [.. table.AsciiClasses.Select(item => (byte)item)];
        int[] ranges = [.. table.Ranges];
        int[] transitions = [.. table.Transitions];
        byte[] ends = [.. table.AcceptsAtEnd.Select(item => (byte)item)];
        return value => PatternAutomaton.IsMatch<int>(value, ascii, ranges, table.ClassCount, transitions, ends);
    }
}
