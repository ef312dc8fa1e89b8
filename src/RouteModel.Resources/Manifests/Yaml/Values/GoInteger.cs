using System.Diagnostics.CodeAnalysis;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Go's <c>strconv.ParseInt</c> and <c>ParseUint</c> with base 0, on text without underscores.</summary>
internal static class GoInteger
{
    public static bool TryParse(string text, [NotNullWhen(true)] out GoValue? value)
    {
        bool isSigned = text.Length > 0 && text[0] is '+' or '-';
        value = null;
        if (!TryMagnitude(text.AsSpan(isSigned ? 1 : 0), out ulong magnitude))
        {
            return false;
        }

        if (isSigned && text[0] == '-')
        {
            value = magnitude <= 1UL << 63 ? GoValue.OfInt(unchecked(-(long)magnitude)) : null;
        }
        else if (magnitude <= long.MaxValue)
        {
            value = GoValue.OfInt((long)magnitude);
        }
        else if (!isSigned)
        {
            value = GoValue.OfUint(magnitude);
        }

        return value is not null;
    }

    /// <summary>What go-yaml reads besides: behind <c>0b</c> binary digits with a sign of their own, behind <c>-0b</c> binary digits.</summary>
    public static GoValue? ParseOddBinary(string text)
    {
        if (text.StartsWith("0b", StringComparison.Ordinal) && text.Length > 3 && text[2] is '+' or '-'
            && TryDigits(text.AsSpan(3), 2, out ulong magnitude) && magnitude <= long.MaxValue + (text[2] == '-' ? 1UL : 0))
        {
            return GoValue.OfInt(unchecked(text[2] == '-' ? -(long)magnitude : (long)magnitude));
        }

        return null;
    }

    private static bool TryMagnitude(ReadOnlySpan<char> text, out ulong magnitude)
    {
        magnitude = 0;
        if (text.Length < 2 || text[0] != '0')
        {
            return text.Length > 0 && TryDigits(text, 10, out magnitude);
        }

        return char.ToLowerInvariant(text[1]) switch
        {
            'x' => TryDigits(text[2..], 16, out magnitude),
            'b' => TryDigits(text[2..], 2, out magnitude),
            'o' => TryDigits(text[2..], 8, out magnitude),
            _ => TryDigits(text[1..], 8, out magnitude),
        };
    }

    private static bool TryDigits(ReadOnlySpan<char> text, uint radix, out ulong magnitude)
    {
        magnitude = 0;
        foreach (char c in text)
        {
            uint digit = Digit(c);
            ulong shifted = unchecked((magnitude * radix) + digit);
            if (digit >= radix || magnitude > ulong.MaxValue / radix || shifted < digit)
            {
                return false;
            }

            magnitude = shifted;
        }

        return text.Length > 0;
    }

    private static uint Digit(char c) => c switch
    {
        >= '0' and <= '9' => (uint)(c - '0'),
        >= 'a' and <= 'f' => (uint)(c - 'a') + 10,
        >= 'A' and <= 'F' => (uint)(c - 'A') + 10,
        _ => uint.MaxValue,
    };
}
