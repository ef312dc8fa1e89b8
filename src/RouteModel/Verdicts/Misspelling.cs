namespace RouteModel.Verdicts;

/// <summary>Tells a name that was meant to be another from one that is merely not known.</summary>
internal static class Misspelling
{
    /// <summary>One slip in a name: a letter too many, too few, wrong, or two in the wrong order. Two are one in a long name.</summary>
    private const int MaxEdits = 2;

    /// <summary>Names are cut here; no kind is nearly as long, and the work is quadratic.</summary>
    private const int MaxLength = 64;

    /// <summary>Whether a name is another one but for its case or a slip or two (optimal string alignment distance).</summary>
    public static bool IsNear(string name, string known)
    {
        if (name.Length > MaxLength || known.Length > MaxLength || Math.Abs(name.Length - known.Length) > MaxEdits)
        {
            return false;
        }

        // Three rows are enough: a transposition looks two rows back.
        int[] before = new int[known.Length + 1];
        int[] last = new int[known.Length + 1];
        int[] row = [.. Enumerable.Range(0, known.Length + 1)];
        for (int i = 1; i <= name.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (int j = 1; j <= known.Length; j++)
            {
                int replace = last[j - 1] + (Same(name[i - 1], known[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replace, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && Same(name[i - 1], known[j - 2]) && Same(name[i - 2], known[j - 1]))
                {
                    row[j] = Math.Min(row[j], 1 + before[j - 2]);
                }
            }
        }

        return row[known.Length] <= MaxEdits;
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
