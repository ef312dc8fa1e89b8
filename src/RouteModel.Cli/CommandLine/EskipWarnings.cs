using System.Globalization;
using RouteModel.Eskip;

namespace RouteModel.Cli.CommandLine;

/// <summary>What Skipper accepts in a file and nobody can have meant.</summary>
internal static class EskipWarnings
{
    /// <summary>The warnings in the order of the text.</summary>
    public static List<EskipError> Find(EskipInput input, EskipSyntaxTree tree) =>
        [.. EskipReadBack.Check(tree).Concat(RepeatedIds(input, tree)).OrderBy(static warning => warning.Span.Start)];

    // A routing table keeps one route for an id, and says nothing.
    private static List<EskipError> RepeatedIds(EskipInput input, EskipSyntaxTree tree)
    {
        var warnings = new List<EskipError>();
        HashSet<string> repeated = FindRepeated(tree);
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (EskipRouteSyntax route in tree.Routes)
        {
            if (repeated.Count == 0 || route.Id is not { } span)
            {
                continue;
            }

            string id = tree.GetText(span);
            if (!repeated.Contains(id))
            {
                continue;
            }

            // Lines are found in one pass, because the places ascend.
            int line = input.Locate(span).Line;
            if (lines.TryGetValue(id, out int before))
            {
                string message = string.Create(CultureInfo.InvariantCulture, $"the id {id} is taken on line {before}; of routes with one id Skipper serves only the last");
                warnings.Add(new EskipError(message, EskipErrorReason.InvalidRoute, span, id));
            }

            lines[id] = line;
        }

        return warnings;
    }

    private static HashSet<string> FindRepeated(EskipSyntaxTree tree)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (EskipRouteSyntax route in tree.Routes)
        {
            if (route.Id is { } span && tree.GetText(span) is var id && !seen.Add(id))
            {
                repeated.Add(id);
            }
        }

        return repeated;
    }
}
