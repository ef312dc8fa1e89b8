using RouteModel.Balancing.Endpoints;

namespace RouteModel.Tests.Balancing.Endpoints;

public sealed class EndpointAddressTests
{
    [TestCase("http://A.b", "http", "a.b:80")]
    [TestCase("HTTPS://a.b/x", "https", "a.b:443")]
    [TestCase("h2c://a", "h2c", "a:80")]
    [TestCase("fastcgi://a", "fastcgi", "a")]
    [TestCase("http://[::1]", "http", "[::1]:80")]
    [TestCase("http://user@a.b:8080/x?y", "http", "a.b:8080")]
    public void An_address_is_split(string address, string scheme, string host)
    {
        Assert.That(EndpointAddress.TrySplit(address, out EndpointAddress parts, out string? error), error);
        Assert.That(parts, Is.EqualTo(new EndpointAddress(scheme, host)));
    }

    [TestCase("a.b:80", "parse \"a.b:80\": missing host")]
    [TestCase("//a", "parse \"//a\": missing scheme")]
    [TestCase("", "parse \"\": empty url")]
    public void What_is_none_is_refused_in_the_words_of_Skipper(string address, string error)
    {
        Assert.That(EndpointAddress.TrySplit(address, out _, out string? said), Is.False);
        Assert.That(said, Is.EqualTo(error));
    }
}
