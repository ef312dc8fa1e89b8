using RouteModel.Resources.Cel.Networks;
using RouteModel.Resources.Cel.Values;

namespace RouteModel.Resources.Cel;

/// <content>Addresses and networks. Kubernetes: <c>pkg/cel/library/ip.go</c> and <c>cidr.go</c>.</content>
public static partial class CelFunctions
{
    /// <summary><c>ip(text)</c> and <c>cidr.ip()</c>.</summary>
    public static CelValue Ip(CelEvaluation cel, CelValue value)
    {
        if (value is CelCidr cidr)
        {
            cel.Charge(1);
            return new CelIp(cidr.Address);
        }

        cel.Charge(Traversal(value));
        return value is not CelString text ? Refuse("ip", value)
            : NetworkAddress.Parse(text.Value, out NetworkAddress address) is { } error ? new CelError(error)
            : new CelIp(address);
    }

    /// <summary><c>isIP(text)</c>.</summary>
    public static CelValue IsIP(CelEvaluation cel, CelValue value)
    {
        cel.Charge(Traversal(value));
        return value is CelString text ? CelBool.Of(NetworkAddress.Parse(text.Value, out _) is null) : Refuse("isIP", value);
    }

    /// <summary><c>ip.isCanonical(text)</c>; a text that is no address is an error.</summary>
    public static CelValue IpIsCanonical(CelEvaluation cel, CelValue value)
    {
        cel.Charge(Rebuilding(value));
        return value is not CelString text ? Refuse("ip.isCanonical", value)
            : NetworkAddress.Parse(text.Value, out NetworkAddress address) is { } error ? new CelError(error)
            : CelBool.Of(address.ToString() == text.Value);
    }

    /// <summary><c>ip.family()</c>: 4 or 6.</summary>
    public static CelValue Family(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelIp ip ? new CelInt(ip.Address.IsIPv4 ? 4 : 6) : Refuse("family", value);
    }

    /// <summary><c>ip.isUnspecified()</c>.</summary>
    public static CelValue IsUnspecified(CelEvaluation cel, CelValue value) => Ask(cel, "isUnspecified", value, static a => a.IsUnspecified);

    /// <summary><c>ip.isLoopback()</c>.</summary>
    public static CelValue IsLoopback(CelEvaluation cel, CelValue value) => Ask(cel, "isLoopback", value, static a => a.IsLoopback);

    /// <summary><c>ip.isLinkLocalMulticast()</c>.</summary>
    public static CelValue IsLinkLocalMulticast(CelEvaluation cel, CelValue value) =>
        Ask(cel, "isLinkLocalMulticast", value, static a => a.IsLinkLocalMulticast);

    /// <summary><c>ip.isLinkLocalUnicast()</c>.</summary>
    public static CelValue IsLinkLocalUnicast(CelEvaluation cel, CelValue value) =>
        Ask(cel, "isLinkLocalUnicast", value, static a => a.IsLinkLocalUnicast);

    /// <summary><c>ip.isGlobalUnicast()</c>.</summary>
    public static CelValue IsGlobalUnicast(CelEvaluation cel, CelValue value) => Ask(cel, "isGlobalUnicast", value, static a => a.IsGlobalUnicast);

    /// <summary><c>cidr(text)</c>.</summary>
    public static CelValue Cidr(CelEvaluation cel, CelValue value)
    {
        cel.Charge(Traversal(value));
        return value is CelString text ? ReadCidr(text.Value) : Refuse("cidr", value);
    }

    /// <summary><c>isCIDR(text)</c>.</summary>
    public static CelValue IsCIDR(CelEvaluation cel, CelValue value)
    {
        cel.Charge(Traversal(value));
        return value is CelString text ? CelBool.Of(NetworkAddress.ParsePrefix(text.Value, out _, out _) is null) : Refuse("isCIDR", value);
    }

    /// <summary><c>cidr.containsIP(ip)</c>; a text that is no address has no such overload.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="value">The network.</param>
    /// <param name="other">An address or its text.</param>
    /// <param name="isDynamic">Whether the overload is only known at run time; the text is not charged then.</param>
    public static CelValue ContainsIP(CelEvaluation cel, CelValue value, CelValue other, bool isDynamic = false)
    {
        cel.Charge(CelCosts.Traversal(2 * value.Size) + (other is CelString && !isDynamic ? Traversal(other) : 0));
        if (other is CelString text && value is CelCidr)
        {
            other = NetworkAddress.Parse(text.Value, out NetworkAddress address) is null ? new CelIp(address) : CelError.NoSuchOverload;
        }

        return (value, other) is (CelCidr cidr, CelIp ip) ? CelBool.Of(Contains(cidr, ip.Address)) : Refuse("containsIP", value, other);
    }

    /// <summary><c>cidr.containsCIDR(cidr)</c>.</summary>
    /// <param name="cel">The evaluation.</param>
    /// <param name="value">The network.</param>
    /// <param name="other">A network or its text.</param>
    /// <param name="isDynamic">Whether the overload is only known at run time; the text is not charged then.</param>
    public static CelValue ContainsCIDR(CelEvaluation cel, CelValue value, CelValue other, bool isDynamic = false)
    {
        cel.Charge(CelCosts.Traversal(2 * value.Size) + Traversal(value) + 1 + (other is CelString && !isDynamic ? Traversal(other) : 0));
        if (other is CelString text && value is CelCidr)
        {
            other = ReadCidr(text.Value);
        }

        return (value, other) is (CelCidr outer, CelCidr inner)
            ? CelBool.Of(outer.Length <= inner.Length && Contains(outer, inner.Address))
            : Refuse("containsCIDR", value, other);
    }

    /// <summary><c>cidr.masked()</c>: the network with the bits behind it cleared.</summary>
    public static CelValue Masked(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelCidr cidr ? new CelCidr(cidr.Address.Mask(cidr.Length), cidr.Length) : Refuse("masked", value);
    }

    /// <summary><c>cidr.prefixLength()</c>.</summary>
    public static CelValue PrefixLength(CelEvaluation cel, CelValue value)
    {
        cel.Charge(1);
        return value is CelCidr cidr ? new CelInt(cidr.Length) : Refuse("prefixLength", value);
    }

    private static CelValue Ask(CelEvaluation cel, string function, CelValue value, Func<NetworkAddress, bool> question)
    {
        cel.Charge(1);
        return value is CelIp ip ? CelBool.Of(question(ip.Address)) : Refuse(function, value);
    }

    private static CelValue ReadCidr(string text) =>
        NetworkAddress.ParsePrefix(text, out NetworkAddress address, out int length) is { } error
            ? new CelError("network address parse error during conversion from string: " + error)
            : new CelCidr(address, length);

    private static bool Contains(CelCidr cidr, NetworkAddress address) =>
        cidr.Address.IsIPv4 == address.IsIPv4 && cidr.Address.Mask(cidr.Length) == address.Mask(cidr.Length);
}
