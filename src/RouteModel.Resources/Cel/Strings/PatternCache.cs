using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using RouteModel.Resources.Text.Re2;

namespace RouteModel.Resources.Cel.Strings;

/// <summary>Patterns that were compiled before. Safe for any number of threads.</summary>
internal static class PatternCache
{
    /// <summary>The most patterns that are kept; when there would be more, all are forgotten.</summary>
    public const int Capacity = 32;

    /// <summary>The most characters of a pattern that is kept: what a pattern takes grows with its text.</summary>
    public const int MaxLength = 512;

    private static readonly ConcurrentDictionary<string, Re2Regex> Patterns = new(StringComparer.Ordinal);

    /// <summary>How many patterns are kept.</summary>
    public static int Count => Patterns.Count;

    /// <summary>Compiles a pattern, or says in Go's words why it is none.</summary>
    public static bool TryGet(string pattern, [NotNullWhen(true)] out Re2Regex? regex, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (Patterns.TryGetValue(pattern, out regex))
        {
            return true;
        }

        if (!Re2Regex.TryParse(pattern, out regex, out error))
        {
            return false;
        }

        if (pattern.Length <= MaxLength)
        {
            if (Patterns.Count >= Capacity)
            {
                Patterns.Clear();
            }

            Patterns[pattern] = regex;
        }

        return true;
    }
}
