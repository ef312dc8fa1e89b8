using RouteModel.Routing;

namespace RouteModel.Tests.Routing;

/// <summary>What each predicate sees of a request.</summary>
public sealed class PredicateTests
{
    // {"iss":"https://idp.example","sub":"u1","n":1}
    private const string Token = "Bearer e30.eyJpc3MiOiJodHRwczovL2lkcC5leGFtcGxlIiwic3ViIjoidTEiLCJuIjoxfQ.c2ln";

    [TestCase("""Cookie("group", "^A$")""", "Cookie", "x=1; group=A; group=B", true)]
    [TestCase("""Cookie("group", "^A$")""", "Cookie", "group=\"A\"", true)]
    [TestCase("""Cookie("group", "^B$")""", "Cookie", "group=A; group=B", false)]
    [TestCase("""Cookie("group", "")""", "Cookie", "group=a\\b", false)]
    [TestCase("""Header("x-env", "test")""", "X-ENV", " test ", true)]
    [TestCase("""Header("Host", "h")""", "Host", "h", false)]
    [TestCase("""HeaderRegexp("X", "^a") && HeaderRegexp("X", "b$")""", "X", "ab", true)]
    [TestCase("""ForwardedHost("^w$")""", "Forwarded", "host=v, for=192.0.2.7;host=\"w\"", true)]
    [TestCase("""ForwardedHost("^w$")""", "Forwarded", "Host=w", false)]
    [TestCase("""ForwardedHost("^$")""", "Forwarded", "proto=http; host=w", true)]
    [TestCase("""ForwardedHost("^$")""", "X", "", false)]
    [TestCase("""ForwardedProtocol("https")""", "Forwarded", "proto=https, proto=", true)]
    [TestCase("ContentLengthBetween(5, 6)", "Content-Length", "5", true)]
    [TestCase("ContentLengthBetween(0, 6)", "Transfer-Encoding", "chunked", false)]
    [TestCase("ContentLengthBetween(0, 1)", "X", "", true)]
    [TestCase("""Tee("l")""", "x-tee-loopback-key", "l", true)]
    [TestCase("""OTelBaggage("k")""", "baggage", "a=b, k=v w;p=1", true)]
    [TestCase("""OTelBaggage("k", "v w")""", "baggage", "a=b,k=v%20w;p=1", true)]
    [TestCase("""OTelBaggage("k", "x")""", "baggage", "k=v", false)]
    [TestCase("""JWTPayloadAnyKV("iss", "other", "sub", "u1")""", "Authorization", Token, true)]
    [TestCase("""JWTPayloadAllKV("iss", "other", "sub", "u1")""", "Authorization", Token, false)]
    [TestCase("""JWTPayloadAllKVRegexp("iss", "idp[.]", "sub", "^u")""", "Authorization", Token, true)]
    [TestCase("""JWTPayloadAnyKV("n", "1")""", "Authorization", Token, false)]
    [TestCase("""JWTPayloadAnyKV("sub", "u1")""", "Authorization", "Bearer a.b", false)]
    [TestCase("""HeaderSHA256("X", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")""", "x", "abc", true)]
    [TestCase("""HeaderSHA256("X", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")""", "x", "", false)]
    [TestCase("""Source("203.0.113.0/24")""", "X-Forwarded-For", "203.0.113.5:44, 10.0.0.1", true)]
    [TestCase("""Source("203.0.113.0/24")""", "X-Forwarded-For", "203.0.113.5 , 10.0.0.1", false)]
    [TestCase("""SourceFromLast("203.0.113.0/24")""", "X-Forwarded-For", "10.0.0.1, 203.0.113.5 ", true)]
    [TestCase("""Source("10.0.0.0/8")""", "X-Forwarded-For", "::ffff:10.0.0.1", false)]
    [TestCase("""Source("::ffff:10.0.0.0/104")""", "X-Forwarded-For", "::ffff:10.0.0.1", true)]
    [TestCase("""ClientIP("192.0.2.9")""", "X-Forwarded-For", "10.0.0.1", true)]
    public void Reads_headers(string predicate, string header, string value, bool holds)
    {
        var context = new RequestContext { RemoteAddress = "192.0.2.9:1234" };

        Assert.That(Lookup.Holds(predicate, Lookup.Request("GET /", "h", context, (header, value))), Is.EqualTo(holds));
    }

    [TestCase("""QueryParam("a")""", true)]
    [TestCase("""QueryParam("a", "^2$")""", true)]
    [TestCase("""QueryParam("A")""", false)]
    [TestCase("""QueryParam("b")""", false)]
    [TestCase("""QueryParam("c", "^ü x$")""", true)]
    [TestCase("""Method("GET")""", true)]
    [TestCase("""Method("get")""", false)]
    [TestCase("""Methods("get")""", true)]
    [TestCase("""PathRegexp("^/p/$")""", true)]
    [TestCase("""HostAny("h:80", "i")""", true)]
    [TestCase("""HostAny("h")""", false)]
    [TestCase("True()", true)]
    [TestCase("False()", false)]
    [TestCase("Shutdown()", false)]
    public void Reads_the_request_line(string predicate, bool holds) =>
        Assert.That(Lookup.Holds(predicate, Lookup.Request("GET /p//?a=1&b;=3&a=2&c=%C3%BC+x&d=%zz", "h:80")), Is.EqualTo(holds));

    [TestCase("""Between("2030-01-01T00:00:00Z", "2030-01-02T00:00:00Z")""", true)]
    [TestCase("""Before("2030-01-01T12:30:00Z")""", false)]
    [TestCase("""After("2030-01-01T12:30:00Z")""", true)]
    [TestCase("""After("2030-01-01T13:30:00", "Europe/Berlin")""", true)]
    [TestCase("""After("2030-01-01T13:30:01", "Europe/Berlin")""", false)]
    [TestCase("After(0)", true)]
    [TestCase("""Cron("30 12 * * *")""", true)]
    [TestCase("""Cron("0-29,31-59 * * * *")""", false)]
    [TestCase("""Cron("* * 1 1 2")""", true)]
    [TestCase("""Cron("* * 1 1 3")""", false)]
    public void Reads_the_time_that_is_given(string predicate, bool holds)
    {
        var context = new RequestContext { Time = new DateTimeOffset(2030, 1, 1, 12, 30, 0, TimeSpan.Zero) };

        Assert.That(Lookup.Holds(predicate, Lookup.Request("GET /", "h", context)), Is.EqualTo(holds));
    }

    [Test]
    public void Holds_while_the_proxy_shuts_down() =>
        Assert.That(Lookup.Holds("Shutdown()", Lookup.Request("GET /", "h", new RequestContext { IsShuttingDown = true })), Is.True);

    [Test]
    public void Draws_only_what_is_evaluated()
    {
        RouteTable table = Lookup.Table("""a: Traffic(0.5) && Method("PUT") -> <shunt>; b: Traffic(0.5) && True() -> <shunt>; c: Traffic(0.5, "g", "A") -> <shunt>; d: * -> <shunt>;""");

        Assert.That(Lookup.Find(table, Lookup.Request("GET /"), 0, 0.4), Is.EqualTo("b"));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /"), 0, 0.5, 0.49), Is.EqualTo("c"));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /"), 0, 0.5, 0.5), Is.EqualTo("d"));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /", "", null, ("Cookie", "g=A")), 0, 0.5), Is.EqualTo("c"));
        Assert.That(Lookup.Find(table, Lookup.Request("GET /", "", null, ("Cookie", "g=B")), 0, 0.5), Is.EqualTo("d"));
    }
}
