using System.Collections.Concurrent;
using System.Text;
using RouteModel.Resources.Text.Re2.Syntax;

namespace RouteModel.Resources.Text.Re2.Unicode;

/// <summary>
/// The classes that <c>\p{…}</c> names: general categories by their short and long names, scripts, and <c>Any</c>, <c>ASCII</c>, <c>Assigned</c>.
/// </summary>
/// <remarks>Go 1.25 and later: case, spaces, underscores and hyphens of a name do not count.</remarks>
internal static class UnicodeClasses
{
    private static readonly ConcurrentDictionary<string, CodePointSet> Found = new(StringComparer.Ordinal);

    /// <summary>The set of a name; <see langword="null"/> if there is none.</summary>
    public static CodePointSet? Find(string name)
    {
        string key = Canonical(name);
        if (Found.TryGetValue(key, out CodePointSet? set))
        {
            return set;
        }

        // Only names that exist are kept, so what is kept has a bound.
        return Read(key) is { } read ? Found.GetOrAdd(key, read) : null;
    }

    private static CodePointSet? Read(string key) => key switch
    {
        "any" => CodePointSet.All,
        "ascii" => CodePointSet.Of((0, 0x7F)),
        "assigned" => UnicodeCategories.Find("cn")!.Negate(),
        _ => UnicodeCategories.Find(key) ?? UnicodeScripts.Find(key),
    };

    internal static string Canonical(string name)
    {
        var canonical = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (c is not ('_' or '-' or ' '))
            {
                canonical.Append(c is >= 'A' and <= 'Z' ? (char)(c + ('a' - 'A')) : c);
            }
        }

        return canonical.ToString();
    }
}
