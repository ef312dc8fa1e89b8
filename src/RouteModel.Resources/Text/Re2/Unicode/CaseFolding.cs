using System.Globalization;
using RouteModel.Resources.Text.Re2.Syntax;

namespace RouteModel.Resources.Text.Re2.Unicode;

/// <summary>
/// Simple case folding: code points that differ in case only form an orbit, and a pattern that ignores case takes every member for any other.
/// Go's <c>unicode.SimpleFold</c> walks the same orbits.
/// </summary>
internal static class CaseFolding
{
    /// <summary>Up to here the code points of a set are looked up one by one, beyond that the orbits are.</summary>
    private const int MaxLookups = 256;

    private static readonly Dictionary<int, int[]> Orbits = ReadOrbits();

    /// <summary>The set with all orbits that it touches.</summary>
    public static CodePointSet Fold(CodePointSet set)
    {
        var folded = new CodePointSetBuilder();
        folded.Add(set);
        if (set.Count() <= MaxLookups)
        {
            for (int range = 0; range < set.RangeCount; range++)
            {
                for (int codePoint = set.First(range); codePoint <= set.Last(range); codePoint++)
                {
                    AddOrbit(folded, codePoint);
                }
            }
        }
        else
        {
            foreach (int codePoint in Orbits.Keys)
            {
                if (set.Contains(codePoint))
                {
                    AddOrbit(folded, codePoint);
                }
            }
        }

        return folded.ToSet();
    }

    /// <summary>The lowest code point of an orbit; the code point itself where it has no other case.</summary>
    public static int FirstOfOrbit(int codePoint) => Orbits.TryGetValue(codePoint, out int[]? orbit) ? orbit[0] : codePoint;

    /// <summary>Whether a set is one orbit of two, as <c>[Aa]</c> is.</summary>
    public static bool IsWholePair(CodePointSet set) =>
        !set.IsEmpty && Orbits.TryGetValue(set.First(0), out int[]? orbit) && orbit.Length == 2 && set.Count() == 2 && set.Contains(orbit[0]) && set.Contains(orbit[1]);

    /// <summary>The code points that a node of one code point takes.</summary>
    public static CodePointSet SetOf(Re2Node node) => node.Set ?? SetOf(node.CodePoints![0], node.FoldsCase);

    /// <summary>The code points that one of a literal stands for.</summary>
    public static CodePointSet SetOf(int codePoint, bool foldsCase)
    {
        var set = CodePointSet.Of(codePoint);
        return foldsCase ? Fold(set) : set;
    }

    private static void AddOrbit(CodePointSetBuilder set, int codePoint)
    {
        if (Orbits.TryGetValue(codePoint, out int[]? orbit))
        {
            foreach (int member in orbit)
            {
                set.Add(member, member);
            }
        }
    }

    private static Dictionary<int, int[]> ReadOrbits()
    {
        var members = new Dictionary<int, List<int>>();
        foreach (string entry in CaseFoldingData.Mappings.Split(' '))
        {
            string[] sides = entry.Split('=');
            int step = sides[0].Any(static c => c == ':') ? 2 : 1;
            string[] ends = sides[0].Split('-', ':');
            int first = Number(ends[0]);
            int shift = Number(sides[1]) - first;
            for (int from = first; from <= Number(ends[ends.Length - 1]); from += step)
            {
                if (!members.TryGetValue(from + shift, out List<int>? orbit))
                {
                    members[from + shift] = orbit = [from + shift];
                }

                orbit.Add(from);
            }
        }

        var orbits = new Dictionary<int, int[]>();
        foreach (List<int> orbit in members.Values)
        {
            orbit.Sort();
            int[] sorted = [.. orbit];
            foreach (int member in sorted)
            {
                orbits[member] = sorted;
            }
        }

        return orbits;
    }

    private static int Number(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
