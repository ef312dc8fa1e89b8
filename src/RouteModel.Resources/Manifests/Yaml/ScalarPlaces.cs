namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Finds the characters of a string in the scalar that it was read from, by walking along both.</summary>
internal static class ScalarPlaces
{
    private const string LineEnds = "\n\r\u0085\u2028\u2029";

    /// <summary>The position of a character of a scalar.</summary>
    /// <param name="text">The text that the scalar stands in.</param>
    /// <param name="start">Where the scalar begins, perhaps with tag and anchor.</param>
    /// <param name="value">What was read from the scalar.</param>
    /// <param name="index">The index of the character in <paramref name="value"/>.</param>
    public static SourcePosition Locate(string text, SourcePosition start, string value, int index)
    {
        int at = FindOffset(text, start);
        int place = at < text.Length ? Find(text, SkipProperties(text, at), value, Math.Clamp(index, 0, value.Length)) : at;
        return Advance(text, at, place, start);
    }

    private static int Find(string text, int at, string value, int index) => At(text, at) switch
    {
        '*' => at,
        '|' or '>' => FindInBlock(text, at, value, index),
        '"' or '\'' => FindInLines(text, at + 1, text[at], value, index),
        _ => FindInLines(text, at, '\0', value, index),
    };

    /// <summary>Plain and quoted text: a run of blanks around line ends is folded, escapes stand for one character or two.</summary>
    private static int FindInLines(string text, int at, char quote, string value, int index)
    {
        int taken = 0;
        while (at < text.Length)
        {
            bool isEscape = quote == '"' && text[at] == '\\';
            int gap = SkipGap(text, isEscape && IsLineEnd(At(text, at + 1)) ? at + 1 : at);
            bool isGap = gap > at;
            if (taken >= index && !(isGap && isEscape))
            {
                break;
            }

            if (isGap)
            {
                taken = isEscape ? taken : TakeFolded(value, taken);
                at = gap;
            }
            else if (isEscape)
            {
                int length = At(text, at + 1) switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
                taken += length == 10 && taken < value.Length && char.IsHighSurrogate(value[taken]) ? 2 : 1;
                at += length;
            }
            else
            {
                at += quote == '\'' && text[at] == '\'' ? 2 : 1;
                taken++;
            }
        }

        return Math.Min(at, text.Length);
    }

    private static int FindInBlock(string text, int at, string value, int index)
    {
        while (at < text.Length && !IsLineEnd(text[at]))
        {
            at++;
        }

        int indent = -1;
        int taken = 0;
        while (at < text.Length && IsLineEnd(text[at]))
        {
            int line = SkipEmptyLines(text, at);
            if (at < text.Length)
            {
                taken = TakeFolded(value, taken, isFirst: indent < 0);
            }

            if (taken > index)
            {
                return at;
            }

            int blanks = Blanks(text, line);
            indent = indent < 0 ? blanks - Blanks(value, taken) : indent;
            at = line + Math.Min(indent, blanks);
            int length = 0;
            while (at + length < text.Length && !IsLineEnd(text[at + length]))
            {
                length++;
            }

            if (index <= taken + length)
            {
                return at + index - taken;
            }

            taken += length;
            at += length;
        }

        return at;
    }

    // What folding left of line ends: one blank, or the line ends themselves.
    private static int TakeFolded(string value, int taken, bool isFirst = false)
    {
        if (!isFirst && taken < value.Length && value[taken] == ' ')
        {
            return taken + 1;
        }

        while (taken < value.Length && IsLineEnd(value[taken]))
        {
            taken++;
        }

        return taken;
    }

    /// <summary>The end of a run of blanks and line ends with at least one line end in it; the same place if there is none.</summary>
    private static int SkipGap(string text, int at)
    {
        int end = at;
        bool hasLineEnd = false;
        while (end < text.Length && (text[end] is ' ' or '\t' || IsLineEnd(text[end])))
        {
            hasLineEnd |= IsLineEnd(text[end++]);
        }

        return hasLineEnd ? end : at;
    }

    /// <summary>From the end of a line to the beginning of the next one that holds something.</summary>
    private static int SkipEmptyLines(string text, int at)
    {
        int line = at;
        while (at < text.Length && (text[at] == ' ' || IsLineEnd(text[at])))
        {
            line = IsLineEnd(text[at]) ? at + 1 : line;
            at++;
        }

        return line;
    }

    private static int Blanks(string text, int at)
    {
        int count = 0;
        while (At(text, at + count) == ' ')
        {
            count++;
        }

        return count;
    }

    private static int SkipProperties(string text, int at)
    {
        while (At(text, at) is '!' or '&')
        {
            while (at < text.Length && text[at] is not (' ' or '\t') && !IsLineEnd(text[at]))
            {
                at++;
            }

            while (at < text.Length && (text[at] is ' ' or '\t' || IsLineEnd(text[at])))
            {
                at++;
            }
        }

        return at;
    }

    private static int FindOffset(string text, SourcePosition position)
    {
        int at = 0;
        for (int line = 1; line < position.Line && at < text.Length; line++)
        {
            int length = text.AsSpan(at).IndexOfAny(LineEnds);
            at = length < 0 ? text.Length : AfterLineEnd(text, at + length);
        }

        return Math.Min(at + position.Column - 1, text.Length);
    }

    private static SourcePosition Advance(string text, int from, int to, SourcePosition position)
    {
        (int line, int start) = (position.Line, from - position.Column + 1);
        for (int at = from; at < to;)
        {
            if (IsLineEnd(text[at]))
            {
                at = AfterLineEnd(text, at);
                (line, start) = (line + 1, at);
            }
            else
            {
                at++;
            }
        }

        return new SourcePosition(line, Math.Max(to - start, 0) + 1);
    }

    private static int AfterLineEnd(string text, int at) => at + (text[at] == '\r' && At(text, at + 1) == '\n' ? 2 : 1);

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    private static bool IsLineEnd(char c) => LineEnds.Contains(c, StringComparison.Ordinal);
}
