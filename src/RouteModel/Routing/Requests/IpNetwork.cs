using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Routing.Requests;

/// <summary>An address without zone, in network order; IPv4 and IPv6 never equal each other.</summary>
internal readonly record struct IpAddressValue(bool IsIPv4, UInt128 Bits)
{
    /// <summary>Reads an address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address; <see langword="null"/> for one with a zone, which is in no network.</param>
    /// <param name="error">Go's text for what is none.</param>
    public static bool TryParse(string text, out IpAddressValue? address, [NotNullWhen(false)] out string? error)
    {
        address = null;
        error = GoIpAddress.Check(GoBytes.FromText(text), out bool isIPv4);
        if (error is not null)
        {
            return false;
        }

        if (!text.Contains('%', StringComparison.Ordinal) && IPAddress.TryParse(text, out IPAddress? parsed))
        {
            UInt128 bits = 0;
            foreach (byte b in parsed.GetAddressBytes())
            {
                bits = (bits << 8) | b;
            }

            address = new IpAddressValue(isIPv4, bits);
        }

        return true;
    }
}

/// <summary>The addresses that share a prefix.</summary>
internal readonly record struct IpNetwork(IpAddressValue Address, int Length)
{
    private int Size => Address.IsIPv4 ? 32 : 128;

    public bool Contains(IpAddressValue address) =>
        address.IsIPv4 == Address.IsIPv4 && (Length == 0 || (address.Bits ^ Address.Bits) >> (Size - Length) == 0);

    /// <summary>Reads <c>address</c> or <c>address/length</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="network">The network.</param>
    /// <param name="error">Go's text for what is none.</param>
    public static bool TryParse(string text, out IpNetwork network, [NotNullWhen(false)] out string? error)
    {
        network = default;
        int slash = text.LastIndexOf('/');
        if (!IpAddressValue.TryParse(slash < 0 ? text : text[..slash], out IpAddressValue? address, out error))
        {
            error = slash < 0 ? error : Prefix(text, error);
            return false;
        }

        if (address is not { } known)
        {
            error = slash < 0 ? "unsupported zone: " + text : Prefix(text, "IPv6 zones cannot be present in a prefix");
            return false;
        }

        int size = known.IsIPv4 ? 32 : 128;
        if (slash < 0)
        {
            network = new IpNetwork(known, size);
            error = known.Bits == 0 ? "unspecified address: " + text : null;
            return error is null;
        }

        string digits = text[(slash + 1)..];
        bool isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int length) && (digits.Length == 1 || digits[0] != '0');
        error = !isNumber ? Prefix(text, "bad bits after slash: " + GoBytes.Quote(GoBytes.FromText(digits)))
            : length > size ? Prefix(text, "prefix length out of range") : null;
        network = new IpNetwork(known, length);
        return error is null;
    }

    private static string Prefix(string text, string error) => $"netip.ParsePrefix({GoBytes.Quote(GoBytes.FromText(text))}): {error}";
}
