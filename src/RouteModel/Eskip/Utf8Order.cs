namespace RouteModel.Eskip;

/// <summary>The order of strings by their UTF-8 bytes, which is how Go compares them; UTF-16 order differs beyond U+FFFF.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    private Utf8Order()
    {
    }

    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        int common = x.AsSpan().CommonPrefixLength(y);
        if (common == x?.Length || common == y?.Length || x is null || y is null)
        {
            return (x?.Length ?? 0) - (y?.Length ?? 0);
        }

        return Rank(x[common]) - Rank(y[common]);
    }

    // Surrogates stand for code points above every other character.
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
