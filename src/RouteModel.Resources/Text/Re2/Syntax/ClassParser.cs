using RouteModel.Resources.Text.Re2.Unicode;

namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>Parses what stands for one code point of a set: <c>[a-z]</c>, <c>\d</c>, <c>\p{Greek}</c>.</summary>
internal sealed class ClassParser(Re2Cursor cursor, EscapeParser escapes)
{
    /// <summary>A class in brackets; the cursor is on the opening one. Case is folded item by item, before anything is negated.</summary>
    public bool TryParseBrackets(bool foldsCase, out CodePointSet set)
    {
        int start = cursor.Position++;
        set = CodePointSet.Empty;
        bool isNegated = cursor.Current == '^';
        if (isNegated)
        {
            cursor.Position++;
        }

        var items = new CodePointSetBuilder();
        for (bool first = true; cursor.Current != ']' || first; first = false)
        {
            if (!TryParseItem(start, foldsCase, out CodePointSet item))
            {
                return false;
            }

            items.Add(item);
        }

        cursor.Position++;
        set = isNegated ? items.ToSet().Negate() : items.ToSet();
        return true;
    }

    /// <summary>A class behind a backslash, on which the cursor is; neither success nor an error where none is there.</summary>
    public bool TryParseEscape(bool foldsCase, out CodePointSet set)
    {
        set = CodePointSet.Empty;
        if (cursor.Current != '\\')
        {
            return false;
        }

        if (cursor.At(1) is 'p' or 'P')
        {
            return TryParseProperty(foldsCase, out set);
        }

        if (CharacterClasses.Perl(cursor.At(1), out bool isNegated) is not { } perl)
        {
            return false;
        }

        cursor.Position += 2;
        set = Group(perl, isNegated, foldsCase);
        return true;
    }

    private static CodePointSet Group(CodePointSet set, bool isNegated, bool foldsCase)
    {
        set = foldsCase ? CaseFolding.Fold(set) : set;
        return isNegated ? set.Negate() : set;
    }

    private bool TryParseItem(int start, bool foldsCase, out CodePointSet item)
    {
        if (TryParsePosix(foldsCase, out item) || (cursor.Error is null && TryParseEscape(foldsCase, out item)))
        {
            return true;
        }

        if (cursor.Error is not null)
        {
            return false;
        }

        int rangeStart = cursor.Position;
        if (!TryParseCodePoint(start, out int low))
        {
            return false;
        }

        int high = low;
        if (cursor.Current == '-' && cursor.Position + 1 < cursor.Text.Length && cursor.At(1) != ']')
        {
            cursor.Position++;
            if (!TryParseCodePoint(start, out high))
            {
                return false;
            }

            if (high < low)
            {
                return cursor.Fail(Re2Error.InvalidCharRange, rangeStart);
            }
        }

        item = Group(CodePointSet.Of((low, high)), isNegated: false, foldsCase);
        return true;
    }

    private bool TryParseCodePoint(int start, out int codePoint)
    {
        codePoint = 0;
        if (cursor.AtEnd)
        {
            return cursor.FailAbout(Re2Error.MissingBracket, cursor.Text.Substring(start));
        }

        if (cursor.Current == '\\')
        {
            return escapes.TryParse(out codePoint);
        }

        codePoint = cursor.Read();
        return true;
    }

    /// <summary><c>[:alpha:]</c>; without the closing colon the bracket stands for itself.</summary>
    private bool TryParsePosix(bool foldsCase, out CodePointSet set)
    {
        set = CodePointSet.Empty;
        int end = cursor.StartsWith("[:") ? cursor.Text.IndexOf(":]", cursor.Position + 2, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            return false;
        }

        int start = cursor.Position;
        string name = cursor.Text.Substring(start + 2, end - start - 2);
        bool isNegated = name.Length > 0 && name[0] == '^';
        cursor.Position = end + 2;
        if (CharacterClasses.Posix(isNegated ? name.Substring(1) : name) is not { } posix)
        {
            return cursor.Fail(Re2Error.InvalidCharRange, start);
        }

        set = Group(posix, isNegated, foldsCase);
        return true;
    }

    /// <summary><c>\pN</c>, <c>\p{Greek}</c>, <c>\P{Greek}</c> or <c>\p{^Greek}</c>.</summary>
    private bool TryParseProperty(bool foldsCase, out CodePointSet set)
    {
        int start = cursor.Position;
        set = CodePointSet.Empty;
        bool isNegated = cursor.At(1) == 'P';
        cursor.Position += 2;
        string name;
        if (cursor.Current != '{')
        {
            _ = cursor.Read();
            name = cursor.Text.Substring(start + 2, cursor.Position - start - 2);
        }
        else
        {
            int end = cursor.Text.IndexOf('}', cursor.Position);
            if (end < 0)
            {
                return cursor.FailAbout(Re2Error.InvalidCharRange, cursor.Text.Substring(start));
            }

            name = cursor.Text.Substring(start + 3, end - start - 3);
            cursor.Position = end + 1;
        }

        if (name.Length > 0 && name[0] == '^')
        {
            isNegated = !isNegated;
            name = name.Substring(1);
        }

        if (UnicodeClasses.Find(name) is not { } property)
        {
            return cursor.Fail(Re2Error.InvalidCharRange, start);
        }

        set = Group(property, isNegated, foldsCase);
        return true;
    }
}
