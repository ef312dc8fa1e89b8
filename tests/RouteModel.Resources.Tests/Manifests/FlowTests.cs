namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Flow collections, and what of structure go-yaml takes and refuses.</summary>
internal sealed class FlowTests
{
    [TestCase("v: [\na,\nb\n]", "{\"v\":[\"a\",\"b\"]}", TestName = "Bracket at the column of the parent")]
    [TestCase("v: {\na: 1\n}\nw: 2", "{\"v\":{\"a\":1},\"w\":2}", TestName = "Brace at the column of the parent")]
    [TestCase("v: [a]#c", "{\"v\":[\"a\"]}", TestName = "Comment directly behind a bracket")]
    [TestCase("[-]", "[\"-\"]", TestName = "Lone dash")]
    [TestCase("{a:, b:}", "{\"a:\":null,\"b:\":null}", TestName = "Colon before a comma is text")]
    [TestCase("[a: 1, ? b : 2, {\"c\":3}]", "[{\"a\":1},{\"b\":2},{\"c\":3}]", TestName = "Single pairs")]
    [TestCase("[a, b,]", "[\"a\",\"b\"]", TestName = "Comma at the end")]
    [TestCase("[!x, a]", "[\"a\"]", TestName = "Comma belongs to a tag")]
    [TestCase("[\ta,\tb\t]", "[\"a\",\"b\"]", TestName = "Tabs in flow")]
    [TestCase("[]: 1", "[]", TestName = "Empty collection as a key of the root")]
    [TestCase("{*x : 1}", null, TestName = "Alias as a key")]
    public void Accepted(string text, string? json) =>
        Assert.That(json is null ? Yaml.Error(text) : Yaml.Json(text), Is.EqualTo(json ?? "yaml: unknown anchor 'x' referenced"));

    [TestCase("[a?]", "yaml: did not find expected ',' or ']'")]
    [TestCase("[:x]", "yaml: did not find expected node content")]
    [TestCase("{x: :y}", "yaml: did not find expected node content")]
    [TestCase("[@a]", "yaml: found character that cannot start any token")]
    [TestCase(": 1", "yaml: did not find expected key")]
    [TestCase("{: 1}", "yaml: did not find expected node content")]
    [TestCase("{a: 1", "yaml: line 1: did not find expected ',' or '}'")]
    [TestCase("[a", "yaml: line 1: did not find expected ',' or ']'")]
    [TestCase("a: {[]: 1}", "yaml: did not find expected ',' or '}'")]
    [TestCase("- []: 1", "yaml: did not find expected '-' indicator")]
    [TestCase("\"a\n  b\": 1", "yaml: line 2: mapping values are not allowed in this context")]
    [TestCase("a: b: c", "yaml: mapping values are not allowed in this context")]
    [TestCase("a: - b", "yaml: block sequence entries are not allowed in this context")]
    [TestCase("- a\nb: 1", "yaml: line 1: did not find expected '-' indicator")]
    [TestCase("a: 1\nb\n", "yaml: line 3: could not find expected ':'")]
    [TestCase("a: 1\n}", "yaml: line 1: did not find expected key")]
    [TestCase("\ta: 1", "yaml: found character that cannot start any token")]
    [TestCase("a:\n  - 'b'\n \t- c", "yaml: line 3: found character that cannot start any token")]
    [TestCase("a: \"b\" *c", "yaml: did not find expected key")]
    [TestCase("{\"a\" 1}", "yaml: did not find expected ',' or '}'")]
    [TestCase("k: &a &b x", "yaml: did not find expected key")]
    [TestCase("- &a *b", "yaml: did not find expected '-' indicator")]
    [TestCase("...\na", "yaml: did not find expected node content")]
    public void Refused(string text, string error) => Assert.That(Yaml.Error(text), Is.EqualTo(error));

    [TestCase("'a':1", "\"a\"")]
    [TestCase("[a] b", "[\"a\"]")]
    [TestCase("{a: 1}\nb: 2", "{\"a\":1}")]
    [TestCase("a: 1\n...\n@", "{\"a\":1}")]
    [TestCase(" - a\n- b", "[\"a\"]")]
    [TestCase("&a &b x", "null")]
    [TestCase("!!str !!int 5", "\"\"")]
    public void What_follows_the_root_is_ignored(string text, string json) => Assert.That(Yaml.Json(text), Is.EqualTo(json));

    [TestCase(1024, true)]
    [TestCase(1025, false)]
    public void Implicit_key_has_at_most_1024_characters(int length, bool passes)
    {
        Assert.That(Yaml.Error($"k: 1\n{new string('a', length)}: 1") is null, Is.EqualTo(passes));
        Assert.That(Yaml.Error($"? {new string('a', length)}\n: 1"), Is.Null);
    }

    [Test]
    public void Length_of_a_key_counts_characters_not_units() =>
        Assert.That(Yaml.Error(string.Concat(Enumerable.Repeat("😀", 1024)) + ": 1"), Is.Null);
}
