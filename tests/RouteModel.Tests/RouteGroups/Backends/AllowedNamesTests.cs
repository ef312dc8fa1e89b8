using RouteModel.RouteGroups;
using RouteModel.RouteGroups.Backends;

namespace RouteModel.Tests.RouteGroups.Backends;

public class AllowedNamesTests
{
    private const string Explicit = """
        {"metadata": {"namespace": "garden", "name": "allow-explicit"}, "spec": {"hosts": ["allow.example.net"],
         "backends": [{"name": "ok", "type": "network", "address": "https://ok.example.net:8443"},
                      {"name": "bad", "type": "network", "address": "https://bad.example.net"},
                      {"name": "mix", "type": "lb", "endpoints": ["https://ok.example.net", "https://bad.example.net"]}],
         "routes": [{"path": "/1", "backends": [{"backendName": "ok"}]},
                    {"path": "/2", "backends": [{"backendName": "bad"}]},
                    {"path": "/3", "backends": [{"backendName": "mix"}]}]}}
        """;

    private const string Implicit = """
        {"metadata": {"namespace": "garden", "name": "allow-implicit"}, "spec": {"hosts": ["allow2.example.net"],
         "backends": [{"name": "ok", "type": "network", "address": "https://ok.example.net:8443"},
                      {"name": "bad", "type": "network", "address": "https://bad.example.net"}],
         "defaultBackends": [{"backendName": "ok", "weight": 1}, {"backendName": "bad", "weight": 1}]}}
        """;

    [Test]
    public void Skipper_loses_single_entries_and_whole_implicit_groups()
    {
        RouteCompilation routes = Compile.Groups(Options(CompilerProfile.Skipper, "^ok[.]example[.]net$"), Explicit, Implicit);

        Assert.That(Compile.Emitted(routes), Is.EqualTo("""
            kube_rg__garden__allow_explicit__all__0_0: Path("/1") && Host("^(allow[.]example[.]net[.]?(:[0-9]+)?)$") -> "https://ok.example.net:8443";
            kube_rg____allow_example_net__catchall__0_0: Host("^(allow[.]example[.]net[.]?(:[0-9]+)?)$") -> <shunt>;
            """));
        Assert.That(string.Join('\n', routes.Findings), Is.EqualTo("""
            level=error msg="Ignoring route: routegroup with not allowed network backend: https://bad.example.net" kind=RouteGroup name=allow-explicit ns=garden
            level=error msg="Ignoring route: routegroup with not allowed explicit LB endpoint: https://bad.example.net" kind=RouteGroup name=allow-explicit ns=garden
            level=error msg="Error transforming external hosts: routegroup with not allowed network backend: https://bad.example.net" kind=RouteGroup name=allow-implicit ns=garden
            """));
    }

    [Test]
    public void Standard_refuses_both_groups()
    {
        RouteCompilation routes = Compile.Groups(Options(CompilerProfile.Standard, "^ok[.]example[.]net$"), Explicit, Implicit);

        Assert.That(routes.Routes, Is.Empty);
        Assert.That(routes.Refused.AsSpan().ToArray().Select(group => group.Reason), Is.EqualTo(new[]
        {
            "invalid route at 1, routegroup with not allowed network backend: https://bad.example.net",
            "routegroup with not allowed network backend: https://bad.example.net",
        }));
    }

    [TestCase("https://ok.example.net", true)]
    [TestCase("https://ok.example.net:", true)]
    [TestCase("https://user:secret@ok.example.net:8443/path", true)]
    [TestCase("https://OK.example.net", false, TestName = "The host is matched in its case")]
    [TestCase("https://[fd00::1]:80", true, TestName = "An IPv6 address is matched without its brackets")]
    [TestCase("https://ok.example.net.evil.example", false)]
    [TestCase("ok.example.net", false, TestName = "Without a scheme there is no host")]
    [TestCase("https://[fd00::1", false, TestName = "What is no URL is not allowed")]
    public void The_host_name_is_matched(string address, bool isAllowed)
    {
        var names = new AllowedNames(Options(CompilerProfile.Standard, "^ok[.]example[.]net$", "^fd00::1$"));

        Assert.That(names.Allows(address), Is.EqualTo(isAllowed));
    }

    [TestCase("https://anything.example", true)]
    [TestCase("", true)]
    [TestCase("https://[fd00::1", false)]
    public void Without_a_list_every_url_is_allowed(string address, bool isAllowed)
    {
        var names = new AllowedNames(new RouteGroupCompilerOptions { AllowedExternalNames = ["^never$"] });

        Assert.That(names.Allows(address), Is.EqualTo(isAllowed));
    }

    [TestCase("(")]
    [TestCase("(?=a)b", TestName = "What cannot be matched in linear time is refused as well")]
    public void Wrong_expressions_are_the_callers_fault(string expression) =>
        Assert.That(() => new RouteGroupCompiler(Options(CompilerProfile.Standard, expression)), Throws.InstanceOf<ArgumentException>());

    [Test]
    [CancelAfter(5000)]
    public void Expressions_are_matched_in_linear_time()
    {
        var names = new AllowedNames(Options(CompilerProfile.Standard, "^(a+)+$"));

        Assert.That(names.Allows("https://" + new string('a', 100_000) + "!"), Is.False);
    }

    private static RouteGroupCompilerOptions Options(CompilerProfile profile, params string[] names) =>
        new() { Profile = profile, OnlyAllowedExternalNames = true, AllowedExternalNames = [.. names] };
}
