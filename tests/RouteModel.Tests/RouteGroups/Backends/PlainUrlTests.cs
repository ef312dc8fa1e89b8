using RouteModel.Resources.Text.Urls;
using RouteModel.RouteGroups.Backends;

namespace RouteModel.Tests.RouteGroups.Backends;

public class PlainUrlTests
{
    [TestCase("http://a", true)]
    [TestCase("https://a.example:8443", true)]
    [TestCase("fastcgi://10.0.0.1:9000", true)]
    [TestCase("http://a:", true)]
    [TestCase("http://a/", false)]
    [TestCase("http://a:80/x", false)]
    [TestCase("http://a?zone=b", false)]
    [TestCase("http://[::1]", false)]
    [TestCase("http://ä.example", false)]
    [TestCase("http://:80", false)]
    [TestCase("http://", false)]
    [TestCase("a.example", false)]
    [TestCase("", false)]
    public void Knows_what_needs_no_parser(string address, bool isPlain)
    {
        Assert.That(PlainUrl.IsHostAlone(address), Is.EqualTo(isPlain));
        if (isPlain)
        {
            Assert.That(GoUrl.TryParse(address, out GoUrl? url, out _) && url is { HasHost: true, HasPath: false, RawQuery: "" }, "it is what it is taken for");
        }
    }

    [Test]
    public void Long_ones_are_left_to_the_parser() => Assert.That(PlainUrl.IsHostAlone("http://" + new string('a', 300)), Is.False);
}
