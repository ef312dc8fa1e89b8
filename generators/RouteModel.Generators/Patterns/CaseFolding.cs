namespace RouteModel.Generators.Patterns;

/// <summary>
/// RE2's case folding for ASCII letters and the two other code points that fold to them. Folding beyond needs tables of Unicode that change with
/// the machine, so a pattern that asks for it is refused.
/// </summary>
internal static class CaseFolding
{
    private const int LongS = 0x17F;
    private const int Kelvin = 0x212A;

    /// <summary>The set with both cases of its letters.</summary>
    public static CodePointSet Fold(CodePointSet set)
    {
        if (NeedsUnicode(set))
        {
            throw PatternCursor.Unsupported("ignoring the case of letters that are not ASCII");
        }

        var ranges = set.Ranges.ToList();
        foreach ((int first, int last) in set.Ranges)
        {
            Shift(ranges, first, last, 'a', 'z', 'A' - 'a');
            Shift(ranges, first, last, 'A', 'Z', 'a' - 'A');
        }

        AddEquivalent(ranges, set, LongS, 'S', 's');
        AddEquivalent(ranges, set, Kelvin, 'K', 'k');
        return CodePointSet.Normalize(ranges);
    }

    /// <summary>Whether folding the set needs more than this class knows. Sets that reach up to the last code point are closed under folding.</summary>
    private static bool NeedsUnicode(CodePointSet set) => set.Ranges.Any(range =>
        range.Last >= 0x80 && range.Last != CodePointSet.MaxCodePoint && !(range.First == range.Last && range.First is LongS or Kelvin));

    private static void Shift(List<(int First, int Last)> ranges, int first, int last, int from, int to, int by)
    {
        int low = Math.Max(first, from);
        int high = Math.Min(last, to);
        if (low <= high)
        {
            ranges.Add((low + by, high + by));
        }
    }

    private static void AddEquivalent(List<(int First, int Last)> ranges, CodePointSet set, int special, int upper, int lower)
    {
        if (set.Contains(upper) || set.Contains(lower))
        {
            ranges.Add((special, special));
        }

        if (set.Contains(special))
        {
            ranges.Add((upper, upper));
            ranges.Add((lower, lower));
        }
    }
}
