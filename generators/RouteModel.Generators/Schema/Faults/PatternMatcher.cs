using RouteModel.Resources.Text.Re2;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>Runs patterns on defaults, in the compiler's process.</summary>
internal static class PatternMatcher
{
    /// <summary>Whether the pattern is found in a text. One that is none refuses nothing here: that it is none is told elsewhere.</summary>
    public static Func<string, bool> Of(string pattern) =>
        Re2Regex.TryParse(pattern, out Re2Regex? regex, out _) ? text => regex.IsMatch(text.AsSpan()) : static _ => true;
}
