using RouteModel.Resources.Collections;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>Findings say which field of their group they are about.</summary>
public class FindingFieldTests
{
    private const string Shunt = """{"name": "s", "type": "shunt"}""";

    [TestCase("""{"name": "b", "serviceName": "gone", "servicePort": 80}""", "spec.backends[1].serviceName")]
    [TestCase("""{"name": "b", "serviceName": "node-svc", "servicePort": 80}""", "spec.backends[1].serviceName")]
    [TestCase("""{"name": "b", "serviceName": "leaf-svc", "servicePort": 81}""", "spec.backends[1].servicePort")]
    [TestCase("""{"name": "b", "serviceName": "idle-svc", "servicePort": 80}""", "spec.backends[1].serviceName", TestName = "Missing endpoints are no fault, and have a place as well")]
    [TestCase("""{"name": "b", "type": "network", "address": "http://no.example"}""", "spec.backends[1].address")]
    [TestCase("""{"name": "b", "type": "lb", "endpoints": ["http://yes.example", "http://no.example"]}""", "spec.backends[1].endpoints[1]")]
    public void Of_backends_that_cannot_be_resolved(string backend, string field)
    {
        string spec = $$"""{"backends": [{{Shunt}}, {{backend}}], "defaultBackends": [{"backendName": "b"}], "routes": [{"path": "/a"}]}""";

        foreach (CompilerProfile profile in (CompilerProfile[])[CompilerProfile.Standard, CompilerProfile.Skipper])
        {
            Assert.That(Fields(profile, spec), Is.EqualTo(new[] { field }));
            Assert.That(Fields(profile, spec.Replace(""", "routes": [{"path": "/a"}]""", "", StringComparison.Ordinal)), Is.EqualTo(new[] { field }));
        }
    }

    [TestCase("""{"backends": []}""", "spec.backends")]
    [TestCase($$"""{"backends": [{{Shunt}}, {{Shunt}}]}""", "spec.backends[1].name")]
    [TestCase("""{"backends": [{"name": "b", "type": "magic"}]}""", "spec.backends[0].type")]
    [TestCase("""{"backends": [{"name": "b", "type": "shunt", "algorithm": "dice"}]}""", "spec.backends[0].algorithm")]
    [TestCase("""{"backends": [{"name": "b", "type": "lb"}]}""", "spec.backends[0].endpoints")]
    [TestCase("""{"backends": [{"name": "b", "serviceName": "x"}]}""", "spec.backends[0].servicePort")]
    [TestCase($$"""{"backends": [{{Shunt}}]}""", "spec")]
    [TestCase($$"""{"backends": [{{Shunt}}], "defaultBackends": [{"backendName": "t"}]}""", "spec.defaultBackends[0].backendName")]
    [TestCase($$"""{"backends": [{{Shunt}}], "defaultBackends": [{"backendName": "s", "weight": -1}]}""", "spec.defaultBackends[0].weight")]
    [TestCase($$"""{"backends": [{{Shunt}}], "routes": [{"path": "/"}]}""", "spec.routes[0]")]
    [TestCase($$"""{"backends": [{{Shunt}}], "routes": [{"backends": [{"backendName": "s"}, {"backendName": "s"}]}]}""", "spec.routes[0].backends[1].backendName")]
    [TestCase($$"""{"backends": [{{Shunt}}], "defaultBackends": [{"backendName": "s"}], "routes": [{}, {"path": "/a", "pathSubtree": "/b"}]}""", "spec.routes[1].pathSubtree")]
    [TestCase($$"""{"backends": [{{Shunt}}], "defaultBackends": [{"backendName": "s"}], "routes": [{"methods": ["GET", ""]}]}""", "spec.routes[0].methods[1]")]
    [TestCase($$"""{"hosts": ["a", "a"], "backends": [{{Shunt}}], "defaultBackends": [{"backendName": "s"}]}""", "spec.hosts[1]")]
    [TestCase($$"""{"backends": [{{Shunt}}], "defaultBackends": [{"backendName": "s"}], "routes": [{"filters": ["a()", "b"]}]}""", "spec.routes[0].filters[1]")]
    public void Of_groups_that_are_refused(string spec, string field) => Assert.That(Fields(CompilerProfile.Skipper, spec), Is.EqualTo(new[] { field }));

    [Test]
    public void Of_fields_of_the_wrong_type() =>
        Assert.That(Fields(CompilerProfile.Standard, """{"backends": 7, "hosts": ["a", 8]}"""), Is.EqualTo(new[] { "spec.hosts[1]" }).Or.EqualTo(new[] { "spec.backends" }));

    [Test]
    public void Of_annotations() =>
        Assert.That(
            Fields(
                CompilerProfile.Standard,
                $$"""{"backends": [{{Shunt}}], "defaultBackends": [{"backendName": "s"}]}""",
                """, "annotations": {"zalando.org/skipper-ingress-redirect-code": "1"}"""),
            Is.EqualTo(new[] { "metadata.annotations[zalando.org/skipper-ingress-redirect-code]" }));

    [Test]
    public void Of_default_filters_the_service_that_they_are_for()
    {
        var options = new RouteGroupCompilerOptions { DefaultFilters = new ValueMap<string>([new("leaf-svc.garden", "foo(")]) };
        RouteCompilation compilation = Compile.Groups(
            options,
            """{"metadata": {"name": "g", "namespace": "garden"}, "spec": {"backends": [{"name": "b", "serviceName": "leaf-svc", "servicePort": 80}], "defaultBackends": [{"backendName": "b"}]}}""");

        Assert.That(compilation.Findings.Single<CompilationFinding>().Field, Is.EqualTo("spec.backends[0].serviceName"));
    }

    [Test]
    public void Equal_routes_of_two_groups_belong_to_the_later_one()
    {
        const string Group = """{"metadata": {"name": "NAME", "namespace": "garden"}, "spec": {"backends": [{"name": "b", "type": "TYPE"}], "defaultBackends": [{"backendName": "b"}]}}""";
        static string With(string name, string type) =>
            Group.Replace("NAME", name, StringComparison.Ordinal).Replace("TYPE", type, StringComparison.Ordinal);

        RouteCompilation compilation = Compile.Groups(CompilerProfile.Standard, With("a-b", "shunt"), With("a.b", "loopback"), With("c", "shunt"));

        Assert.That(compilation.Findings.Single<CompilationFinding>().Subject, Is.EqualTo(new RouteGroupName("garden", "a.b")));
        Assert.That(compilation.Findings.Single<CompilationFinding>().Group, Is.Null, "Skipper does not name it");
    }

    private static string[] Fields(CompilerProfile profile, string spec, string metadata = "")
    {
        var options = new RouteGroupCompilerOptions { Profile = profile, OnlyAllowedExternalNames = true, AllowedExternalNames = ["^yes[.]"] };
        RouteCompilation compilation = Compile.Groups(options, $$"""{"metadata": {"name": "g", "namespace": "garden"{{metadata}} }, "spec": {{spec}} }""");
        return [.. compilation.Findings.Select<CompilationFinding, string>(static finding => finding.Field)];
    }
}
