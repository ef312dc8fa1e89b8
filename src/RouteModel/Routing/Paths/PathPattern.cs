using RouteModel.Resources.Text.Urls;
using RouteModel.Routing.Requests;

namespace RouteModel.Routing.Paths;

/// <summary>One pattern of a route: its segments, of which a final free wildcard is not one, as bytes, one char each.</summary>
/// <param name="Segments">Static segments and wildcards that begin with a colon; an empty last one for a closing slash.</param>
/// <param name="Rest">The free wildcard that follows; <see langword="null"/> for none.</param>
internal sealed record PathPattern(string[] Segments, string? Rest)
{
    /// <summary>Whether a free wildcard follows.</summary>
    public bool HasRest => Rest is not null;

    /// <summary>The pattern as Skipper's messages quote it.</summary>
    public string Text => "/" + string.Join('/', Rest is null ? Segments : [.. Segments, Rest]);

    /// <summary>What Skipper logs of a pattern that can never be found; <see langword="null"/> for a good one.</summary>
    public string? Fault
    {
        get
        {
            for (int i = 0; i < Segments.Length; i++)
            {
                if (!Segments[i].StartsWith(':') && Segments[i].AsSpan().ContainsAny(':', '*'))
                {
                    return "* or : in middle of path component " + GoBytes.ToText(string.Join('/', Text[1..].Split('/')[i..]));
                }
            }

            return null;
        }
    }
}

/// <summary>
/// The patterns of a route's path predicate and the names of its parameters. Upstream: Skipper, <c>routing/matcher.go</c>.
/// </summary>
/// <param name="Patterns">The patterns; none for a root leaf.</param>
/// <param name="Names">The names of the wildcards from left to right.</param>
/// <param name="RestName">The name of the free wildcard; <see langword="null"/> without one.</param>
internal sealed record PathPatterns(PathPattern[] Patterns, string[] Names, string? RestName)
{
    private const string DefaultRestName = "*";

    public static PathPatterns None { get; } = new([], [], null);

    /// <summary>Takes a path predicate apart.</summary>
    /// <param name="path">The argument.</param>
    /// <param name="isSubtree">Whether it is <c>PathSubtree</c>.</param>
    /// <param name="ignoreTrailingSlash">Whether closing slashes do not count.</param>
    /// <param name="error">Skipper's text when the path cannot be one.</param>
    public static PathPatterns? Create(string path, bool isSubtree, bool ignoreTrailingSlash, out string? error)
    {
        error = null;
        if (path.Length == 0)
        {
            return None;
        }

        string[] segments = PathCleaning.Clean(GoBytes.FromText(path))[1..].Split('/');
        int free = Array.FindIndex(segments, static segment => segment.StartsWith('*'));
        if (free >= 0 && free < segments.Length - 1)
        {
            error = "free wildcard param should be last";
            return null;
        }

        string? restName = free < 0 ? null : segments[free] is { Length: > 1 } named ? GoBytes.ToText(named[1..]) : DefaultRestName;
        string[] fixedSegments = free < 0 ? segments : segments[..free];
        restName ??= isSubtree ? DefaultRestName : null;
        string[] names =
        [
            .. fixedSegments.Where(static segment => segment is [':', _, ..]).Select(static segment => GoBytes.ToText(segment[1..])),
            .. restName is null ? (string[])[] : [restName],
        ];
        PathPattern[] patterns = isSubtree ? Subtree(fixedSegments, ignoreTrailingSlash, free < 0 ? "**" : segments[free])
            : [Plain(fixedSegments, ignoreTrailingSlash, free < 0 ? null : segments[free])];
        return new PathPatterns(patterns, names, restName);
    }

    private static PathPattern Plain(string[] segments, bool ignoreTrailingSlash, string? rest) => rest is null
        ? Pattern(ignoreTrailingSlash ? WithoutSlash(segments) : segments, null)
        : Pattern(segments, rest);

    private static PathPattern[] Subtree(string[] segments, bool ignoreTrailingSlash, string rest)
    {
        string[] root = WithoutSlash(segments);
        if (root.Length == 0 || root is [""])
        {
            return [Pattern([""], null), Pattern([], rest)];
        }

        PathPattern self = Pattern(root, null);
        PathPattern below = Pattern(root, rest);
        return ignoreTrailingSlash ? [self, below] : [self, Pattern([.. root, ""], null), below];
    }

    private static string[] WithoutSlash(string[] segments) => segments.Length > 1 && segments[^1].Length == 0 ? segments[..^1] : segments;

    private static PathPattern Pattern(string[] segments, string? rest) => new(segments, rest);
}
