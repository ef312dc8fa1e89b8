using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>What is said of the certificates that groups name.</summary>
public class TlsTests
{
    private const string Logged = " kind=RouteGroup name=g ns=garden";
    private static readonly RouteGroupCompilerOptions Options = new() { EnableTls = true };
    private static readonly (string Certificate, string Key) Pair = Create(DateTimeOffset.UnixEpoch);
    private static readonly (string Certificate, string Key) Newer = Create(DateTimeOffset.UnixEpoch.AddDays(1));

    [TestCase("[]", "s", "level=error msg=\"No matching tls hosts found - tls hosts: [], routegroup hosts: [a.example b.example]\"" + Logged)]
    [TestCase("""["c.example"]""", "s", "level=error msg=\"No matching tls hosts found - tls hosts: [c.example], routegroup hosts: [a.example b.example]\"" + Logged)]
    [TestCase("""["a.example"]""", "", "level=debug msg=\"No tls secret defined for hosts - [a.example]\"" + Logged)]
    [TestCase("""["a.example"]""", "gone", "level=error msg=\"Failed to find secret gone in namespace garden\"" + Logged)]
    [TestCase("""["a.example"]""", "empty", "level=error msg=\"Failed to generate TLS certificate from secret: secret must contain tls.crt and tls.key in data field\"" + Logged)]
    [TestCase("""["a.example"]""", "no-base64", "level=error msg=\"Failed to generate TLS certificate from secret: failed to decode tls.crt from secret no-base64\"" + Logged)]
    [TestCase("""["a.example"]""", "no-base64-key", "level=error msg=\"Failed to generate TLS certificate from secret: failed to decode tls.key from secret no-base64-key\"" + Logged)]
    [TestCase("""["a.example"]""", "no-pem", "level=error msg=\"Failed to generate TLS certificate from secret: failed to create tls certificate from secret no-pem\"" + Logged)]
    [TestCase("""["a.example"]""", "other-key", "level=error msg=\"Failed to generate TLS certificate from secret: failed to create tls certificate from secret other-key\"" + Logged)]
    [TestCase("""["a.example"]""", "opaque", "level=error msg=\"Failed to generate TLS certificate from secret: secret opaque is not of type kubernetes.io/tls\"" + Logged)]
    [TestCase("""["a.example"]""", "s", "level=info msg=\"adding certificate to registry - a.example\"")]
    public void Says_what_Skipper_says(string hosts, string secret, string expected) =>
        Assert.That(Findings(Options, Group("g", $$"""{"hosts": {{hosts}}, "secretName": "{{secret}}" }""")), Is.EqualTo(new[] { expected }));

    [Test]
    public void Goes_on_with_the_hosts_that_match_in_reverse_order() => Assert.That(
        Findings(Options, Group("g", """{"hosts": ["a.example", "c.example", "b.example"], "secretName": "s"}""")),
        Is.EqualTo(new[]
        {
            "level=info msg=\"Hosts in TLS and RouteGroup don't match: tls hosts: [a.example c.example b.example], routegroup hosts: [a.example b.example]\"" + Logged,
            "level=info msg=\"adding certificate to registry - b.example\"",
            "level=info msg=\"adding certificate to registry - a.example\"",
        }));

    [Test]
    public void A_newer_certificate_takes_the_place_of_an_older_one() => Assert.That(
        Findings(
            Options,
            Group("g", """{"hosts": ["a.example"], "secretName": "s"}, {"hosts": ["a.example"], "secretName": "newer"}, {"hosts": ["a.example"], "secretName": "s"}""")),
        Is.EqualTo(new[]
        {
            "level=info msg=\"adding certificate to registry - a.example\"",
            "level=info msg=\"updating certificate in registry - a.example\"",
        }));

    [Test]
    public void The_same_is_said_once_for_both_passes() => Assert.That(
        Findings(Options with { EastWestRangeDomains = ["b.example"] }, Group("g", """{"hosts": ["c.example"]}, {"hosts": ["c.example"]}""")),
        Has.Length.EqualTo(1));

    [Test]
    public void A_second_compilation_says_the_same()
    {
        var compiler = new RouteGroupCompiler(Options);
        ClusterSnapshot snapshot = Snapshot(Options, Group("g", """{"hosts": ["c.example"]}"""));

        RouteCompilation first = compiler.Compile(snapshot);
        RouteCompilation second = compiler.Compile(snapshot);

        Assert.That(first.Findings, Has.Count.EqualTo(1));
        Assert.That(second.Findings, Is.EqualTo(first.Findings));
    }

    [Test]
    public void Nobody_looks_without_the_option() =>
        Assert.That(Findings(new RouteGroupCompilerOptions(), Group("g", """{"hosts": ["c.example"]}"""), """{"kind": "Secret", "metadata": {"name": 1}}"""), Is.Empty);

