using System.Globalization;
using System.Net;
using System.Text;
using RouteModel.Resources.Text;
using RouteModel.Resources.Text.Urls;

namespace RouteModel.Resources.Cel.Networks;

/// <summary>An IP address as CEL takes it: IPv4, or IPv6 that has no zone and maps no IPv4 address.</summary>
/// <remarks>Go's <c>netip.Addr</c>; Kubernetes: <c>pkg/cel/library/ip.go</c>.</remarks>
internal readonly record struct NetworkAddress
{
    private NetworkAddress(UInt128 bits, bool isIPv4)
    {
        Bits = bits;
        IsIPv4 = isIPv4;
    }

    /// <summary>The address, an IPv4 address in the lowest 32 bits.</summary>
    public UInt128 Bits { get; }

    public bool IsIPv4 { get; }

    /// <summary>The number of bits of an address of this family.</summary>
    public int BitLength => IsIPv4 ? 32 : 128;

    public bool IsUnspecified => Bits == 0;

    public bool IsLoopback => IsIPv4 ? Bits >> 24 == 127 : Bits == 1;

    public bool IsLinkLocalMulticast => IsIPv4 ? Bits >> 8 == 0xE00000 : (Bits >> 112 & 0xFF0F) == 0xFF02;

    public bool IsLinkLocalUnicast => IsIPv4 ? Bits >> 16 == 0xA9FE : Bits >> 118 == 0x3FA;

    public bool IsMulticast => IsIPv4 ? Bits >> 28 == 0xE : Bits >> 120 == 0xFF;

    /// <summary>Private addresses are global; the broadcast address of IPv4 is not.</summary>
    public bool IsGlobalUnicast =>
        !IsUnspecified && !IsLoopback && !IsMulticast && !IsLinkLocalUnicast && !(IsIPv4 && Bits == uint.MaxValue);

    /// <summary>Whether a text is the IPv6 form of an IPv4 address.</summary>
    private bool MapsIPv4 => !IsIPv4 && Bits >> 32 == 0xFFFF;

    /// <summary>Reads an address. Returns the API server's text of what is wrong, or <see langword="null"/>.</summary>
    public static string? Parse(string text, out NetworkAddress address)
    {
        string bytes = GoBytes.FromText(text);
        address = default;
        return GoIpAddress.Check(bytes, out bool isIPv4) is { } error
            ? $"IP Address {GoSyntax.Quote(text)} parse error during conversion from string: {error}"
            : bytes.Contains('%', StringComparison.Ordinal) ? $"IP address {GoSyntax.Quote(text)} with zone value is not allowed"
            : (address = Read(text, isIPv4)).MapsIPv4 ? $"IPv4-mapped IPv6 address {GoSyntax.Quote(text)} is not allowed"
            : null;
    }

    /// <summary>Reads an address and the number of bits of its network. Returns the API server's text of what is wrong, or <see langword="null"/>.</summary>
    public static string? ParsePrefix(string text, out NetworkAddress address, out int length)
    {
        address = default;
        length = 0;
        if (PrefixFault(text, ref address, ref length) is { } fault)
        {
            return $"network address parse error during conversion from string: netip.ParsePrefix({GoSyntax.Quote(text)}): {fault}";
        }

        return address.MapsIPv4 ? $"IPv4-mapped IPv6 address {GoSyntax.Quote(text)} is not allowed" : null;
    }

    /// <summary>The address with all but the first bits cleared.</summary>
    public NetworkAddress Mask(int length) =>
        new(length == 0 ? 0 : Bits >> (BitLength - length) << (BitLength - length), IsIPv4);

    /// <summary>The canonical text: IPv4 in decimal, IPv6 in groups of hexadecimal digits with the first longest run of zero groups left out.</summary>
    public override string ToString()
    {
        if (IsIPv4)
        {
            uint bits = (uint)Bits;
            return string.Create(CultureInfo.InvariantCulture, $"{bits >> 24}.{bits >> 16 & 0xFF}.{bits >> 8 & 0xFF}.{bits & 0xFF}");
        }

        (int start, int end) = LongestZeros();
        var text = new StringBuilder(39);
        for (int i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i = end - 1;
                continue;
            }

            text.Append(i > 0 && i != end ? ":" : "").Append(CultureInfo.InvariantCulture, $"{Group(i):x}");
        }

        return text.ToString();
    }

    private static string? PrefixFault(string text, ref NetworkAddress address, ref int length)
    {
        int slash = text.LastIndexOf('/');
        if (slash < 0)
        {
            return "no '/'";
        }

        string bytes = GoBytes.FromText(text[..slash]);
        if (GoIpAddress.Check(bytes, out bool isIPv4) is { } error)
        {
            return error;
        }

        if (bytes.Contains('%', StringComparison.Ordinal))
        {
            return "IPv6 zones cannot be present in a prefix";
        }

        // A sign and leading zeros are refused, which Go's integers would take.
        string bits = text[(slash + 1)..];
        if (bits.Length == 0 || bits.AsSpan().ContainsAnyExceptInRange('0', '9') || (bits.Length > 1 && bits[0] == '0') || bits.Length > 19)
        {
            return "bad bits after slash: " + GoSyntax.Quote(bits);
        }

        address = Read(text[..slash], isIPv4);
        length = bits.Length > 3 ? int.MaxValue : int.Parse(bits, NumberStyles.None, CultureInfo.InvariantCulture);
        return length > address.BitLength ? "prefix length out of range" : null;
    }

    private static NetworkAddress Read(string text, bool isIPv4)
    {
        UInt128 bits = 0;
        foreach (byte b in IPAddress.Parse(text).GetAddressBytes())
        {
            bits = bits << 8 | b;
        }

        return new NetworkAddress(bits, isIPv4);
    }

    private ushort Group(int index) => (ushort)(Bits >> (112 - (16 * index)));

    private (int Start, int End) LongestZeros()
    {
        (int Start, int End) longest = (-1, -1);
        for (int i = 0; i < 8; i++)
        {
            int end = i;
            while (end < 8 && Group(end) == 0)
            {
                end++;
            }

            if (end - i >= 2 && end - i > longest.End - longest.Start)
            {
                longest = (i, end);
            }
        }

        return longest;
    }
}
