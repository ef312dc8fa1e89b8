using System.Collections.Frozen;

namespace RouteModel.Routing.Building;

/// <summary>The names of Skipper's predicates.</summary>
internal static class PredicateNames
{
    public const string Path = "Path";
    public const string PathSubtree = "PathSubtree";
    public const string Host = "Host";
    public const string PathRegexp = "PathRegexp";
    public const string Method = "Method";
    public const string Header = "Header";
    public const string HeaderRegexp = "HeaderRegexp";
    public const string Weight = "Weight";

    private static readonly FrozenSet<string> OfRouting =
        new[] { Path, PathSubtree, Host, PathRegexp, Method, Header, HeaderRegexp, Weight }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsPredicate(string name) => OfRouting.Contains(name) || PredicateFactory.Knows(name);
}
