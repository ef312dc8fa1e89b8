namespace RouteModel.Resources.Text.Re2.Syntax;

/// <summary>Parses repetition operators.</summary>
internal sealed class RepeatParser(Re2Cursor cursor)
{
    /// <summary>RE2's limit of a count, and of the product of nested ones.</summary>
    public const int MaxCount = 1000;

    private const int TooBig = -1;
    private const int AnyNumber = -1;

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>; anything else beginning with a brace is literal text.</summary>
    /// <param name="min">The fewest times; -1 where a count is beyond all bounds.</param>
    /// <param name="max">The most times; -1 for any number.</param>
    public bool TryParseCounts(out int min, out int max)
    {
        int start = cursor.Position++;
        max = AnyNumber;
        if (TryParseNumber(out min) && TryParseMax(ref min, out max) && cursor.TryTake('}'))
        {
            return true;
        }

        cursor.Position = start;
        return false;
    }

    /// <summary>Whether nested counts multiply to no more than <see cref="MaxCount"/> copies of anything.</summary>
    public static bool IsWithinLimit(Re2Node node, int limit = MaxCount)
    {
        if (node.Op == Re2Operator.Repeat)
        {
            if (node.Max == 0)
            {
                return true;
            }

            int count = node.Max < 0 ? node.Min : node.Max;
            if (count > limit)
            {
                return false;
            }

            limit = count > 0 ? limit / count : limit;
        }

        foreach (Re2Node sub in node.Subs)
        {
            if (!IsWithinLimit(sub, limit))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryParseMax(ref int min, out int max)
    {
        max = min;
        if (!cursor.TryTake(','))
        {
            return true;
        }

        max = AnyNumber;
        if (cursor.Current == '}')
        {
            return true;
        }

        if (!TryParseNumber(out max))
        {
            return false;
        }

        min = max == TooBig ? TooBig : min;
        return true;
    }

    private bool TryParseNumber(out int number)
    {
        int start = cursor.Position;
        number = 0;
        for (; cursor.Current is >= '0' and <= '9'; cursor.Position++)
        {
            number = number == TooBig || number > MaxCount ? TooBig : (number * 10) + cursor.Current - '0';
        }

        // Leading zeros make no count.
        return cursor.Position > start && (cursor.Text[start] != '0' || cursor.Position == start + 1);
    }
}
