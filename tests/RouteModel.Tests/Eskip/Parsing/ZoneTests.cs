using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Parsing;

/// <summary>The zone of an endpoint, which is a query parameter in the text.</summary>
public sealed class ZoneTests
{
    [TestCase("http://b?zone=z1", "http://b", "z1", "http://b?zone=z1")]
    [TestCase("http://b?x=1&zone=z 1", "http://b?x=1", "z 1", "http://b?x=1?zone=z+1")]
    [TestCase("http://b?z=1&a=2&zone=y&zone=x", "http://b?a=2&z=1", "y", "http://b?a=2&z=1?zone=y")]
    [TestCase("http://b?zone=", "http://b?zone=", "", "http://b?zone=")]
    [TestCase("http://b?x=1", "http://b?x=1", "", "http://b?x=1")]
    [TestCase("http://b?zone=%zz", "http://b?zone=%zz", "", "http://b?zone=%zz")]
    [TestCase("http://b?a;b&zone=%C3%BC", "http://b", "ü", "http://b?zone=%C3%BC")]
    [TestCase("HTTP://u:p@B:80/a b/%2f?zone=x", "http://u:p@B:80/a%20b//", "x", "http://u:p@B:80/a%20b//?zone=x")]
    [TestCase("http://b/%2f?zone=x", "http://b/%2f", "x", "http://b/%2f?zone=x")]
    [TestCase("http://[fe80::1%25en0]:1?zone=x", "http://[fe80::1%25en0]:1", "x", "http://[fe80::1%25en0]:1?zone=x")]
    [TestCase("http:h?zone=x", "http:h", "x", "http:h?zone=x")]
    [TestCase("http:///p?zone=x", "http:///p", "x", "http:///p?zone=x")]
    [TestCase("http:/p?zone=x", "http:/p", "x", "http:/p?zone=x")]
    [TestCase("/p?zone=x", "/p", "x", "/p?zone=x")]
    public void Is_taken_out_of_the_address(string text, string address, string zone, string printed)
    {
        EskipParseResult<EskipRoute> result = EskipParser.Parse($"* -> <\"{text}\">");
        Assert.That(result.Error, Is.Null);
        Assert.That(result.Items[0].Backend.Endpoints[0], Is.EqualTo(new EskipLbEndpoint(address, zone)));
        Assert.That(EskipPrinter.Print(result.Items), Is.EqualTo($"* -> <\"{printed}\">"));
    }

    [Test]
    public void A_query_of_too_many_parameters_has_no_zone()
    {
        string text = "http://b?zone=x" + string.Concat(Enumerable.Repeat("&a", 10_000));
        EskipLbEndpoint endpoint = EskipParser.Parse($"* -> <\"{text}\">").Items[0].Backend.Endpoints[0];
        Assert.That(endpoint, Is.EqualTo(new EskipLbEndpoint(text)));
    }
}
