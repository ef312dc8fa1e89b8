namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The formats <c>ipv4</c>, <c>ipv6</c> and <c>cidr</c>.</summary>
/// <remarks>
/// The first and the last are parsed as Go did before 1.17: with zeros before any number (<c>k8s.io/utils/net.ParseIPSloppy</c>). An address of
/// either family is an IPv4 address if it has a dot, and an IPv6 address if it has a colon.
/// </remarks>
internal static class AddressFormats
{
    public static bool IsIPv4(string text) => text.Contains('.', StringComparison.Ordinal) && IsAddress(text, isSloppy: true);

    public static bool IsIPv6(string text) => text.Contains(':', StringComparison.Ordinal) && IsAddress(text, isSloppy: false);

    /// <summary>An address and the number of bits that are the network's; the others may be set.</summary>
    public static bool IsCidr(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return false;
        }

        ReadOnlySpan<char> address = text.AsSpan(0, slash);
        int most = IsDotted(address, isSloppy: true) ? 32 : IsColons(address, isSloppy: true) ? 128 : -1;
        return IsNumber(text.AsSpan(slash + 1), most, isSloppy: true);
    }

    /// <summary>Whether a text is an address of either family, without a zone.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text, bool isSloppy = false)
    {
        int mark = text.IndexOfAny('.', ':');
        return mark >= 0 && (text[mark] == '.' ? IsDotted(text, isSloppy) : IsColons(text, isSloppy));
    }

    private static bool IsDotted(ReadOnlySpan<char> text, bool isSloppy)
    {
        for (int numbers = 1; numbers < 4; numbers++)
        {
            int dot = text.IndexOf('.');
            if (dot < 0 || !IsNumber(text[..dot], 255, isSloppy))
            {
                return false;
            }

            text = text[(dot + 1)..];
        }

        return IsNumber(text, 255, isSloppy);
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int most, bool isSloppy)
    {
        int value = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = Math.Min((value * 10) + c - '0', 1000);
        }

        return value <= most && !text.IsEmpty && (isSloppy || text.Length == 1 || text[0] != '0');
    }

    /// <summary>Groups of hexadecimal digits; an IPv4 address may stand for the last two, and one double colon for any that are missing.</summary>
    private static bool IsColons(ReadOnlySpan<char> text, bool isSloppy)
    {
        int gap = text.IndexOf("::");
        if (gap < 0)
        {
            return CountGroups(text, mayEndDotted: true, isSloppy) == 8;
        }

        ReadOnlySpan<char> before = text[..gap];
        ReadOnlySpan<char> after = text[(gap + 2)..];
        int first = before.IsEmpty ? 0 : CountGroups(before, mayEndDotted: false, isSloppy);
        int second = after.IsEmpty ? 0 : CountGroups(after, mayEndDotted: true, isSloppy);
        return first >= 0 && second >= 0 && first + second < 8;
    }

    private static int CountGroups(ReadOnlySpan<char> text, bool mayEndDotted, bool isSloppy)
    {
        int groups = 0;
        while (true)
        {
            int colon = text.IndexOf(':');
            ReadOnlySpan<char> group = colon < 0 ? text : text[..colon];
            if (colon < 0 && mayEndDotted && group.Contains('.'))
            {
                return IsDotted(group, isSloppy) ? groups + 2 : -1;
            }

            if (!IsGroup(group, isSloppy))
            {
                return -1;
            }

            groups++;
            if (colon < 0)
            {
                return groups;
            }

            text = text[(colon + 1)..];
        }
    }

    private static bool IsGroup(ReadOnlySpan<char> text, bool isSloppy)
    {
        ReadOnlySpan<char> digits = isSloppy && text.Length > 4 ? text.TrimStart('0') : text;
        foreach (char c in digits)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        return !text.IsEmpty && digits.Length <= 4;
    }
}
