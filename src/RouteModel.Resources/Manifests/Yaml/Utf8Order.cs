namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Orders strings by their UTF-8 bytes, which is the order of their code points.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        int common = left.CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        (char a, char b) = (left[common], right[common]);
        // A surrogate is half of a code point beyond every single unit.
        bool isAstral = char.IsSurrogate(a);
        return isAstral == char.IsSurrogate(b) ? a.CompareTo(b) : isAstral ? 1 : -1;
    }
}
