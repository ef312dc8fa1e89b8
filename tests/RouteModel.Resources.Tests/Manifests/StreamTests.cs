using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Section 7: streams.</summary>
internal sealed class StreamTests
{
    [TestCase("a: 1\n---\nb: 2\n", "{\"a\":1}", "{\"b\":2}")]
    [TestCase("---\na: 1\n--- # next\nb: 2", "{\"a\":1}", "{\"b\":2}")]
    [TestCase("a: 1\r\n---\r\nb: 2\r\n", "{\"a\":1}", "{\"b\":2}")]
    [TestCase("# only a comment\n---\na: 1\n---\n\n---\nnull\n", "{\"a\":1}")]
    [TestCase("a: 1\n...\nignored: 2\n---\nb: 2", "{\"a\":1}", "{\"b\":2}")]
    [TestCase("a: |\n  x\n  ---\n  y\n", "{\"a\":\"x\\n---\\ny\\n\"}")]
    [TestCase("- a\n---\n- b", "[\"a\"]", "[\"b\"]")]
    [TestCase("")]
    [TestCase("---\n---\n---\n")]
    public void Documents_are_cut_at_separators(string text, params string[] answers) => Assert.That(Yaml.Answers(text), Is.EqualTo(answers));

    [Test]
    public void Reading_goes_on_behind_a_document_that_fails()
    {
        IReadOnlyList<ManifestDocument> documents = Yaml.Stream("a: 1\n---\n  b: [\n---\nc: 3\n");
        Assert.That(documents.Select(d => d.Error is null), Is.EqualTo(new[] { true, false, true }));
        Assert.That(documents.Select(d => d.Index), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(documents[1].Error!.Rule, Is.EqualTo(FindingRule.Document));
        Assert.That(documents[1].Error!.Message, Is.EqualTo("yaml: line 1: did not find expected node content"));
        Assert.That(documents[1].Error!.Position, Is.EqualTo(new SourcePosition(4, 1)));
        Assert.That(documents[1].Json.IsEmpty);
    }

    [TestCase("a: 1\n--- b: 2\n---\nc: 3", "!invalid Yaml document separator: b: 2")]
    [TestCase("----", "!invalid Yaml document separator: -")]
    public void Separator_with_content_ends_the_stream(string text, params string[] answers)
    {
        Assert.That(Yaml.Answers(text), Is.EqualTo(answers));
        Assert.That(Yaml.Stream("a: 1\n--- b")[0].Error!.Position, Is.EqualTo(new SourcePosition(2, 1)));
    }

    [Test]
    public void Each_broken_byte_of_a_separator_is_one_replacement_character() => Assert.That(
        ManifestReader.Read((byte[])[.. "--- "u8, 0xE2, 0x80, (byte)'!'])[0].Error!.Message, Is.EqualTo("invalid Yaml document separator: \uFFFD\uFFFD!"));

    [Test]
    public void Each_broken_byte_of_JSON_is_one_replacement_character() => Assert.That(
        System.Text.Encoding.UTF8.GetString(ManifestReader.Read((byte[])[.. "{\"a\":\""u8, 0xE2, 0x80, .. "\"}"u8])[0].Json.Span),
        Is.EqualTo("{\"a\":\"\uFFFD\uFFFD\"}"));

    [TestCase("{\"b\":1, \"a\" : 1.0}\n{\"c\":\"\\/\"}", "{\"b\":1, \"a\" : 1.0}", "{\"c\":\"\\/\"}")]
    [TestCase("{\"a\":1}{\"b\":2} [3] 4 \"x\" true", "{\"a\":1}", "{\"b\":2}", "[3]", "4", "\"x\"", "true")]
    [TestCase("{a: 1}\n---\nb: 2", "{\"a\":1}", "{\"b\":2}")]
    [TestCase("{\"a\":1}\n---\nb: 2\n", "{\"a\":1}", "{\"b\":2}")]
    [TestCase("{\"a\":1}\n{\"b\":2}\n---\nc: 3\n", "{\"a\":1}", "{\"b\":2}", "!invalid character '-' in numeric literal")]
    [TestCase("{\"a\":1},", "{\"a\":1}", "!json: offset 8: invalid character ',' looking for beginning of value")]
    [TestCase("{\"a\":[1,2", "!unexpected EOF")]
    [TestCase("{{ x }}\n---\nb: 2\n", "!json: offset 2: invalid character '{' looking for beginning of object key string", "{\"b\":2}")]
    [TestCase("[{\"b\":1,\"a\":2}]", "[{\"a\":2,\"b\":1}]")]
    [TestCase("[1]\n[2]", "[1]")]
    [TestCase("{\"a\":1}\n# end\n", "{\"a\":1}")]
    [TestCase("{}\nx", "{}", "!json: offset 4: invalid character 'x' looking for beginning of value")]
    public void Brace_begins_Json(string text, params string[] answers) => Assert.That(Yaml.Answers(text), Is.EqualTo(answers));

    [TestCase("{\"a\" 1}", "invalid character '1' after object key")]
    [TestCase("{\"a\":1 2}", "invalid character '2' after object key:value pair")]
    [TestCase("{\"a\":[1 2]}", "invalid character '2' after array element")]
    [TestCase("{\"a\":tru}", "invalid character '}' in literal true (expecting 'e')")]
    [TestCase("{\"a\":1.}", "invalid character '}' after decimal point in numeric literal")]
    [TestCase("{\"a\":1e}", "invalid character '}' in exponent of numeric literal")]
    [TestCase("{\"a\":\"\\q\"}", "invalid character 'q' in string escape code")]
    [TestCase("{\"a\":\"\\u12g4\"}", "invalid character 'g' in \\u hexadecimal character escape")]
    [TestCase("{\"a\":\"\n\"}", "invalid character '\\n' in string literal")]
    public void Json_problems_have_Go_words(string json, string problem)
    {
        string[] answers = Yaml.Answers("{} {} " + json);
        Assert.That(answers[2], Is.EqualTo("!" + problem));
    }

    [Test]
    public void Bytes_in_Json_that_are_not_text_are_replaced()
    {
        ManifestDocument document = ManifestReader.Read(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}' })[0];
        Assert.That(System.Text.Encoding.UTF8.GetString(document.Json.Span), Is.EqualTo("{\"\uFFFD\":1}"));
    }

    [Test]
    public void Rest_is_left_out_behind_many_failures()
    {
        string text = string.Concat(Enumerable.Repeat("@\n---\n", 2000));
        IReadOnlyList<ManifestDocument> documents = Yaml.Stream(text);
        Assert.That(documents, Has.Count.EqualTo(1001));
        Assert.That(documents[^1].Error!.Message, Does.StartWith("1000 documents could not be read"));
    }

    [Test]
    public void Body_is_the_first_document_only()
    {
        Assert.That(Yaml.Json("--- {a: 1}\n--- b"), Is.EqualTo("{\"a\":1}"));
        Assert.That(Yaml.Body("# nothing").IsNull);
    }
}
