namespace RouteModel.Resources.Schemas.Formats;

/// <summary>
/// The format <c>duration</c>: what Go's <c>time.ParseDuration</c> takes, or any text in which a whole number and a unit stand somewhere.
/// </summary>
/// <remarks>kube-openapi, <c>strfmt.ParseDuration</c>.</remarks>
internal static class DurationFormat
{
    private const ulong TwoTo63 = 1UL << 63;
    private const long Hour = 3_600_000_000_000;

    // Whole units, and beginnings of their words; all in any case.
    private static readonly (string Unit, long Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("\u00B5s", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", Hour), ("hr", Hour),
        ("d", 24 * Hour), ("w", 168 * Hour), ("wk", 168 * Hour),
    ];

    private static readonly (string Word, long Nanoseconds)[] Words =
    [
        ("nano", 1), ("micro", 1_000), ("milli", 1_000_000), ("sec", 1_000_000_000), ("min", 60_000_000_000), ("hour", Hour), ("day", 24 * Hour),
        ("week", 168 * Hour),
    ];

    public static bool IsDuration(string text) => TryParse(text, out _);

    /// <summary>The nanoseconds of a text of this format: Go's duration, else the sum of all whole numbers with units.</summary>
    public static bool TryParse(string text, out long nanoseconds) => TryParseGo(text, out nanoseconds) || TrySum(text, out nanoseconds);

    /// <summary>Go's <c>time.ParseDuration</c>.</summary>
    public static bool TryParseGo(ReadOnlySpan<char> text, out long nanoseconds)
    {
        if (TryShort(text, out nanoseconds))
        {
            return true;
        }

        bool isNegative = text.StartsWith("-");
        text = isNegative || text.StartsWith("+") ? text[1..] : text;
        if (text is "0")
        {
            return true;
        }

        ulong total = 0;
        bool isDuration = !text.IsEmpty;
        while (isDuration && !text.IsEmpty)
        {
            isDuration = TryTakeAmount(ref text, out ulong amount);
            total += isDuration ? amount : 0;
            isDuration &= total <= TwoTo63;
        }

        nanoseconds = unchecked(isNegative ? -(long)total : (long)total);
        return isDuration && (isNegative || total < TwoTo63);
    }

    /// <summary>What most durations are: up to six digits and a unit.</summary>
    private static bool TryShort(ReadOnlySpan<char> text, out long nanoseconds)
    {
        int digits = 0;
        long number = 0;
        while (digits < text.Length && digits < 6 && text[digits] is >= '0' and <= '9')
        {
            number = (number * 10) + (text[digits++] - '0');
        }

        long unit = (text.Length - digits) switch
        {
            1 => text[digits] switch
            {
                's' => 1_000_000_000,
                'm' => 60_000_000_000,
                'h' => Hour,
                _ => 0,
            },
            2 when text[digits] == 'm' && text[digits + 1] == 's' => 1_000_000,
            _ => 0,
        };
        nanoseconds = number * unit;
        return digits > 0 && unit > 0;
    }

    // Each part is checked to be at most 2^63, so sums of two do not overflow before they are compared.
    private static bool TryTakeAmount(ref ReadOnlySpan<char> text, out ulong amount)
    {
        amount = 0;
        int digits = CountDigits(text);
        ReadOnlySpan<char> whole = text[..digits];
        text = text[digits..];
        ReadOnlySpan<char> fraction = [];
        if (text.StartsWith("."))
        {
            fraction = text.Slice(1, CountDigits(text[1..]));
            text = text[(fraction.Length + 1)..];
        }

        // Searches over ranges allocate until the code is hot.
        int unitLength = 0;
        while (unitLength < text.Length && text[unitLength] is not ('.' or (>= '0' and <= '9')))
        {
            unitLength++;
        }

        ulong unit = Nanoseconds(text[..unitLength]);
        text = text[unitLength..];
        if (whole.Length + fraction.Length == 0 || unit == 0 || !TryParse(whole, out ulong count) || count > TwoTo63 / unit)
        {
            return false;
        }

        amount = (count * unit) + FractionOf(fraction, unit);
        return amount <= TwoTo63;
    }

    private static ulong FractionOf(ReadOnlySpan<char> digits, ulong unit)
    {
        ulong fraction = 0;
        double scale = 1;
        foreach (char c in digits)
        {
            // What does not fit any more is too small to count.
            if (fraction > (TwoTo63 - 1) / 10 || (fraction * 10) + (ulong)(c - '0') > TwoTo63)
            {
                break;
            }

            fraction = (fraction * 10) + (ulong)(c - '0');
            scale *= 10;
        }

        return (ulong)(fraction * (unit / scale));
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out ulong number)
    {
        number = 0;
        foreach (char c in digits)
        {
            if (number > TwoTo63 / 10 || (number = (number * 10) + (ulong)(c - '0')) > TwoTo63)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong Nanoseconds(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00B5s" or "\u03BCs" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => 0,
    };

    private static bool TrySum(ReadOnlySpan<char> text, out long nanoseconds)
    {
        nanoseconds = 0;
        bool isDuration = false;
        while (text.IndexOfAnyInRange('0', '9') is var start and >= 0)
        {
            text = text[start..];
            ReadOnlySpan<char> digits = text[..CountDigits(text)];
            text = text[digits.Length..];
            ReadOnlySpan<char> rest = text.TrimStart(" \t\n\f\r");
            int letters = 0;
            while (letters < rest.Length && (char.IsAsciiLetter(rest[letters]) || rest[letters] == '\u00B5'))
            {
                letters++;
            }

            if (letters == 0)
            {
                continue;
            }

            if (!TryParse(digits, out ulong number) || number == TwoTo63)
            {
                return false;
            }

            long unit = UnitOf(rest[..letters]);
            isDuration |= unit > 0;
            nanoseconds = unchecked(nanoseconds + ((long)number * unit));
            text = rest[letters..];
        }

        return isDuration;
    }

    // In any case; what is no unit counts nothing.
    private static long UnitOf(ReadOnlySpan<char> text)
    {
        foreach ((string unit, long nanoseconds) in Units)
        {
            if (text.Equals(unit, StringComparison.OrdinalIgnoreCase))
            {
                return nanoseconds;
            }
        }

        foreach ((string word, long nanoseconds) in Words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return nanoseconds;
            }
        }

        return 0;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && text[count] is >= '0' and <= '9')
        {
            count++;
        }

        return count;
    }
}
