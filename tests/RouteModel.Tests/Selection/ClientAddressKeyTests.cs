using RouteModel.Selection;

namespace RouteModel.Tests.Selection;

public sealed class ClientAddressKeyTests
{
    [TestCase(null, "192.0.2.1:99", "192.0.2.1")]
    [TestCase("203.0.113.5, 10.0.0.1", "192.0.2.1:99", "203.0.113.5")]
    [TestCase(" 203.0.113.5", "192.0.2.1:99", "192.0.2.1")]
    [TestCase("203.0.113.5 ,x", "192.0.2.1:99", "192.0.2.1")]
    [TestCase("203.0.113.5:444", "192.0.2.1:99", "203.0.113.5")]
    [TestCase(null, "[2001:db8::1]:80", "2001:db8::1")]
    [TestCase("2001:DB8:0::1", "192.0.2.1:99", "2001:db8::1")]
    [TestCase("::ffff:1.2.3.4", "192.0.2.1:99", "1.2.3.4")]
    [TestCase("10.1", "192.0.2.1:99", "192.0.2.1")]
    [TestCase("fe80::1%eth0", "192.0.2.1:99", "192.0.2.1")]
    [TestCase(null, "foo", "<nil>")]
    [TestCase("", null, "<nil>")]
    public void The_key_is_the_client_address(string? forwardedFor, string? remote, string key) =>
        Assert.That(ClientAddressKey.Of(forwardedFor, remote), Is.EqualTo(key));
}
