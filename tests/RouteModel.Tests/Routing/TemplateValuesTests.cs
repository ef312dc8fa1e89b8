using RouteModel.Eskip;
using RouteModel.Routing;

namespace RouteModel.Tests.Routing;

/// <summary>What placeholders stand for in a request.</summary>
public sealed class TemplateValuesTests
{
    [TestCase("request.method", "PUT")]
    [TestCase("request.host", "Shop.example:8080")]
    [TestCase("request.path", "/a//b c/../ä")]
    [TestCase("request.rawQuery", "q=1&q=2&e=%C3%A4&x;y=3&p+q=+")]
    [TestCase("request.query.q", "1")]
    [TestCase("request.query.e", "ä")]
    [TestCase("request.query.p q", " ")]
    [TestCase("request.query.y", "")]
    [TestCase("request.query.", "")]
    [TestCase("request.header.x-team", "blue")]
    [TestCase("request.header.X-TEAM", "blue")]
    [TestCase("request.header.Host", "")]
    [TestCase("request.header.absent", "")]
    [TestCase("request.header.", "")]
    [TestCase("request.cookie.c", "1 2")]
    [TestCase("request.cookie.C", "")]
    [TestCase("request.source", "2001:db8::1")]
    [TestCase("request.sourceFromLast", "198.51.100.7")]
    [TestCase("request.clientIP", "192.0.2.1")]
    [TestCase("request.Method", "")]
    [TestCase("response.header.x-team", "")]
    [TestCase("id", "42")]
    [TestCase("ID", "")]
    public void In_a_request(string placeholder, string expected) => Assert.That(Values("192.0.2.1:40000").Get(placeholder), Is.EqualTo(expected));

    [TestCase("response.header.x-team", "red")]
    [TestCase("response.header.", "")]
    [TestCase("request.header.x-team", "blue")]
    [TestCase("id", "42")]
    public void With_a_response(string placeholder, string expected) =>
        Assert.That(Values("192.0.2.1:1", KeyValuePair.Create("X-team", "red"), KeyValuePair.Create("X-Team", "pink")).Get(placeholder), Is.EqualTo(expected));

    // A peer without a port is none, and the name may be that of a path parameter.
    [TestCase("192.0.2.1", "a parameter")]
    [TestCase("[2001:db8::1]:443", "2001:db8::1")]
    [TestCase(":443", "")]
    public void The_peer_needs_a_port(string peer, string expected) => Assert.That(Values(peer).Get("request.clientIP"), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("somebody:1")]
    public void A_source_that_is_no_address_is_Gos_nil(string peer) =>
        Assert.That(new TemplateValues(Lookup.Request("GET /", "", new RequestContext { RemoteAddress = peer })).Get("request.source"), Is.EqualTo("<nil>"));

    [Test]
    public void Serve_a_template()
    {
        TemplateValues values = Values("192.0.2.1:40000");
        Assert.That(new EskipTemplate("${request.header.X-Team}/${id}").TryApply(values.Get, out string text), Is.True);
        Assert.That(text, Is.EqualTo("blue/42"));
        Assert.That(new EskipTemplate("${request.header.X-Team}${none}").TryApply(values.Get, out text), Is.False);
        Assert.That(text, Is.EqualTo("blue"));
    }

    private static TemplateValues Values(string peer, params KeyValuePair<string, string>[] response)
    {
        RoutingRequest request = Lookup.Request(
            "PUT /a//b%20c/../%C3%A4?q=1&q=2&e=%C3%A4&x;y=3&p+q=+",
            "Shop.example:8080",
            new RequestContext { RemoteAddress = peer },
            ("X-Team", "blue"),
            ("x-team", "green"),
            ("Host", "other"),
            ("Cookie", "c=\"1 2\"; c=3"),
            ("X-Forwarded-For", "[2001:DB8:0::1]:99, 203.0.113.5, 198.51.100.7"));
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "42", ["request.clientIP"] = "a parameter" };
        return new TemplateValues(request, parameters, response.Length == 0 ? null : response);
    }
}
