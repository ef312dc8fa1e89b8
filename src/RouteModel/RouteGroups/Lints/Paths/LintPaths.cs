namespace RouteModel.RouteGroups.Lints;

/// <summary>Paths of the path tree.</summary>
internal static class LintPaths
{
    public static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The names of wildcards; the rest of a subtree and of <c>**</c> is <c>*</c>.</summary>
    public static IEnumerable<string> Wildcards(LintCall tree)
    {
        foreach (string segment in Segments(tree.String(0)))
        {
            if (segment == "**")
            {
                yield return "*";
            }
            else if (segment[0] is ':' or '*')
            {
                yield return segment[1..];
            }
        }

        if (tree.Name == "PathSubtree")
        {
            yield return "*";
        }
    }

    /// <summary>The path without the names of its wildcards: the tree does not tell them apart.</summary>
    public static string Normalize(string path) => string.Join('/', path.Split('/').Select(static segment => segment.Length > 0 && segment[0] is ':' or '*' ? segment[..1] : segment));

    /// <summary>Whether a plain path is of a predicate of the tree.</summary>
    public static bool Covers(LintCall tree, string path)
    {
        string[] pattern = Segments(tree.String(0));
        string[] segments = Segments(path);
        bool isFree = tree.Name == "PathSubtree" || (pattern.Length > 0 && pattern[^1][0] == '*');
        int fixedCount = pattern.Length > 0 && pattern[^1][0] == '*' ? pattern.Length - 1 : pattern.Length;
        return (isFree ? segments.Length >= fixedCount : segments.Length == fixedCount)
            && Enumerable.Range(0, fixedCount).All(i => pattern[i][0] == ':' || pattern[i] == segments[i]);
    }
}
