using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Section 4 and the keys of section 9: keys, their order, and duplicates.</summary>
internal sealed class MappingTests
{
    [TestCase("0x10: a", "{\"16\":\"a\"}")]
    [TestCase("on: a", "{\"true\":\"a\"}")]
    [TestCase("1e6: a", "{\"1e+06\":\"a\"}")]
    [TestCase("123456789.0: a", "{\"1.2345679e+08\":\"a\"}")]
    [TestCase("0.1: a", "{\"0.1\":\"a\"}")]
    [TestCase("1e300: a", "{\".inf\":\"a\"}")]
    [TestCase("-.inf: a", "{\"-.inf\":\"a\"}")]
    [TestCase(".nan: a", "{\".nan\":\"a\"}")]
    [TestCase("2024-02-29: a", "{\"2024-02-29\":\"a\"}")]
    [TestCase("? a\n: b", "{\"a\":\"b\"}")]
    [TestCase("? a", "{\"a\":null}")]
    public void Keys_become_text(string text, string json) => Assert.That(Yaml.Json(text), Is.EqualTo(json));

    [TestCase("~: a", "unsupported map key of type: %!s(<nil>), key: <nil>, value: \"a\"")]
    [TestCase("18446744073709551615: [1]", "unsupported map key of type: uint64, key: 0xffffffffffffffff, value: []interface {}{1}")]
    [TestCase("[a, ~]: 1", "yaml: invalid map key: []interface {}{\"a\", interface {}(nil)}")]
    [TestCase("{{ x }}: 1", "yaml: invalid map key: map[interface {}]interface {}{\"x\":interface {}(nil)}")]
    public void Some_keys_are_no_use(string text, string error) => Assert.That(Yaml.Error(text), Is.EqualTo(error));

    [Test]
    public void Keys_are_sorted_by_their_bytes() =>
        Assert.That(Yaml.Json("{\uFF5E: 1, 😀: 2, b: 3, B: 4, ba: 5}"), Is.EqualTo("{\"B\":4,\"b\":3,\"ba\":5,\"\uFF5E\":1,\"😀\":2}"));

    [Test]
    public void Last_of_two_equal_keys_wins_and_is_reported()
    {
        ManifestDocument document = Yaml.Body("a: 1\nb:\n  - {c: 2, c: 3}\na: 4\n");
        Assert.That(System.Text.Encoding.UTF8.GetString(document.Json.Span), Is.EqualTo("{\"a\":4,\"b\":[{\"c\":3}]}"));
        Assert.That(document.StrictError, Is.EqualTo(
            "yaml: unmarshal errors:\n  line 3: key \"c\" already set in map\n  line 4: key \"a\" already set in map"));
        Assert.That(document.Duplicates.Select(d => d.ToString()), Is.EqualTo(new[]
        {
            "3:12: key \"c\" already set in map",
            "4:1: key \"a\" already set in map",
        }));
        Assert.That(document.Duplicates, Has.All.Property(nameof(Finding.Rule)).EqualTo(FindingRule.Strict));
    }

    [Test]
    public void Duplicate_names_the_line_of_its_value() =>
        Assert.That(Yaml.Body("a: 1\na:\n  2\n").StrictError, Is.EqualTo("yaml: unmarshal errors:\n  line 3: key \"a\" already set in map"));

    [Test]
    public void Third_time_is_reported_again() =>
        Assert.That(Yaml.Body("{\"x\\ty\": 1, \"x\\ty\": 2, \"x\\ty\": 3}").StrictError, Is.EqualTo(
            "yaml: unmarshal errors:\n  line 1: key \"x\\ty\" already set in map\n  line 1: key \"x\\ty\" already set in map"));

    [Test]
    public void Large_mappings_find_duplicates_too()
    {
        string text = string.Concat(Enumerable.Range(0, 50).Select(i => $"k{i}: {i}\n")) + "k7: x\n0.0: a\n-0.0: b\n";
        ManifestDocument document = Yaml.Body(text);
        Assert.That(document.Duplicates, Has.Count.EqualTo(2));
        Assert.That(document.StrictError, Does.EndWith("line 51: key \"k7\" already set in map\n  line 53: key -0 already set in map"));
    }

    [Test]
    public void Positions_and_lines_differ_behind_a_separator()
    {
        ManifestDocument second = Yaml.Stream("a: 1\n---\nb: 1\nb: 2\n")[1];
        Assert.That(second.StrictError, Does.Contain("line 2: key \"b\""));
        Assert.That(second.Duplicates[0].Position, Is.EqualTo(new SourcePosition(4, 1)));
    }

    [Test]
    public void Keys_alike_only_as_text_are_advice()
    {
        ManifestDocument document = Yaml.Body("1: a\n'1': b\n");
        Assert.That(System.Text.Encoding.UTF8.GetString(document.Json.Span), Is.EqualTo("{\"1\":\"b\"}"));
        Assert.That(document.Duplicates, Is.Empty);
        Assert.That(document.StrictError, Is.Null);
        Assert.That(document.Advice.Single().Rule, Is.EqualTo(FindingRule.Lint));
        Assert.That(document.Advice.Single().Position, Is.EqualTo(new SourcePosition(2, 1)));
    }

    [Test]
    public void NaN_is_never_the_same_key() => Assert.That(Yaml.Body(".nan: a\n.nan: b\n").Duplicates, Is.Empty);

    [Test]
    public void Duplicates_are_known_even_where_Json_fails()
    {
        ManifestDocument document = Yaml.Body("a: 1\na: .nan\n");
        Assert.That(document.Error?.Message, Is.EqualTo("json: unsupported value: NaN"));
        Assert.That(document.StrictError, Is.Not.Null);
    }

    [Test]
    public void Unusable_key_comes_before_NaN() => Assert.That(Yaml.Error("{a: .nan, b: {~: 1}}"), Does.StartWith("unsupported map key"));

    [Test]
    public void Overwritten_value_does_no_harm() => Assert.That(Yaml.Json("a: {~: 1}\na: 2"), Is.EqualTo("{\"a\":2}"));
}
