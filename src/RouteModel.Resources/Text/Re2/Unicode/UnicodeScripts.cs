using System.Globalization;
using RouteModel.Resources.Text.Re2.Syntax;

namespace RouteModel.Resources.Text.Re2.Unicode;

/// <summary>The scripts of Unicode.</summary>
internal static class UnicodeScripts
{
    private static readonly Dictionary<string, string> RangesByKey = UnicodeScriptData.Ranges
        .ToDictionary(static script => UnicodeClasses.Canonical(script.Name), static script => script.Ranges, StringComparer.Ordinal);

    /// <summary>The code points of a script, by its name in lower case without separators.</summary>
    public static CodePointSet? Find(string key)
    {
        if (!RangesByKey.TryGetValue(key, out string? ranges))
        {
            return null;
        }

        var set = new CodePointSetBuilder();
        foreach (string range in ranges.Split(' '))
        {
            string[] ends = range.Split('-');
            set.Add(Number(ends[0]), Number(ends[ends.Length - 1]));
        }

        return set.ToSet();
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
