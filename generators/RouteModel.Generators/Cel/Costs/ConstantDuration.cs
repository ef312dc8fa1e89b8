using System.Globalization;

namespace RouteModel.Generators.Cel.Costs;

/// <summary>A duration known at build time.</summary>
internal sealed record ConstantDuration(long Nanoseconds)
{
    private static readonly (string Unit, long Nanoseconds)[] s_units =
    [
        ("ns", 1), ("us", 1_000), ("\u00b5s", 1_000), ("\u03bcs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    /// <summary>As Go's <c>time.ParseDuration</c>; <see langword="null"/> where it gives an error.</summary>
    public static ConstantDuration? Parse(string text)
    {
        bool isNegative = text.Length > 0 && text[0] == '-';
        int position = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (text.Substring(position) == "0")
        {
            return new ConstantDuration(0);
        }

        if (position == text.Length)
        {
            return null;
        }

        ulong total = 0;
        while (position < text.Length)
        {
            if (!ReadPart(text, ref position, ref total))
            {
                return null;
            }
        }

        return total <= long.MaxValue ? new ConstantDuration(isNegative ? -(long)total : (long)total)
            : isNegative && total == 1UL << 63 ? new ConstantDuration(long.MinValue)
            : null;
    }

    /// <summary>As <c>string()</c> gives it: decimal seconds.</summary>
    public override string ToString()
    {
        decimal seconds = Nanoseconds / 1_000_000_000m;
        return seconds.ToString("0.#########", CultureInfo.InvariantCulture) + "s";
    }

    /// <summary>One number with its unit. Digits of the fraction beyond what counts are passed over, as Go does.</summary>
    private static bool ReadPart(string text, ref int position, ref ulong total)
    {
        ulong whole = 0;
        int digits = 0;
        for (; position < text.Length && text[position] is >= '0' and <= '9'; position++, digits++)
        {
            if (whole > (1UL << 63) / 10)
            {
                return false;
            }

            whole = (whole * 10) + (ulong)(text[position] - '0');
            if (whole > 1UL << 63)
            {
                return false;
            }
        }

        double fraction = 0;
        double scale = 1;
        if (position < text.Length && text[position] == '.')
        {
            for (position++; position < text.Length && text[position] is >= '0' and <= '9'; position++, digits++)
            {
                scale /= 10;
                fraction += (text[position] - '0') * scale;
            }
        }

        int start = position;
        while (position < text.Length && text[position] is not ('.' or (>= '0' and <= '9')))
        {
            position++;
        }

        string unit = text.Substring(start, position - start);
        long size = s_units.FirstOrDefault(known => known.Unit == unit).Nanoseconds;
        if (digits == 0 || size == 0 || whole > (1UL << 63) / (ulong)size)
        {
            return false;
        }

        ulong part = (whole * (ulong)size) + (ulong)(fraction * size);
        if (part > 1UL << 63 || total > (1UL << 63) - part)
        {
            return false;
        }

        total += part;
        return true;
    }
}
