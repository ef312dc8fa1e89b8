using System.Text.RegularExpressions;
using RouteModel.Resources.Text;

namespace RouteModel.RouteGroups.Lints;

/// <summary>Lints about paths.</summary>
internal static partial class PathLints
{
    public static void PathAndSubtree(LintRoute route, LintReport report)
    {
        LintCall[] tree = [.. route.PredicatesOf("Path", "PathSubtree")];
        if (tree.Length > 1)
        {
            report.Add(tree[1], "a route has one Path or PathSubtree, not several; Skipper drops it");
        }
    }

    public static void WildcardNotLast(LintRoute route, LintReport report) => EachTree(route, report, static path =>
        LintPaths.Segments(path).SkipLast(1).Any(static segment => segment[0] == '*') ? "* and ** have to be the last segment" : null);

    public static void WildcardInSegment(LintRoute route, LintReport report) => EachTree(route, report, static path =>
        LintPaths.Segments(path).Any(static segment => segment != "**" && segment.AsSpan(1).IndexOfAny(':', '*') >= 0)
            ? "a wildcard has to begin its segment; this breaks every route of the same place in the path tree"
            : null);

    public static void UnnamedWildcard(LintRoute route, LintReport report) => EachTree(route, report, static path =>
        LintPaths.Segments(path).Any(static segment => segment is "*" or ":") ? "a wildcard without a name is not defined; use ** or a name" : null);

    public static void RegexpInPath(LintRoute route, LintReport report) => EachTree(route, report, static path =>
        path.Any(static c => c is '^' or '$' or '(' or ')' or '[' or ']' or '\\') ? "paths are no regular expressions; these characters stand for themselves" : null);

    public static void UnmatchablePath(LintRoute route, LintReport report) => EachTree(route, report, static path =>
        path.Contains('?', StringComparison.Ordinal) || path.Contains('#', StringComparison.Ordinal) || Escape().IsMatch(path)
            ? "the decoded path without query and fragment is compared, so this never matches"
            : null);

    public static void PathExact(LintRoute route, LintReport report)
    {
        if (route.Tree is { Name: "Path" } tree && tree.String(0) == "/" && !route.Group.Routes.Any(static other => other.Tree is { Name: "PathSubtree" }))
        {
            report.Add(tree, "Path / serves nothing but /; everything below is a path subtree");
        }
    }

    public static void TrailingSlash(LintRoute route, LintReport report)
    {
        if (route.Tree is { Name: "Path" } tree && tree.String(0).Length > 1 && tree.String(0).EndsWith('/'))
        {
            report.Add(tree, "the path with the slash at its end is another one than without, unless Skipper runs with -ignore-trailing-slash");
        }
    }

    public static void PathRegexpUnanchored(LintRoute route, LintReport report)
    {
        foreach (LintCall call in route.PredicatesOf("PathRegexp"))
        {
            if (!HostPatterns.IsAnchoredAtStart(call.String(0)) && !call.String(0).EndsWith('$'))
            {
                report.Add(call, $"{GoSyntax.Quote(call.String(0))} is found anywhere in a path; anchor it with ^", 0);
            }
        }
    }

    public static void PathRegexpOnly(LintRoute route, LintReport report)
    {
        if (route.Tree is null && route.PredicatesOf("PathRegexp").FirstOrDefault() is { } call)
        {
            report.Add(call, "without a path or a path subtree the route loses to any matching route that has one");
        }
    }

    public static void PathlessShadowed(LintGroup group, LintReport report)
    {
        bool hasAll = group.Routes.Any(static route => route.TreeKey == "/" && route.Tree!.Name == "PathSubtree" && route.Conditions.Count == 0);
        foreach (LintRoute route in group.Routes.Where(static route => route.Tree is null))
        {
            if (hasAll)
            {
                report.Add(route, route.Place, "a route with path subtree / takes every request before routes without a path are looked at");
            }
        }
    }

    public static void UnknownPathParam(LintRoute route, LintReport report)
    {
        string[] known = route.Tree is { } tree ? [.. LintPaths.Wildcards(tree)] : [];
        foreach (LintCall filter in route.Filters)
        {
            for (int i = 0; i < filter.Args.Count; i++)
            {
                foreach (string name in Placeholders.Names(filter.String(i)))
                {
                    if (filter.Entry?.Parameter(i)?.IsTemplate == true && !name.Contains('.', StringComparison.Ordinal) && !known.Contains(name, StringComparer.Ordinal))
                    {
                        report.Add(filter, $"{filter.Name}: the path has no wildcard {GoSyntax.Quote(name)}, so ${{{name}}} is empty", i);
                    }
                }
            }
        }
    }

    public static void DuplicatePathParam(LintRoute route, LintReport report)
    {
        if (route.Tree is { } tree && LintPaths.Wildcards(tree).GroupBy(static name => name).FirstOrDefault(static names => names.Count() > 1) is { } twice)
        {
            report.Add(tree, $"the wildcard {GoSyntax.Quote(twice.Key)} stands twice, and one value is kept", 0);
        }
    }

    private static void EachTree(LintRoute route, LintReport report, Func<string, string?> check)
    {
        foreach (LintCall tree in route.PredicatesOf("Path", "PathSubtree"))
        {
            if (check(tree.String(0)) is { } problem)
            {
                report.Add(tree, $"{GoSyntax.Quote(tree.String(0))}: {problem}", 0);
            }
        }
    }

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();
}
