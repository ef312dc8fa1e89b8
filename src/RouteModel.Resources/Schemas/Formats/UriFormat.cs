namespace RouteModel.Resources.Schemas.Formats;

/// <summary>The format <c>uri</c>: what Go's <c>url.ParseRequestURI</c> takes, an absolute URI or an absolute path.</summary>
/// <remarks>As of Go 1.26: brackets hold an IPv6 address, and a host has one colon at most, before its port.</remarks>
internal static class UriFormat
{
    public static bool IsRequestUri(string text)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAnyInRange('\0', '\u001F') || text.Contains('\u007F', StringComparison.Ordinal))
        {
            return false;
        }

        int colon = SchemeLength(text);
        if (text == "*" || colon == 0)
        {
            return text == "*";
        }

        ReadOnlySpan<char> scheme = text.AsSpan(0, Math.Max(colon, 0));
        ReadOnlySpan<char> rest = text.AsSpan(colon + 1);
        int question = rest.IndexOf('?');
        rest = question < 0 ? rest : rest[..question];
        if (rest.IsEmpty || rest[0] != '/')
        {
            return !scheme.IsEmpty;
        }

        if (scheme.IsEmpty || !rest.StartsWith("//"))
        {
            return IsEscaped(rest);
        }

        ReadOnlySpan<char> authority = rest[2..];
        int slash = authority.IndexOf('/');
        ReadOnlySpan<char> path = slash < 0 ? [] : authority[slash..];
        authority = slash < 0 ? authority : authority[..slash];
        return IsAuthority(authority, scheme.StartsWith("postgres", StringComparison.OrdinalIgnoreCase)) && IsEscaped(path);
    }

    // The length of the scheme: -1 where there is none, 0 where only its colon is there.
    private static int SchemeLength(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ':')
            {
                return i;
            }

            if (!char.IsAsciiLetter(c) && (i == 0 || !(char.IsAsciiDigit(c) || c is '+' or '-' or '.')))
            {
                break;
            }
        }

        return -1;
    }

    private static bool IsAuthority(ReadOnlySpan<char> text, bool mayHaveColons)
    {
        int at = text.LastIndexOf('@');
        return IsHost(text[(at + 1)..], mayHaveColons) && (at < 0 || IsUserInfo(text[..at]));
    }

    private static bool IsUserInfo(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !"-._:~!$&'()*+,;=%@".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        int colon = text.IndexOf(':');
        return colon < 0 ? IsEscaped(text) : IsEscaped(text[..colon]) && IsEscaped(text[(colon + 1)..]);
    }

    private static bool IsHost(ReadOnlySpan<char> text, bool mayHaveColons)
    {
        int open = text.LastIndexOf('[');
        if (open >= 0)
        {
            int close = text.LastIndexOf(']');
            return open == 0 && close > 0 && IsOptionalPort(text[(close + 1)..]) && IsBracketed(text[1..close]);
        }

        int colon = mayHaveColons ? text.LastIndexOf(':') : text.IndexOf(':');
        return (colon < 0 || IsOptionalPort(text[colon..])) && IsEscapedHost(text);
    }

    private static bool IsBracketed(ReadOnlySpan<char> text)
    {
        int zone = text.IndexOf("%25");
        ReadOnlySpan<char> address = zone < 0 ? text : text[..zone];
        return address.Contains(':') && AddressFormats.IsAddress(address) && (zone < 0 || (zone + 3 < text.Length && IsEscaped(text[zone..])));
    }

    private static bool IsOptionalPort(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text[0] == ':' && text[1..].IndexOfAnyExceptInRange('0', '9') < 0);

    private static bool IsEscaped(ReadOnlySpan<char> text)
    {
        for (; text.IndexOf('%') is var at and >= 0; text = text[(at + 3)..])
        {
            if (!IsEscapeAt(text, at))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEscapedHost(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c != '%')
            {
                if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && !"!$&'()*+,;=:[]<>\"-_.~".Contains(c, StringComparison.Ordinal))
                {
                    return false;
                }

                continue;
            }

            // A host escapes what is no ASCII, and the percent sign.
            if (!IsEscapeAt(text, i) || (text[i + 1] < '8' && !text[i..].StartsWith("%25")))
            {
                return false;
            }

            i += 2;
        }

        return true;
    }

    private static bool IsEscapeAt(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
}
