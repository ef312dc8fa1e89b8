using RouteModel.Resources.Text.Urls;

namespace RouteModel.Resources.Tests.Text.Urls;

/// <summary>Addresses as Go's <c>netip.ParseAddr</c> reads them, with its texts.</summary>
public sealed class GoIpAddressTests
{
    [TestCase("")]
    [TestCase("host")]
    public void No_address(string text) => AssertRefused(text, "unable to parse IP");

    [TestCase("%eth0", "missing IPv6 address")]
    [TestCase("::1%", "zone must be a non-empty string")]
    [TestCase("1.2.3", "IPv4 address too short")]
    [TestCase("1.2.3.4.5", "IPv4 address too long")]
    [TestCase("1.2.3.256", "IPv4 field has value >255")]
    [TestCase("1.2.3.04", "IPv4 field has octet with leading zero")]
    [TestCase("1..2.3", "IPv4 field must have at least one digit (at \".2.3\")")]
    [TestCase("1.2.3.", "IPv4 field must have at least one digit (at \".\")")]
    [TestCase("1.2.x.4", "unexpected character (at \"x.4\")")]
    [TestCase("1:2", "address string too short")]
    [TestCase("12345::", "each group must have 4 or less digits (at \"12345::\")")]
    [TestCase(":1", "each colon-separated field must have at least one digit (at \":1\")")]
    [TestCase("1:g", "each colon-separated field must have at least one digit (at \"g\")")]
    [TestCase("1:2g", "unexpected character, want colon (at \"g\")")]
    [TestCase("1:", "colon must be followed by more characters (at \":\")")]
    [TestCase("1::2::3", "multiple :: in address (at \":3\")")]
    [TestCase("1:2:3:4:5:6:7:8:9", "trailing garbage after address (at \"9\")")]
    [TestCase("1:2:3:4:5:6:7:8::", "the :: must expand to at least one field of zeros")]
    [TestCase("1:2:1.2.3.4", "embedded IPv4 address must replace the final 2 fields of the address (at \"1.2.3.4\")")]
    [TestCase("1::2:3:4:5:6:7:1.2.3.4", "too many hex fields to fit an embedded IPv4 at the end of the address (at \"1.2.3.4\")")]
    [TestCase("::1.2.3.x", "unexpected character (at \"x\")")]
    public void Refused(string text, string error) => AssertRefused(text, error);

    [TestCase("1.2.3.4", true)]
    [TestCase("::", false)]
    [TestCase("::1", false)]
    [TestCase("1::", false)]
    [TestCase("1:2:3:4:5:6:7:8", false)]
    [TestCase("::ffff:1.2.3.4", false)]
    [TestCase("fe80::1%eth0", false)]
    public void Accepted(string text, bool isIPv4)
    {
        Assert.That(GoIpAddress.Check(text, out bool actual), Is.Null);
        Assert.That(actual, Is.EqualTo(isIPv4));
    }

    private static void AssertRefused(string text, string error) =>
        Assert.That(GoIpAddress.Check(text, out _), Is.EqualTo($"ParseAddr(\"{text}\"): {error}"));
}
