using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>Addresses and networks.</summary>
internal sealed class NetworksTests
{
    private const string Prefix = "network address parse error during conversion from string: ";

    private static CelValue Ip(string text) => CelFunctions.Ip(new CelEvaluation(), Str(text));

    private static CelValue Cidr(string text) => CelFunctions.Cidr(new CelEvaluation(), Str(text));

    [TestCase("10.0.0.1", "10.0.0.1")]
    [TestCase("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1", Description = "The first of two longest runs is left out.")]
    [TestCase("1:0:3:4:5:6:7:8", "1:0:3:4:5:6:7:8", Description = "One group alone is not left out.")]
    [TestCase("0:0:0:0:0:0:0:0", "::")]
    [TestCase("1::", "1::")]
    [TestCase("::1.2.3.4", "::102:304")]
    [TestCase("fe80::1%eth0", "!IP address \"fe80::1%eth0\" with zone value is not allowed")]
    [TestCase("::ffff:1.2.3.4", "!IPv4-mapped IPv6 address \"::ffff:1.2.3.4\" is not allowed")]
    [TestCase("x", "!IP Address \"x\" parse error during conversion from string: ParseAddr(\"x\"): unable to parse IP")]
    [TestCase("1.2.03.4", "!IP Address \"1.2.03.4\" parse error during conversion from string: ParseAddr(\"1.2.03.4\"): IPv4 field has octet with leading zero")]
    public void Addresses(string text, string expected) => Assert.That(Of(Ip(text)), Is.EqualTo(expected));

    [TestCase("10.0.0.5/8", "10.0.0.5/8")]
    [TestCase("2001:db8::/0", "2001:db8::/0")]
    [TestCase("1.2.3.4", "!" + Prefix + Prefix + "netip.ParsePrefix(\"1.2.3.4\"): no '/'")]
    [TestCase("1.2.3.4/33", "!" + Prefix + Prefix + "netip.ParsePrefix(\"1.2.3.4/33\"): prefix length out of range")]
    [TestCase("1.2.3.4/08", "!" + Prefix + Prefix + "netip.ParsePrefix(\"1.2.3.4/08\"): bad bits after slash: \"08\"")]
    [TestCase("1.2.3.4/+8", "!" + Prefix + Prefix + "netip.ParsePrefix(\"1.2.3.4/+8\"): bad bits after slash: \"+8\"")]
    [TestCase("1.2.3/8", "!" + Prefix + Prefix + "netip.ParsePrefix(\"1.2.3/8\"): ParseAddr(\"1.2.3\"): IPv4 address too short")]
    [TestCase("fe80::%a/8", "!" + Prefix + Prefix + "netip.ParsePrefix(\"fe80::%a/8\"): IPv6 zones cannot be present in a prefix")]
    [TestCase("::ffff:1.2.3.4/96", "!" + Prefix + "IPv4-mapped IPv6 address \"::ffff:1.2.3.4/96\" is not allowed")]
    public void Networks(string text, string expected) => Assert.That(Of(Cidr(text)), Is.EqualTo(expected));

    [TestCase("0.0.0.0", "U")]
    [TestCase("::", "U")]
    [TestCase("127.8.9.1", "L")]
    [TestCase("::1", "L")]
    [TestCase("224.0.0.7", "M")]
    [TestCase("ff02::1", "M")]
    [TestCase("ff05::1", "")]
    [TestCase("169.254.1.1", "l")]
    [TestCase("fe80::1", "l")]
    [TestCase("febf::1", "l")]
    [TestCase("fec0::1", "G")]
    [TestCase("10.1.2.3", "G")]
    [TestCase("fc00::1", "G")]
    [TestCase("255.255.255.255", "")]
    [TestCase("239.1.1.1", "")]
    public void Kinds(string text, string expected)
    {
        CelValue ip = Ip(text);
        var cel = new CelEvaluation();
        string kinds = (CelFunctions.IsUnspecified(cel, ip) == CelBool.True ? "U" : "")
            + (CelFunctions.IsLoopback(cel, ip) == CelBool.True ? "L" : "")
            + (CelFunctions.IsLinkLocalMulticast(cel, ip) == CelBool.True ? "M" : "")
            + (CelFunctions.IsLinkLocalUnicast(cel, ip) == CelBool.True ? "l" : "")
            + (CelFunctions.IsGlobalUnicast(cel, ip) == CelBool.True ? "G" : "");
        Assert.That(kinds, Is.EqualTo(expected));
    }

