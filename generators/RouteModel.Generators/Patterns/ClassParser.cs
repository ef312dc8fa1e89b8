namespace RouteModel.Generators.Patterns;

/// <summary>Parses classes of characters: <c>[a-z]</c>, <c>[^[:space:]]</c>.</summary>
internal sealed class ClassParser(PatternCursor cursor, EscapeParser escapes)
{
    /// <summary>A class whose opening bracket is read. Case is folded before the class is negated.</summary>
    public CodePointSet Parse(bool ignoreCase)
    {
        bool negated = !cursor.AtEnd && cursor.Current == '^';
        if (negated)
        {
            cursor.Position++;
        }

        var set = CodePointSet.Of();
        bool first = true;
        while (cursor.AtEnd || cursor.Current != ']' || first)
        {
            if (cursor.AtEnd)
            {
                throw PatternCursor.Invalid("missing closing ]");
            }

            set = set.Union(ParseClassItem());
            first = false;
        }

        cursor.Position++;
        set = ignoreCase ? CaseFolding.Fold(set) : set;
        return negated ? set.Negate() : set;
    }

    private CodePointSet ParseClassItem()
    {
        if (cursor.Current == '[' && cursor.Position + 1 < cursor.Text.Length && cursor.Text[cursor.Position + 1] == ':' && TryParsePosixClass() is { } posix)
        {
            return posix;
        }

        if (cursor.Current == '\\' && cursor.Position + 1 < cursor.Text.Length)
        {
            int next = cursor.Text[cursor.Position + 1];
            if (next is 'p' or 'P')
            {
                throw PatternCursor.Unsupported("a Unicode property");
            }

            if (next < 0x80 && CharacterClasses.Perl((char)next) is { } perl)
            {
                cursor.Position += 2;
                return perl;
            }
        }

        int low = ParseClassCodePoint();
        if (cursor.Position + 1 < cursor.Text.Length && cursor.Current == '-' && cursor.Text[cursor.Position + 1] != ']')
        {
            cursor.Position++;
            int high = ParseClassCodePoint();
            return high >= low
                ? CodePointSet.Of((low, high))
                : throw PatternCursor.Invalid($"invalid character class range: `{char.ConvertFromUtf32(low)}-{char.ConvertFromUtf32(high)}`");
        }

        return CodePointSet.Of((low, low));
    }

    private int ParseClassCodePoint()
    {
        int c = cursor.Text[cursor.Position++];
        if (c != '\\')
        {
            return c;
        }

        return cursor.AtEnd ? throw PatternCursor.Invalid("missing closing ]") : escapes.ParseCodePoint();
    }

    private CodePointSet? TryParsePosixClass()
    {
        int end = cursor.Position + 2;
        while (end + 1 < cursor.Text.Length && !(cursor.Text[end] == ':' && cursor.Text[end + 1] == ']'))
        {
            end++;
        }

        if (end + 1 >= cursor.Text.Length)
        {
            return null;
        }

        string name = cursor.Slice(cursor.Position + 2, end - cursor.Position - 2);
        bool negated = name.StartsWith("^", StringComparison.Ordinal);
        CodePointSet set = CharacterClasses.Posix(name.TrimStart('^')) ?? throw PatternCursor.Invalid($"invalid character class range: `[:{name}:]`");
        cursor.Position = end + 2;
        return negated ? set.Negate() : set;
    }
}
