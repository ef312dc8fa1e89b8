using System.Text;
using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Section 5 and the alias budget of section 6.</summary>
internal sealed class AliasTests
{
    [TestCase("[&x 1, *x]", "[1,1]")]
    [TestCase("[&x 1, &x 2, *x]", "[1,2,2]")]
    [TestCase("&k a: *k", "{\"a\":\"a\"}")]
    [TestCase("- &k a\n- *k : 1", "[\"a\",{\"a\":1}]")]
    [TestCase("a: &x {b: 1}\nc: [*x, *x]", "{\"a\":{\"b\":1},\"c\":[{\"b\":1},{\"b\":1}]}")]
    [TestCase("&a *x", "null")]
    public void Alias_repeats(string text, string json) => Assert.That(Yaml.Json(text), Is.EqualTo(json));

    [TestCase("{k: 9, <<: {k: 1, j: 2}}", "{\"j\":2,\"k\":1}")]
    [TestCase("{<<: {k: 1, j: 2}, k: 9}", "{\"j\":2,\"k\":9}")]
    [TestCase("{<<: [{k: 1}, {k: 2, j: 3}]}", "{\"j\":3,\"k\":1}")]
    [TestCase("{<<: {<<: {a: 1}, b: 2}}", "{\"a\":1,\"b\":2}")]
    [TestCase("{<<: []}", "{}")]
    [TestCase("{'<<': {a: 1}}", "{\"\\u003c\\u003c\":{\"a\":1}}")]
    [TestCase("{! '<<': {a: 1}}", "{\"a\":1}")]
    [TestCase("{!!merge '<<': {a: 1}}", "{\"a\":1}")]
    [TestCase("[&m <<, {*m : {a: 1}}]", "[\"\\u003c\\u003c\",{\"\\u003c\\u003c\":{\"a\":1}}]")]
    public void Merge_is_assignment_where_it_stands(string text, string json) => Assert.That(Yaml.Json(text), Is.EqualTo(json));

    [TestCase("{<<: 1}")]
    [TestCase("{<<: ~}")]
    [TestCase("{<<: [[{a: 1}]]}")]
    [TestCase("[&s [{a: 1}], {<<: *s}]")]
    public void Merge_wants_mappings(string text) =>
        Assert.That(Yaml.Error(text), Is.EqualTo("yaml: map merge requires map or sequence of maps as the value"));

    [TestCase("[*x]", "yaml: unknown anchor 'x' referenced")]
    [TestCase("&x [*x]", "yaml: anchor 'x' value contains itself")]
    [TestCase("&x {a: &y {b: *x}}", "yaml: anchor 'x' value contains itself")]
    [TestCase("&x {<<: *x}", "yaml: anchor 'x' value contains itself")]
    [TestCase("- &x.y 1", "yaml: did not find expected alphabetic or numeric character")]
    public void Faulty_alias_fails(string text, string error) => Assert.That(Yaml.Error(text), Is.EqualTo(error));

    [Test]
    public void Overwriting_by_merge_is_a_duplicate() =>
        Assert.That(Yaml.Body("{<<: {k: 1}, k: 2}").StrictError, Is.EqualTo("yaml: unmarshal errors:\n  line 1: key \"k\" already set in map"));

    [Test]
    public void Budget_ends_a_bomb()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++)
        {
            text.Append($"a{i}: &a{i} [").AppendJoin(", ", Enumerable.Repeat($"*a{i - 1}", 10)).Append("]\n");
        }

        Assert.That(Yaml.Error(text.ToString()), Is.EqualTo("yaml: document contains excessive aliasing"));
    }

    [TestCase(90, true)]
    [TestCase(110, false)]
    public void Budget_lets_a_hundredfold_pass(int aliases, bool passes)
    {
        string text = "a: &a [" + string.Join(", ", Enumerable.Repeat("x", 4000)) + "]\nb: ["
            + string.Join(", ", Enumerable.Repeat("*a", aliases)) + "]\n";
        Assert.That(Yaml.Error(text) is null, Is.EqualTo(passes));
    }

    [Test]
    public void Large_text_repeated_is_bounded_by_bytes()
    {
        string text = "a: &a " + new string('x', 100_000) + "\nb: [" + string.Join(", ", Enumerable.Repeat("*a", 900)) + "]\n";
        ManifestDocument document = ManifestReader.ReadBody(Encoding.UTF8.GetBytes(text), new ManifestReaderOptions { MaxJsonBytes = 1_000_000 });
        Assert.That(document.Error?.Message, Is.EqualTo("document makes more than 1000000 bytes of JSON"));
        Assert.That(document.Json.IsEmpty);
    }
}
