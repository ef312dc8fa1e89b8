namespace RouteModel.Resources.Text;

/// <summary>How far one name is from another (optimal string alignment, case ignored).</summary>
internal static class NameDistance
{
    /// <summary>The distance of names that are too long or too different to be compared.</summary>
    public const int Far = int.MaxValue;

    private const int MaxLength = 64;

    /// <summary>The most slips in a name of its length.</summary>
    public static int MaxFor(string name) => name.Length < 5 ? 1 : name.Length < 12 ? 2 : 3;

    public static int Of(string name, string known)
    {
        if (name.Length > MaxLength || Math.Abs(name.Length - known.Length) > 3)
        {
            return Far;
        }

        int[] before = new int[known.Length + 1];
        int[] last = new int[known.Length + 1];
        int[] row = [.. Enumerable.Range(0, known.Length + 1)];
        for (int i = 1; i <= name.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (int j = 1; j <= known.Length; j++)
            {
                bool isSame = Same(name[i - 1], known[j - 1]);
                row[j] = Math.Min(last[j - 1] + (isSame ? 0 : 1), 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && Same(name[i - 1], known[j - 2]) && Same(name[i - 2], known[j - 1]))
                {
                    row[j] = Math.Min(row[j], 1 + before[j - 2]);
                }
            }
        }

        return row[known.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
