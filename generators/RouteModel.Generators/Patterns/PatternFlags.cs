namespace RouteModel.Generators.Patterns;

/// <summary>The flags that are on at a place of a pattern. Laziness does not change whether something matches.</summary>
/// <param name="IgnoreCase"><c>i</c>.</param>
/// <param name="DotMatchesAll"><c>s</c>.</param>
/// <param name="MultiLine"><c>m</c>.</param>
internal readonly record struct PatternFlags(bool IgnoreCase, bool DotMatchesAll, bool MultiLine)
{
    /// <summary>Reads flags up to <c>)</c> or <c>:</c>, on which the cursor is left; <see langword="null"/> if they are none.</summary>
    public static PatternFlags? Parse(PatternCursor cursor, PatternFlags current)
    {
        bool on = true;
        bool any = false;
        while (!cursor.AtEnd && cursor.Current is not (')' or ':'))
        {
            switch (cursor.Text[cursor.Position++])
            {
                case 'i':
                    current = current with { IgnoreCase = on };
                    break;
                case 's':
                    current = current with { DotMatchesAll = on };
                    break;
                case 'm':
                    current = current with { MultiLine = on };
                    break;
                case 'U':
                    break;
                case '-' when on:
                    on = false;
                    any = false;
                    continue;
                default:
                    return null;
            }

            any = true;
        }

        return any && !cursor.AtEnd ? current : null;
    }
}
