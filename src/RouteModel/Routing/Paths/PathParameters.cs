using RouteModel.Resources.Collections;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Routing.Paths;

/// <summary>The values of a pattern's wildcards. Upstream: <c>matchPathTree</c> of Skipper, <c>routing/matcher.go</c>.</summary>
internal static class PathParameters
{
    public static ValueMap<string> Empty { get; } = new([]);

    /// <summary>The parameters of a route that was found.</summary>
    /// <param name="patterns">The route's patterns.</param>
    /// <param name="position">Where it was found.</param>
    /// <param name="path">The path that was looked up, without its first slash.</param>
    public static ValueMap<string> Read(PathPatterns patterns, PathPosition position, string path)
    {
        if (position.Node is null || patterns.Names.Length == 0)
        {
            return Empty;
        }

        List<string> values = ValuesFromEnd(position, path.Split('/'));
        if (patterns.Names.Length == values.Count + 1)
        {
            // The root of a subtree has nothing for its free wildcard.
            values.Insert(0, "");
        }

        // Names are paired with values from the end, be there enough of them or not; of equal names the leftmost wins, save for the free wildcard.
        int count = Math.Min(patterns.Names.Length, values.Count);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            parameters[patterns.Names[count - 1 - i]] = GoBytes.ToText(values[i]);
        }

        if (patterns.RestName is { } rest && values.Count > 0)
        {
            parameters[rest] = "/" + GoBytes.ToText(values[0]);
        }

        return new ValueMap<string>(parameters);
    }

    private static List<string> ValuesFromEnd(PathPosition position, string[] segments)
    {
        var values = new List<string>();
        PathNode? node = position.Node;
        if (position.IsRest)
        {
            values.Add(Unescape(string.Join('/', segments[node!.Depth..])));
        }

        for (; node is not null; node = node.Parent)
        {
            if (node.IsWildcard)
            {
                values.Add(Unescape(segments[node.Depth - 1]));
            }
        }

        return values;
    }

    // Once more after the path itself was decoded: plus signs become blanks.
    private static string Unescape(string value) => GoEscaping.TryUnescape(value, GoUrlPart.Query, out string unescaped, out _) ? unescaped : value;
}
