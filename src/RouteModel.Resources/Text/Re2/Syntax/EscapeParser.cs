namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>Parses an escape that stands for one code point; the cursor is on the backslash.</summary>
internal sealed class EscapeParser(Re2Cursor cursor)
{
    public bool TryParse(out int codePoint)
    {
        int start = cursor.Position++;
        codePoint = 0;
        if (cursor.AtEnd)
        {
            return cursor.FailAbout(Re2Error.TrailingBackslash, "");
        }

        int c = cursor.Read();
        switch (c)
        {
            // A digit alone would be a back-reference, so only a second one makes sure that octal is meant.
            case >= '1' and <= '7' when !IsOctal(cursor.Current):
                return cursor.Fail(Re2Error.InvalidEscape, start);
            case >= '0' and <= '7':
                codePoint = ParseOctal(c - '0');
                return true;
            case 'x':
                return (codePoint = ParseHex()) >= 0 || cursor.Fail(Re2Error.InvalidEscape, start);
            case 'a':
                codePoint = '\a';
                return true;
            case 'f':
                codePoint = '\f';
                return true;
            case 'n':
                codePoint = '\n';
                return true;
            case 'r':
                codePoint = '\r';
                return true;
            case 't':
                codePoint = '\t';
                return true;
            case 'v':
                codePoint = '\v';
                return true;
            default:
                // An escaped character that is no letter and no digit stands for itself; so does the underscore.
                codePoint = c;
                return (c < 0x80 && (c == '_' || !CharacterClasses.Word.Contains(c))) || cursor.Fail(Re2Error.InvalidEscape, start);
        }
    }

    private static bool IsOctal(char unit) => unit is >= '0' and <= '7';

    private int ParseOctal(int value)
    {
        for (int i = 1; i < 3 && IsOctal(cursor.Current); i++)
        {
            value = (value * 8) + cursor.Read() - '0';
        }

        return value;
    }

    /// <summary>Two digits, or any number of them in braces; -1 for anything else, the cursor behind what is wrong.</summary>
    private int ParseHex()
    {
        if (cursor.AtEnd)
        {
            return -1;
        }

        int first = cursor.Read();
        if (first != '{')
        {
            int high = HexValue(first);
            int low = HexValue(cursor.Read());
            return high < 0 || low < 0 ? -1 : (high * 16) + low;
        }

        int value = 0;
        for (int digits = 0; !cursor.AtEnd; digits++)
        {
            int c = cursor.Read();
            if (c == '}')
            {
                return digits == 0 ? -1 : value;
            }

            int digit = HexValue(c);
            value = (value * 16) + digit;
            if (digit < 0 || value > CodePointSet.MaxCodePoint)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int HexValue(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
