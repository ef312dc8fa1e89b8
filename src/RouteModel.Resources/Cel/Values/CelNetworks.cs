using System.ComponentModel;
using System.Globalization;
using RouteModel.Resources.Cel.Networks;

namespace RouteModel.Resources.Cel.Values;

/// <summary>An IP address.</summary>
/// <remarks>Kubernetes: <c>pkg/cel/ip.go</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelIp : CelValue
{
    internal CelIp(NetworkAddress address) => Address = address;

    /// <summary>The canonical text, as <c>string()</c> gives it.</summary>
    public string Text => Address.ToString();

    internal NetworkAddress Address { get; }

    internal override string TypeName => "net.IP";

    internal override string GoTypeName => "cel.IP";

    internal override string? ConversionText => Text;

    // Go's own value of this type cannot be adapted anew.
    internal override CelValue Readapted => new CelError("unsupported conversion to ref.Val: (netip.Addr)" + Text);

    internal override ulong Size => (ulong)Address.BitLength / 8;

    internal override CelValue EqualTo(CelValue other) => other switch
    {
        CelIp ip => CelBool.Of(ip.Address == Address),
        CelError error => error,
        _ => CelError.NoSuchOverload,
    };
}

/// <summary>A network: an address, whose last bits may be set, and the number of bits that are the network's.</summary>
/// <remarks>Kubernetes: <c>pkg/cel/cidr.go</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CelCidr : CelValue
{
    internal CelCidr(NetworkAddress address, int length)
    {
        Address = address;
        Length = length;
    }

    /// <summary>The canonical text, as <c>string()</c> gives it.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Address}/{Length}");

    internal NetworkAddress Address { get; }

    internal int Length { get; }

    internal override string TypeName => "net.CIDR";

    internal override string GoTypeName => "cel.CIDR";

    internal override string? ConversionText => Text;

    // Go's own value of this type cannot be adapted anew.
    internal override CelValue Readapted => new CelError("unsupported conversion to ref.Val: (netip.Prefix)" + Text);

    // The bytes that the network's bits reach into.
    internal override ulong Size => (ulong)(Length + 7) / 8;

    internal override CelValue EqualTo(CelValue other) => other switch
    {
        CelCidr cidr => CelBool.Of(cidr.Address == Address && cidr.Length == Length),
        CelError error => error,
        _ => CelError.NoSuchOverload,
    };
}