    [Test]
    public void A_mistyped_secret_is_left_out_or_fails_the_load()
    {
        string group = Group("g", "");
        const string Secret = """{"kind": "Secret", "metadata": {"name": "x"}, "data": {"tls.crt": 1}}""";

        Assert.That(Findings(Options, group, Secret), Has.Length.EqualTo(1).And.One.Contains("Secret: "));
        RouteGroupCompilerOptions skipper = Options with { Profile = CompilerProfile.Skipper };
        Assert.That(new RouteGroupCompiler(skipper).Compile(Snapshot(skipper, group, Secret)).Error, Does.StartWith("failed to load cluster state: "));
    }

    [Test]
    public void A_null_item_refuses_its_group()
    {
        RouteGroupCompilerOptions skipper = Options with { Profile = CompilerProfile.Skipper };
        RouteCompilation routes = new RouteGroupCompiler(skipper).Compile(Snapshot(skipper, Group("g", "null"), Group("sound", "")));

        Assert.That(routes.Refused, Is.EqualTo(new[] { new RefusedRouteGroup("garden", "g", "invalid TLS spec") }));
        Assert.That(routes.Routes, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_Ed25519_key_is_taken_on_trust() => Assert.That(
        Findings(Options, Group("g", """{"hosts": ["a.example"], "secretName": "ed25519"}""")),
        Is.EqualTo(new[] { "level=info msg=\"adding certificate to registry - a.example\"" }));

    private static string[] Findings(RouteGroupCompilerOptions options, params string[] objects) =>
        [.. new RouteGroupCompiler(options).Compile(Snapshot(options, objects)).Findings.AsSpan().ToArray().Select(finding => finding.ToString())];

    private static ClusterSnapshot Snapshot(RouteGroupCompilerOptions options, params string[] objects) => Compile.Read(
        options.Profile,
        [
            .. objects,
            Secret("s", Pair.Certificate, Pair.Key),
            Secret("newer", Newer.Certificate, Newer.Key),
            Secret("other-key", Pair.Certificate, Newer.Key),
            Secret("opaque", Pair.Certificate, Pair.Key, "Opaque"),
            Secret("empty", "", ""),
            Secret("no-base64", "*", "AAAA"),
            Secret("no-base64-key", "AAAA", "AAA"),
            Secret("no-pem", "AAAA", "AAAA"),
            Secret("ed25519", Base64(Ed25519Certificate), Base64("no key")),
        ]);

    private static string Group(string name, string tls) => Compile.Kind("RouteGroup", $$"""
        {"metadata": {"namespace": "garden", "name": "{{name}}"}, "spec": {"hosts": ["a.example", "b.example"],
         "backends": [{"name": "s", "type": "shunt"}], "defaultBackends": [{"backendName": "s"}], "tls": [{{tls}}]} }
        """);

    private static string Secret(string name, string certificate, string key, string type = "kubernetes.io/tls") => Compile.Kind("Secret", $$"""
        {"metadata": {"namespace": "garden", "name": "{{name}}"}, "type": "{{type}}", "data": {"tls.crt": "{{certificate}}", "tls.key": "{{key}}", "note": "AA=="} }
        """);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    private static (string Certificate, string Key) Create(DateTimeOffset notBefore)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=a.example", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(notBefore, notBefore.AddYears(1));
        return (Base64(certificate.ExportCertificatePem()), Base64(key.ExportECPrivateKeyPem()));
    }

    // openssl req -x509 -newkey ed25519 -nodes -subj /CN=a.example
    private const string Ed25519Certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBPjCB8aADAgECAhQ3UafD6Tu+BzQuDpEK0/vj6s/beDAFBgMrZXAwFDESMBAG
        A1UEAwwJYS5leGFtcGxlMCAXDTI2MTEyMjE0MDM1OVoYDzIxMjYxMDI5MTQwMzU5
        WjAUMRIwEAYDVQQDDAlhLmV4YW1wbGUwKjAFBgMrZXADIQA0EzPecVG8Ks2LCNAw
        NrKljDi/V2LgaUHVqkXxTkL+5qNTMFEwHQYDVR0OBBYEFIPhqaHwV+WXW0yV2cXB
        uGN14VcYMB8GA1UdIwQYMBaAFIPhqaHwV+WXW0yV2cXBuGN14VcYMA8GA1UdEwEB
        /wQFMAMBAf8wBQYDK2VwA0EA7AUaueB6CkGTKLuTDc6rRAIzKZ3PqpprGM2U0lL/
        EhnzEnMLg7EB4VqfghYMVQROGlyDlccLiDxx33h8pC08Aw==
        -----END CERTIFICATE-----
        """;
}