    [Test]
    public void Families()
    {
        Assert.That(Result(cel => CelFunctions.Family(cel, Ip("1.2.3.4"))), Is.EqualTo("4"));
        Assert.That(Result(cel => CelFunctions.Family(cel, Ip("::"))), Is.EqualTo("6"));
    }

    [Test]
    public void Canonical_texts()
    {
        Assert.That(Result(cel => CelFunctions.IpIsCanonical(cel, Str("::1"))), Is.EqualTo("true"));
        Assert.That(Result(cel => CelFunctions.IpIsCanonical(cel, Str("0::1"))), Is.EqualTo("false"));
        Assert.That(Result(cel => CelFunctions.IpIsCanonical(cel, Str("y"))), Does.StartWith("!IP Address"));
    }

    [TestCase("10.0.0.0/8", "10.255.0.1", "true")]
    [TestCase("10.0.0.7/8", "11.0.0.1", "false")]
    [TestCase("::/0", "10.0.0.1", "false")]
    [TestCase("0.0.0.0/0", "10.0.0.1", "true")]
    [TestCase("0.0.0.0/0", "y", "!no such overload")]
    public void Networks_contain_addresses(string network, string address, string expected)
    {
        Assert.That(Result(cel => CelFunctions.ContainsIP(cel, Cidr(network), Str(address))), Is.EqualTo(expected));
        if (address != "y")
        {
            Assert.That(Result(cel => CelFunctions.ContainsIP(cel, Cidr(network), Ip(address))), Is.EqualTo(expected));
        }
    }

    [TestCase("10.0.0.0/8", "10.1.0.0/16", "true")]
    [TestCase("10.0.0.0/8", "10.0.0.0/7", "false")]
    [TestCase("10.0.0.0/8", "2001::/16", "false")]
    [TestCase("10.0.0.0/8", "y", "!" + Prefix + Prefix + "netip.ParsePrefix(\"y\"): no '/'")]
    public void Networks_contain_networks(string outer, string inner, string expected) =>
        Assert.That(Result(cel => CelFunctions.ContainsCIDR(cel, Cidr(outer), Str(inner))), Is.EqualTo(expected));

    [Test]
    public void Parts_of_networks()
    {
        CelValue cidr = Cidr("10.1.2.3/12");
        Assert.That(Result(cel => CelFunctions.Masked(cel, cidr)), Is.EqualTo("10.0.0.0/12"));
        Assert.That(Result(cel => CelFunctions.Ip(cel, cidr)), Is.EqualTo("10.1.2.3"));
        Assert.That(Result(cel => CelFunctions.PrefixLength(cel, cidr)), Is.EqualTo("12"));
        Assert.That(Of(cidr.EqualTo(Cidr("10.0.0.0/12"))), Is.EqualTo("false"));
        Assert.That(Of(cidr.EqualTo(Int(1))), Is.EqualTo("!no such overload"));
    }

    [Test]
    public void Costs()
    {
        Assert.That(Cost(cel => CelFunctions.Ip(cel, Str("10.20.30.40"))), Is.EqualTo(2));
        Assert.That(Cost(cel => CelFunctions.IpIsCanonical(cel, Str("10.20.30.40"))), Is.EqualTo(3));
        Assert.That(Cost(cel => CelFunctions.ContainsIP(cel, Cidr("2001::/64"), Ip("::"))), Is.EqualTo(2), "8 bytes twice");
        Assert.That(Cost(cel => CelFunctions.ContainsIP(cel, Cidr("2001::/64"), Str("::"))), Is.EqualTo(3));
        Assert.That(Cost(cel => CelFunctions.ContainsCIDR(cel, Cidr("2001::/64"), Cidr("::/0"))), Is.EqualTo(4));
    }
}
