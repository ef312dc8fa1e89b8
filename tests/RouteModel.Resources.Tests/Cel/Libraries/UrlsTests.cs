using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>URLs and their parts.</summary>
internal sealed class UrlsTests
{
    private const string Error = "!URL parse error during conversion from string: parse ";

    private static CelValue Url(string text) => CelFunctions.Url(new CelEvaluation(), Str(text));

    [TestCase("https://user@[::1]:80/a b?x=1#f", "https://user@[::1]:80/a%20b?x=1#f")]
    [TestCase("/only/a/path", "/only/a/path")]
    [TestCase("../up", Error + "\"../up\": invalid URI for request")]
    [TestCase("", Error + "\"\": empty url")]
    [TestCase("http://a:b:c/", Error + "\"http://a:b:c/\": invalid port \":b:c\" after host")]
    [TestCase("http://a b/", Error + "\"http://a b/\": invalid character \" \" in host name")]
    public void Texts(string text, string expected)
    {
        Assert.That(Of(Url(text)), Is.EqualTo(expected));
        Assert.That(Result(cel => CelFunctions.IsURL(cel, Str(text))), Is.EqualTo(expected.StartsWith('!') ? "false" : "true"));
    }

    [Test]
    public void Parts()
    {
        CelValue url = Url("HTTPS://[::1]:8443/a b/%7Ec?k=1&k=2&e=%C3%A9&bad=%zz&f#frag");
        Assert.That(Result(cel => CelFunctions.GetScheme(cel, url)), Is.EqualTo("https"));
        Assert.That(Result(cel => CelFunctions.GetHost(cel, url)), Is.EqualTo("[::1]:8443"));
        Assert.That(Result(cel => CelFunctions.GetHostname(cel, url)), Is.EqualTo("::1"));
        Assert.That(Result(cel => CelFunctions.GetPort(cel, url)), Is.EqualTo("8443"));
        Assert.That(Result(cel => CelFunctions.GetEscapedPath(cel, url)), Is.EqualTo("/a%20b/~c"));
        Assert.That(Result(cel => CelFunctions.GetQuery(cel, url)), Is.EqualTo("{e=[é]|f=[]|k=[1|2]}"));
    }

    [Test]
    public void Parts_that_are_not_there()
    {
        CelValue url = Url("/path");
        Assert.That(Result(cel => CelFunctions.GetScheme(cel, url)), Is.Empty);
        Assert.That(Result(cel => CelFunctions.GetHost(cel, url)), Is.Empty);
        Assert.That(Result(cel => CelFunctions.GetPort(cel, url)), Is.Empty);
        Assert.That(Result(cel => CelFunctions.GetQuery(cel, url)), Is.EqualTo("{}"));
        Assert.That(Result(cel => CelFunctions.GetQuery(cel, Int(1))), Is.EqualTo("!no such overload: getQuery(int)"));
    }

    [Test]
    public void Equality_is_that_of_the_parsed_forms()
    {
        Assert.That(Of(Url("HTTP://a/b c").EqualTo(Url("http://a/b%20c"))), Is.EqualTo("true"));
        Assert.That(Of(Url("http://a/").EqualTo(Url("http://a"))), Is.EqualTo("false"));
        Assert.That(Of(Url("http://a/").EqualTo(Str("http://a/"))), Is.EqualTo("!no such overload"));
    }

    [Test]
    public void Costs() => Assert.That(Cost(cel => CelFunctions.Url(cel, Str("http://a.example/"))), Is.EqualTo(2));
}
