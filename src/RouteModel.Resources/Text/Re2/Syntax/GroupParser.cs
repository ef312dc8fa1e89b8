namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>Parses what stands behind <c>(?</c>: a name, flags, or a colon.</summary>
internal sealed class GroupParser(Re2Cursor cursor)
{
    /// <summary>The names of the groups that capture, in the order of the opening parentheses; null for one without a name.</summary>
    public List<string?> Names { get; } = [];

    /// <summary>Reads up to where the group's content begins, or behind a group that only sets flags.</summary>
    /// <param name="flags">The flags that are on; on success those from here on.</param>
    /// <param name="opens">Whether a group is open now.</param>
    /// <param name="captures">Whether that group captures.</param>
    public bool TryParse(ref Re2Flags flags, out bool opens, out bool captures)
    {
        opens = captures = true;
        if ((cursor.StartsWith("(?P<") && cursor.Position + 4 < cursor.Text.Length) || (cursor.StartsWith("(?<") && cursor.Position + 3 < cursor.Text.Length))
        {
            return TryParseName();
        }

        captures = false;
        return TryParseFlags(ref flags, out opens);
    }

    private bool TryParseName()
    {
        int start = cursor.Position;
        int nameStart = cursor.Text.IndexOf('<', start) + 1;
        int end = cursor.Text.IndexOf('>', start);
        if (end < 0)
        {
            return cursor.FailAbout(Re2Error.InvalidNamedCapture, cursor.Text.Substring(start));
        }

        cursor.Position = end + 1;
        for (int i = nameStart; i < end; i++)
        {
            if (!CharacterClasses.Word.Contains(cursor.Text[i]))
            {
                return cursor.Fail(Re2Error.InvalidNamedCapture, start);
            }
        }

        Names.Add(cursor.Text.Substring(nameStart, end - nameStart));
        return end > nameStart || cursor.Fail(Re2Error.InvalidNamedCapture, start);
    }

    private bool TryParseFlags(ref Re2Flags flags, out bool opens)
    {
        int start = cursor.Position;
        opens = false;
        cursor.Position += 2;
        Re2Flags result = flags;
        bool clears = false;
        bool sawFlag = false;
        while (!cursor.AtEnd)
        {
            int c = cursor.Read();
            if (FlagOf(c) is var flag and not Re2Flags.None)
            {
                result = clears ? result & ~flag : result | flag;
                sawFlag = true;
            }
            else if (c == '-' && !clears)
            {
                clears = true;
                sawFlag = false;
            }
            else if (c is ':' or ')' && (!clears || sawFlag))
            {
                // What a group sets ends with it: the open group keeps the flags outside of it.
                opens = c == ':';
                flags = result;
                return true;
            }
            else
            {
                break;
            }
        }

        return cursor.Fail(Re2Error.InvalidPerlOperator, start);
    }

    private static Re2Flags FlagOf(int c) => c switch
    {
        'i' => Re2Flags.FoldCase,
        'm' => Re2Flags.MultiLine,
        's' => Re2Flags.DotMatchesLineFeed,
        'U' => Re2Flags.NonGreedy,
        _ => Re2Flags.None,
    };
}
