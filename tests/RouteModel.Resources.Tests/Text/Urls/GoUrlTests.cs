using RouteModel.Resources.Text.Urls;

namespace RouteModel.Resources.Tests.Text.Urls;

/// <summary>URLs as Go 1.26 reads them, with its texts.</summary>
public sealed class GoUrlTests
{
    [TestCase("", "parse \"\": empty url")]
    [TestCase("foo", "parse \"foo\": invalid URI for request")]
    [TestCase(":", "parse \":\": missing protocol scheme")]
    [TestCase("1http://a", "parse \"1http://a\": invalid URI for request")]
    [TestCase("http://a\n", "parse \"http://a\\n\": net/url: invalid control character in URL")]
    [TestCase("http://a\u007f", "parse \"http://a\\x7f\": net/url: invalid control character in URL")]
    [TestCase("http://a b", "parse \"http://a b\": invalid character \" \" in host name")]
    [TestCase("http://a#b", "parse \"http://a#b\": invalid character \"#\" in host name")]
    [TestCase("http://a\\b", "parse \"http://a\\\\b\": invalid character \"\\\\\" in host name")]
    [TestCase("http://a:b", "parse \"http://a:b\": invalid port \":b\" after host")]
    [TestCase("http://a:1:2", "parse \"http://a:1:2\": invalid port \":1:2\" after host")]
    [TestCase("tcp://a:b:2x", "parse \"tcp://a:b:2x\": invalid port \":2x\" after host")]
    [TestCase("http://::1/", "parse \"http://::1/\": invalid port \"::1\" after host")]
    [TestCase("http://[::1", "parse \"http://[::1\": missing ']' in host")]
    [TestCase("http://[::1]a", "parse \"http://[::1]a\": invalid port \"a\" after host")]
    [TestCase("http://a[::1]", "parse \"http://a[::1]\": invalid IP-literal")]
    [TestCase("http://[1.2.3.4]", "parse \"http://[1.2.3.4]\": invalid IP-literal")]
    [TestCase("http://[1:2]", "parse \"http://[1:2]\": invalid host: ParseAddr(\"1:2\"): address string too short")]
    [TestCase("http://[]", "parse \"http://[]\": invalid host: ParseAddr(\"\"): unable to parse IP")]
    [TestCase("http://a%20b", "parse \"http://a%20b\": invalid URL escape \"%20\"")]
    [TestCase("http://a%2", "parse \"http://a%2\": invalid URL escape \"%2\"")]
    [TestCase("http://a/%zz", "parse \"http://a/%zz\": invalid URL escape \"%zz\"")]
    [TestCase("http://a/%a€", "parse \"http://a/%a€\": invalid URL escape \"%a\\xe2\"")]
    [TestCase("http://a b@h", "parse \"http://a b@h\": net/url: invalid userinfo")]
    [TestCase("http://a%@h", "parse \"http://a%@h\": invalid URL escape \"%\"")]
    public void Request_uris_that_are_refused(string text, string error)
    {
        Assert.That(GoUrl.TryParseRequestUri(text, out _, out string? actual), Is.False);
        Assert.That(actual, Is.EqualTo(error));
    }

    [TestCase("http://h:1", "http")]
    [TestCase("HTTP://h", "http")]
    [TestCase("h2c+x-1.0:x", "h2c+x-1.0")]
    [TestCase("/x", "")]
    [TestCase("//x:y", "")]
    [TestCase("*", "")]
    [TestCase("localhost:80", "localhost")]
    [TestCase("tcp://a:b:2", "tcp")]
    [TestCase("http://[::1]:80", "http")]
    [TestCase("http://[fe80::1%25en%200]", "http")]
    [TestCase("http://u:p@s@h", "http")]
    [TestCase("http://ü%C3%BC/", "http")]
    [TestCase("http://h:", "http")]
    public void Request_uris_that_are_accepted(string text, string scheme)
    {
        Assert.That(GoUrl.TryParseRequestUri(text, out GoUrl? url, out string? error), Is.True, error);
        Assert.That(url!.Scheme, Is.EqualTo(scheme));
    }

    [TestCase("a:b", true)]
    [TestCase("a/b:c", true)]
    [TestCase("", true)]
    [TestCase("_a:b", false)]
    [TestCase("http://a#%zz", false)]
    public void References(string text, bool accepted) => Assert.That(GoUrl.TryParse(text, out _, out _), Is.EqualTo(accepted));

    [Test]
    public void A_relative_reference_with_a_colon_is_refused()
    {
        GoUrl.TryParse("10.0.0.1:80/x", out _, out string? error);
        Assert.That(error, Is.EqualTo("parse \"10.0.0.1:80/x\": first path segment in URL cannot contain colon"));
    }

    [TestCase("http://a/b c?x#f g", "http://a/b%20c#f%20g")]
    [TestCase("http://a/b?", "http://a/b?")]
    [TestCase("http://u@h", "http://u@h")]
    [TestCase("http://u:@h/", "http://u:@h/")]
    [TestCase("http://ü/ü", "http://%C3%BC/%C3%BC")]
    [TestCase("//h/p", "//h/p")]
    [TestCase("%3Aa b", "./:a%20b")]
    [TestCase("mailto:a@b?x", "mailto:a@b")]
    public void Written_back_without_query(string text, string written)
    {
        Assert.That(GoUrl.TryParse(text, out GoUrl? url, out string? error), Is.True, error);
        Assert.That(url!.WithQuery(""), Is.EqualTo(written));
    }
}
