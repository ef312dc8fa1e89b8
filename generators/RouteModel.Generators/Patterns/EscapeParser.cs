using System.Globalization;

namespace RouteModel.Generators.Patterns;

/// <summary>Parses what stands behind a backslash.</summary>
internal sealed class EscapeParser(PatternCursor cursor)
{
    /// <summary>An escape outside of classes; the backslash is read.</summary>
    public PatternNode Parse()
    {
        if (cursor.AtEnd)
        {
            throw PatternCursor.Invalid("trailing backslash at end of expression");
        }

        switch (cursor.Current)
        {
            case 'A':
                cursor.Position++;
                return new PatternNode.Start();
            case 'z':
                cursor.Position++;
                return new PatternNode.End();
            case 'b' or 'B':
                throw PatternCursor.Unsupported("a word boundary");
            case 'p' or 'P':
                throw PatternCursor.Unsupported("a Unicode property");
            case 'C':
                throw PatternCursor.Unsupported("a single byte");
            default:
                return CharacterClasses.Perl((char)Math.Min(cursor.Current, char.MaxValue)) is { } set ? PerlClass(set) : Literal(ParseCodePoint());
        }
    }

    /// <summary>An escape that stands for one code point; the backslash is read.</summary>
    public int ParseCodePoint()
    {
        int c = cursor.Text[cursor.Position++];
        switch (c)
        {
            case 'a': return '\a';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'x': return ParseHex();
            default: break;
        }

        if (c < 0x80 && !PatternCursor.IsWord(c))
        {
            return c;
        }

        // RE2 takes \0 and two more digits, and other octal digits only where a second one makes sure that no back-reference is meant.
        if (c == '0' || (c is >= '1' and <= '7' && !cursor.AtEnd && cursor.Current is >= '0' and <= '7'))
        {
            cursor.Position--;
            return ParseOctal();
        }

        throw PatternCursor.Invalid($"invalid escape sequence: `\\{char.ConvertFromUtf32(c)}`");
    }

    private PatternNode.OneOf PerlClass(CodePointSet set)
    {
        cursor.Position++;
        return new PatternNode.OneOf(set);
    }

    private static PatternNode.OneOf Literal(int codePoint) => new(CodePointSet.Of((codePoint, codePoint)));

    private int ParseOctal()
    {
        int value = 0;
        for (int i = 0; i < 3 && !cursor.AtEnd && cursor.Current is >= '0' and <= '7'; i++)
        {
            value = (value * 8) + cursor.Text[cursor.Position++] - '0';
        }

        return value;
    }

    private int ParseHex()
    {
        bool braced = !cursor.AtEnd && cursor.Current == '{';
        int start = braced ? ++cursor.Position : cursor.Position;
        while (!cursor.AtEnd && IsHex(cursor.Current) && cursor.Position - start < (braced ? 8 : 2))
        {
            cursor.Position++;
        }

        string digits = cursor.Slice(start, cursor.Position - start);
        bool complete = braced ? digits.Length > 0 && !cursor.AtEnd && cursor.Text[cursor.Position++] == '}' : digits.Length == 2;
        if (!complete || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) || value > CodePointSet.MaxCodePoint)
        {
            throw PatternCursor.Invalid("invalid escape sequence: `\\x`");
        }

        return value;
    }

    private static bool IsHex(int c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
