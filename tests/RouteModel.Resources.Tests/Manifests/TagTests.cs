using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Section 3: tags.</summary>
internal sealed class TagTests
{
    [TestCase("!!str 12", "\"12\"")]
    [TestCase("!!str", "\"\"")]
    [TestCase("!!int '12'", "12")]
    [TestCase("!!float 9007199254740993", "9007199254740992")]
    [TestCase("!!bool 'on'", "true")]
    [TestCase("!!null ''", "null")]
    [TestCase("!!timestamp 2024-02-29", "\"2024-02-29\"")]
    [TestCase("!!binary aGk=", "\"hi\"")]
    [TestCase("!!binary aGl=", "\"hi\"")]
    [TestCase("!!binary /w==", "\"\\ufffd\"")]
    [TestCase("!local ~", "\"~\"")]
    [TestCase("! 12", "\"12\"")]
    [TestCase("!<tag:yaml.org,2002:int> 12", "12")]
    [TestCase("!!%69nt 12", "12")]
    [TestCase("!!a%20b[ 12", "\"12\"")]
    [TestCase("!!null [1]", "[1]")]
    [TestCase("!!str {a: 1}", "{\"a\":1}")]
    public void Tag_decides(string text, string json) => Assert.That(Yaml.Json($"- {text}"), Is.EqualTo($"[{json}]"));

    [TestCase("!!int 1.5", "yaml: cannot decode !!float `1.5` as a !!int")]
    [TestCase("!!int 2024-02-29", "yaml: cannot decode !!str `2024-02-29` as a !!int")]
    [TestCase("!!bool ''", "yaml: cannot decode !!null `` as a !!bool")]
    [TestCase("!!float 18446744073709551615", "yaml: cannot decode !!int `18446744073709551615` as a !!float")]
    [TestCase("!!timestamp 2024-13-01", "yaml: cannot decode !!str `2024-13-01` as a !!timestamp")]
    [TestCase("!!binary a Gk=", "yaml: !!binary value contains invalid base64 data")]
    [TestCase("!!binary aGk", "yaml: !!binary value contains invalid base64 data")]
    [TestCase("!e!x 1", "yaml: found undefined tag handle")]
    [TestCase("!! 1", "yaml: did not find expected tag URI")]
    [TestCase("!<> 1", "yaml: did not find expected tag URI")]
    public void Tag_that_does_not_fit_fails(string text, string error) => Assert.That(Yaml.Error($"- {text}"), Is.EqualTo(error));

    [Test]
    public void Directives_declare_handles() =>
        Assert.That(Yaml.Json("%TAG !k! tag:yaml.org,2002:\n---\n[!k!int '7', !other '7']"), Is.EqualTo("[7,\"7\"]"));

    [Test]
    public void Directive_may_take_over_a_standard_handle() =>
        Assert.That(Yaml.Json("%TAG !! tag:example.org,2024:\n---\n!!int '7'"), Is.EqualTo("\"7\""));

    [Test]
    public void Only_version_1_1_is_known()
    {
        Assert.That(Yaml.Json("%YAML 1.1\n---\na"), Is.EqualTo("\"a\""));
        Assert.That(Yaml.Error("%YAML 1.2\n---\na"), Is.EqualTo("yaml: found incompatible YAML document"));
        Assert.That(Yaml.Json("---\n%YAML 1.2\n-}a: 1\n"), Is.EqualTo("null"), "what follows the first document is not looked at");
        ManifestDocument document = Yaml.Body("%YAML 1.1\n%YAML 1.1\n---\na");
        Assert.That(document.Error?.Message, Is.EqualTo("yaml: line 1: found duplicate %YAML directive"));
    }
}
