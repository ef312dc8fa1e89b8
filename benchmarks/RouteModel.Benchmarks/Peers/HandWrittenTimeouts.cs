namespace RouteModel.Benchmarks.Peers;

/// <summary>Durations of Gateway API: one to four times up to five digits and a unit.</summary>
internal static class HandWrittenTimeouts
{
    public static bool TryRead(string? text, out long milliseconds)
    {
        milliseconds = 0;
        if (text is null)
        {
            return true;
        }

        int at = 0;
        int parts = 0;
        while (at < text.Length)
        {
            int start = at;
            long number = 0;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                number = (number * 10) + (text[at++] - '0');
            }

            if (at == start || at - start > 5 || at == text.Length || ++parts > 4)
            {
                return false;
            }

            bool isShort = text[at] == 'm' && at + 1 < text.Length && text[at + 1] == 's';
            long unit = isShort ? 1 : text[at] switch
            {
                'h' => 3_600_000,
                'm' => 60_000,
                's' => 1000,
                _ => 0,
            };
            if (unit == 0)
            {
                return false;
            }

            milliseconds += number * unit;
            at += isShort ? 2 : 1;
        }

        return parts > 0;
    }
}
