namespace RouteModel.Resources.Cel.Strings;

/// <summary>Places in strings counted in code points.</summary>
internal static class CodePoints
{
    /// <summary>The number of code points.</summary>
    public static long Count(ReadOnlySpan<char> text)
    {
        long pairs = 0;
        for (int i = 1; i < text.Length; i++)
        {
            pairs += IsPair(text, i) ? 1 : 0;
        }

        return text.Length - pairs;
    }

    /// <summary>Where the code point of a number begins; <see langword="null"/> if the string is shorter. The end of the string is a place.</summary>
    public static int? IndexOf(string text, long codePoint)
    {
        if (codePoint < 0 || codePoint > text.Length)
        {
            return null;
        }

        int at = 0;
        for (; codePoint > 0 && at < text.Length; codePoint--)
        {
            at += LengthAt(text, at);
        }

        return codePoint == 0 ? at : null;
    }

    /// <summary>The number of characters that the code point at a place takes.</summary>
    public static int LengthAt(string text, int at) => IsPair(text, at + 1) ? 2 : 1;

    private static bool IsPair(ReadOnlySpan<char> text, int low) =>
        low < text.Length && char.IsLowSurrogate(text[low]) && char.IsHighSurrogate(text[low - 1]);
}
