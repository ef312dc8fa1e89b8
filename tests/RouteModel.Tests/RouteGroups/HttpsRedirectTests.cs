using System.Text;
using RouteModel.Resources.Manifests;
using RouteModel.RouteGroups;

namespace RouteModel.Tests.RouteGroups;

/// <summary>Worked by hand from the rules of Skipper v0.27 for redirects to HTTPS.</summary>
public sealed class HttpsRedirectTests
{
    private const string Twin = """kube_rg__default__g__all__0_0_https_redirect: Cookie("c", "v") && Host("^(a[.]example[.]?(:[0-9]+)?)$") && Path("/x") && Header("X-Forwarded-Proto", "http") -> redirectTo(308, "https:") -> <shunt>;""";
    private const string Global = """kube__redirect: Header("X-Forwarded-Proto", "http") && Weight(1000) -> redirectTo(308, "https:") -> <shunt>;""";

    [TestCase(null, false, new string[0])]
    [TestCase(null, true, new[] { Global, Twin })]
    [TestCase("true", false, new[] { Twin })]
    [TestCase("false", true, new[] { Global })]
    [TestCase("yes", true, new[] { Global, Twin }, TestName = "An annotation of another value decides nothing")]
    public void The_annotation_decides_or_else_the_option(string? annotation, bool option, string[] expected)
    {
        string[] lines = Compile(annotation, "Cookie(\"c\", /v/)", new RouteGroupCompilerOptions { ProvideHttpsRedirect = option });

        Assert.That(lines.Where(line => line.Contains("redirect", StringComparison.Ordinal)), Is.EqualTo(expected));
    }

    [TestCase("Header(\"X-Forwarded-Proto\", \"https\")", false)]
    [TestCase("HeaderRegexp(\"X-Forwarded-Proto\", /http/)", false)]
    [TestCase("Header(\"x-forwarded-proto\", \"https\")", true, TestName = "The header's name is compared in its case")]
    public void A_route_that_looks_at_the_protocol_itself_has_no_twin(string predicate, bool hasTwin)
    {
        string[] lines = Compile("true", predicate, new RouteGroupCompilerOptions());

        Assert.That(lines.Any(line => line.Contains("_https_redirect", StringComparison.Ordinal)), Is.EqualTo(hasTwin));
    }

    [TestCase(301, "redirectTo(301, ")]
    [TestCase(0, "redirectTo(308, ")]
    [TestCase(-1, "redirectTo(308, ")]
    public void The_status_is_the_options_or_308(int code, string expected)
    {
        string[] lines = Compile("true", "Foo()", new RouteGroupCompilerOptions { HttpsRedirectCode = code });

        Assert.That(lines, Has.Some.Contains(expected));
    }

    private static string[] Compile(string? annotation, string predicate, RouteGroupCompilerOptions options)
    {
        string yaml = $"""
            apiVersion: zalando.org/v1
            kind: RouteGroup
            metadata:
              name: g
              annotations:
                {(annotation is null ? "other" : "zalando.org/skipper-ingress-redirect")}: "{annotation}"
            spec:
              hosts: [a.example]
              backends: [{"{"}name: one, type: network, address: "http://one.example"{"}"}]
              defaultBackends: [{"{"}backendName: one{"}"}]
              routes:
              - path: /x
                predicates: ['{predicate}']
            """;
        ClusterSnapshot snapshot = ClusterSnapshot.Read(ManifestReader.Read(Encoding.UTF8.GetBytes(yaml)), options.Profile);
        return new RouteGroupCompiler(options).Compile(snapshot).ToEskip().Split('\n');
    }
}
