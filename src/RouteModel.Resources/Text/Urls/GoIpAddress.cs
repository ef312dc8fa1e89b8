namespace RouteModel.Resources.Text.Urls;

/// <summary>The syntax of IP addresses with the error texts of Go's <c>netip.ParseAddr</c>, on byte strings.</summary>
internal static class GoIpAddress
{
    /// <summary>Checks an address; IPv6 may carry a zone after a percent sign.</summary>
    /// <returns>Go's error text, or null when it is an address.</returns>
    public static string? Check(string text, out bool isIPv4)
    {
        int at = text.AsSpan().IndexOfAny('.', ':', '%');
        char kind = at < 0 ? default : text[at];
        isIPv4 = kind == '.';
        (string Message, string At)? error = kind switch
        {
            '.' => CheckIPv4(text),
            ':' => CheckIPv6(text),
            '%' => ("missing IPv6 address", ""),
            _ => ("unable to parse IP", ""),
        };
        return error is not { } e ? null
            : $"ParseAddr({GoBytes.Quote(text)}): {e.Message}" + (e.At.Length > 0 ? $" (at {GoBytes.Quote(e.At)})" : "");
    }

    private static (string Message, string At)? CheckIPv4(string text)
    {
        int fields = 1;
        int value = 0;
        int digits = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (digits == 1 && value == 0)
                {
                    return ("IPv4 field has octet with leading zero", "");
                }

                value = (value * 10) + text[i] - '0';
                digits++;
                if (value > 255)
                {
                    return ("IPv4 field has value >255", "");
                }
            }
            else if (text[i] == '.')
            {
                if (digits == 0 || i == text.Length - 1)
                {
                    return ("IPv4 field must have at least one digit", text[i..]);
                }

                if (fields == 4)
                {
                    return ("IPv4 address too long", "");
                }

                fields++;
                value = 0;
                digits = 0;
            }
            else
            {
                return ("unexpected character", text[i..]);
            }
        }

        return fields < 4 ? ("IPv4 address too short", "") : null;
    }

    private static (string Message, string At)? CheckIPv6(string text)
    {
        int percent = text.IndexOf('%', StringComparison.Ordinal);
        if (percent >= 0 && percent == text.Length - 1)
        {
            return ("zone must be a non-empty string", "");
        }

        string rest = percent < 0 ? text : text[..percent];
        int bytes = 0;
        bool hasEllipsis = rest.StartsWith("::", StringComparison.Ordinal);
        if (hasEllipsis)
        {
            rest = rest[2..];
            if (rest.Length == 0)
            {
                return null;
            }
        }

        while (bytes < 16)
        {
            int digits = CountHexDigits(rest);
            if (digits > 4)
            {
                return ("each group must have 4 or less digits", rest);
            }

            if (digits == 0)
            {
                return ("each colon-separated field must have at least one digit", rest);
            }

            if (digits < rest.Length && rest[digits] == '.')
            {
                if (CheckEmbeddedIPv4(rest, bytes, hasEllipsis) is { } error)
                {
                    return error;
                }

                bytes += 4;
                rest = "";
                break;
            }

            bytes += 2;
            rest = rest[digits..];
            if (rest.Length == 0)
            {
                break;
            }

            if (rest[0] != ':')
            {
                return ("unexpected character, want colon", rest);
            }

            if (rest.Length == 1)
            {
                return ("colon must be followed by more characters", rest);
            }

            rest = rest[1..];
            if (rest[0] == ':')
            {
                if (hasEllipsis)
                {
                    return ("multiple :: in address", rest);
                }

                hasEllipsis = true;
                rest = rest[1..];
                if (rest.Length == 0)
                {
                    break;
                }
            }
        }

        return rest.Length > 0 ? ("trailing garbage after address", rest)
            : bytes < 16 && !hasEllipsis ? ("address string too short", "")
            : bytes == 16 && hasEllipsis ? ("the :: must expand to at least one field of zeros", "")
            : null;
    }

    private static (string Message, string At)? CheckEmbeddedIPv4(string rest, int bytes, bool hasEllipsis) =>
        !hasEllipsis && bytes != 12 ? ("embedded IPv4 address must replace the final 2 fields of the address", rest)
        : bytes > 12 ? ("too many hex fields to fit an embedded IPv4 at the end of the address", rest)
        : CheckIPv4(rest);

    private static int CountHexDigits(string text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiHexDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
