using System.Text;
using RouteModel.Eskip.Parsing;

namespace RouteModel.RouteGroups.Backends;

/// <summary>Knows the usual address of a backend, scheme and host and perhaps a port, without taking it apart.</summary>
internal static class PlainUrl
{
    private const int MaxLength = 256;
    private const int LengthOfSeparator = 3;

    /// <summary>Whether an address is such a one; any other may still be a URL.</summary>
    public static bool IsHostAlone(string address)
    {
        Span<byte> bytes = stackalloc byte[MaxLength];
        if (address.Length > MaxLength || Encoding.ASCII.GetBytes(address, bytes) != address.Length)
        {
            return false;
        }

        // What is not ASCII has become a question mark, which no plain address has.
        ReadOnlySpan<byte> ascii = bytes[..address.Length];
        int scheme = PlainAddress.SchemeLength(ascii);
        return scheme > 0 && !ascii[(scheme + LengthOfSeparator)..].Contains((byte)'/');
    }
}
