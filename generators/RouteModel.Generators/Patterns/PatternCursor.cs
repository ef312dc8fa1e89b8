namespace RouteModel.Generators.Patterns;

/// <summary>A place in the code points of a pattern, shared by the parsers of its parts.</summary>
internal sealed class PatternCursor(string pattern)
{
    public int[] Text { get; } = ToCodePoints(pattern);

    public int Position { get; set; }

    public bool AtEnd => Position >= Text.Length;

    public int Current => Text[Position];

    public static PatternException Invalid(string reason) => new(PatternFailure.Invalid, "error parsing regexp: " + reason);

    public static PatternException Unsupported(string what) => new(PatternFailure.Unsupported, what + " is not supported yet");

    public static bool IsWord(int c) => c is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    public string Slice(int start, int length) => string.Concat(Text.Skip(start).Take(length).Select(char.ConvertFromUtf32));

    private static int[] ToCodePoints(string text)
    {
        var codePoints = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            codePoints.Add(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i]);
        }

        return [.. codePoints];
    }
}
