namespace RouteModel.Resources.Text;

/// <summary>Orders strings by their UTF-8 bytes, as Go does; UTF-16 order differs where surrogates meet U+E000 and above.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    private Utf8Order()
    {
    }

    public static Utf8Order Instance { get; } = new();

    public static int Compare(string? left, string? right)
    {
        ReadOnlySpan<char> x = left;
        ReadOnlySpan<char> y = right;
        int common = x.CommonPrefixLength(y);
        return common == x.Length || common == y.Length ? x.Length - y.Length : Rank(x[common]) - Rank(y[common]);
    }

    int IComparer<string>.Compare(string? x, string? y) => Compare(x, y);

    // Surrogates stand for code points above every other character.
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
