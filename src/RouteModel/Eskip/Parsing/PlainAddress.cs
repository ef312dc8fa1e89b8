using System.Buffers;

namespace RouteModel.Eskip.Parsing;

/// <summary>
/// Knows the addresses that everybody writes: a scheme, a name or an IPv4 address, perhaps a port and a plain path. Go's rules accept all of them and
/// leave them as they are, and nothing needs to be decoded to see it.
/// </summary>
internal static class PlainAddress
{
    private static readonly SearchValues<byte> InHost = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."u8);
    private static readonly SearchValues<byte> InPath = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/"u8);

    /// <summary>The length of the scheme of a plain address; -1 when it may be anything else.</summary>
    public static int SchemeLength(ReadOnlySpan<byte> address)
    {
        int scheme = 0;
        while (scheme < address.Length && char.IsAsciiLetter((char)address[scheme]))
        {
            scheme++;
        }

        if (scheme == 0 || !address[scheme..].StartsWith("://"u8))
        {
            return -1;
        }

        ReadOnlySpan<byte> rest = address[(scheme + 3)..];
        int host = rest.IndexOfAnyExcept(InHost);
        if (host < 0)
        {
            return rest.IsEmpty ? -1 : scheme;
        }

        rest = rest[host..];
        if (host > 0 && rest[0] == ':')
        {
            int port = 1;
            while (port < rest.Length && char.IsAsciiDigit((char)rest[port]))
            {
                port++;
            }

            rest = rest[port..];
        }

        return rest.IsEmpty || (host > 0 && rest[0] == '/' && !rest.ContainsAnyExcept(InPath)) ? scheme : -1;
    }
}
