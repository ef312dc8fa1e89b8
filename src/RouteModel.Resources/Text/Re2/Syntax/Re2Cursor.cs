using System.Text;

namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>A place in a pattern, shared by the parsers of its parts, and the error that stopped them.</summary>
internal sealed class Re2Cursor(string pattern)
{
    public string Text { get; } = WithoutLoneSurrogates(pattern);

    /// <summary>The place in UTF-16 units.</summary>
    public int Position { get; set; }

    public bool AtEnd => Position >= Text.Length;

    /// <summary>The unit at the place; NUL, which no rule asks for, behind the end.</summary>
    public char Current => At(0);

    /// <summary>The text of the error, once there is one.</summary>
    public string? Error { get; private set; }

    public char At(int offset) => Position + offset < Text.Length ? Text[Position + offset] : '\0';

    public bool StartsWith(string text) => string.CompareOrdinal(Text, Position, text, 0, text.Length) == 0;

    /// <summary>Reads one code point; U+FFFD behind the end, which is what Go reads there.</summary>
    public int Read()
    {
        if (AtEnd)
        {
            return 0xFFFD;
        }

        char unit = Text[Position++];
        return char.IsHighSurrogate(unit) ? char.ConvertToUtf32(unit, Text[Position++]) : unit;
    }

    /// <summary>Reads a character if it is the one asked for.</summary>
    public bool TryTake(char expected)
    {
        if (AtEnd || Current != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    public string From(int start) => Text.Substring(start, Position - start);

    /// <summary>Notes an error about the text from a place up to here; always <see langword="false"/>.</summary>
    public bool Fail(string code, int start) => FailAbout(code, From(start));

    public bool FailAbout(string code, string expression)
    {
        Error = Re2Error.Text(code, expression);
        return false;
    }

    /// <summary>Lone surrogates are no text in UTF-8; Go's reading of JSON makes U+FFFD of them before any pattern is seen.</summary>
    private static string WithoutLoneSurrogates(string text)
    {
        StringBuilder? mended = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                mended ??= new StringBuilder(text);
                mended[i] = '\uFFFD';
            }
        }

        return mended?.ToString() ?? text;
    }
}
