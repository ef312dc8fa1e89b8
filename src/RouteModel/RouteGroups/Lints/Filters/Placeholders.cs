using System.Text.RegularExpressions;

namespace RouteModel.RouteGroups.Lints;

/// <summary>The placeholders of templates, such as <c>${request.header.X-Id}</c>.</summary>
internal static partial class Placeholders
{
    private static readonly string[] Values =
        ["request.method", "request.host", "request.path", "request.rawQuery", "request.source", "request.sourceFromLast", "request.clientIP"];

    private static readonly string[] Maps = ["request.header.", "request.query.", "request.cookie.", "response.header."];

    public static IEnumerable<string> Names(string text) => Placeholder().Matches(text).Select(static match => match.Groups[1].Value);

    /// <summary>Whether a name with a point stands for something.</summary>
    public static bool IsKnown(string name) => Values.Contains(name, StringComparer.Ordinal) || Maps.Any(map => name.Length > map.Length && name.StartsWith(map, StringComparison.Ordinal));

    [GeneratedRegex(@"\$\{([^{}]+)\}")]
    private static partial Regex Placeholder();
}
