namespace RouteModel.Resources.Text.Re2.Matching;

/// <summary>Reads UTF-16 as code points. A lone surrogate counts as U+FFFD, which is what UTF-8 would make of it.</summary>
internal static class CodePointReader
{
    /// <summary>The code point at a place of the text, and how many units it has.</summary>
    public static int Read(ReadOnlySpan<char> text, int place, out int width)
    {
        char c = text[place];
        width = 1;
        if (!char.IsSurrogate(c))
        {
            return c;
        }

        if (char.IsHighSurrogate(c) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
        {
            width = 2;
            return char.ConvertToUtf32(c, text[place + 1]);
        }

        return 0xFFFD;
    }
}
