namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Quoted, block and multi-line plain text.</summary>
internal sealed class TextStyleTests
{
    [TestCase("\"a\\tb\\x41\\u00e9\\U0001F600\\/\"", "yaml: found unknown escape character")]
    [TestCase("\"\\ud83d\\ude00\"", "yaml: found invalid Unicode character escape code")]
    [TestCase("\"\\Uffffffff\"", "yaml: found invalid Unicode character escape code")]
    [TestCase("\"\\xg0\"", "yaml: did not find expected hexdecimal number")]
    [TestCase("\"abc", "yaml: found unexpected end of stream")]
    [TestCase("'abc\n--- x'", "yaml: line 2: found unexpected document indicator")]
    [TestCase("|0\n a", "yaml: found an indentation indicator equal to 0")]
    [TestCase("|x\n a", "yaml: did not find expected comment or line break")]
    [TestCase("k: |\n  a\n\tb", "yaml: line 3: found a tab character where an indentation space is expected")]
    [TestCase("k: a\n\tb", "yaml: line 2: found a tab character that violates indentation")]
    public void Faults(string text, string error) => Assert.That(Yaml.Error(text), Is.EqualTo(error));

    [TestCase("\"a\\tb\\x41\\u00e9\\U0001F600\\'\\e\\N\\_\\L\\P\"", "\"a\\tbAé😀'\\u001b\u0085\u00a0\\u2028\\u2029\"")]
    [TestCase("\"a\n  b\n\n  c\\\n   d\"", "\"a b\\ncd\"")]
    [TestCase("\"x\\\n  \"", "\"x\"")]
    [TestCase("'it''s\n\n ok'", "\"it's\\nok\"")]
    [TestCase("k: \"a\nb\"", "{\"k\":\"a b\"}")]
    [TestCase("''''", "\"'\"")]
    [TestCase("'\t a\"b '", "\"\\t a\\\"b \"")]
    [TestCase("\" a \t \n \tb'\"", "\" a b'\"")]
    [TestCase("{'a':\"b\",\"\":''}", "{\"\":\"\",\"a\":\"b\"}")]
    [TestCase("a\n b\n\n c", "\"a b\\nc\"")]
    [TestCase("a #b", "\"a\"")]
    [TestCase("a#b", "\"a#b\"")]
    public void Lines_fold(string text, string json) => Assert.That(Yaml.Json(text), Is.EqualTo(json));

    [TestCase("|\n a\n  b\n\n c\n\n", "\"a\\n b\\n\\nc\\n\"")]
    [TestCase("|-\n a\n", "\"a\"")]
    [TestCase("|+\n a\n\n", "\"a\\n\\n\"")]
    [TestCase(">\n a\n b\n\n c\n  d\n e\n", "\"a b\\nc\\n d\\ne\\n\"")]
    [TestCase("|2-\n   a\n", "\" a\"")]
    [TestCase("|-2\n   a\n", "\" a\"")]
    [TestCase("|\nabc\n", "\"\"")]
    [TestCase("k: |#c\n  a\n", "{\"k\":\"a\\n\"}")]
    [TestCase("k: |-\n  \n", "{\"k\":\"\"}")]
    [TestCase("- |\n a\n- b", "[\"a\\n\",\"b\"]")]
    public void Blocks_keep_their_lines(string text, string json) => Assert.That(Yaml.Json(text), Is.EqualTo(json));

    [TestCase("a\u2028 b", "\"a\\u2028b\"")]
    [TestCase("a\u0085 b", "\"a b\"")]
    [TestCase("a\r b", "\"a b\"")]
    public void Further_line_ends(string text, string json) => Assert.That(Yaml.Json(text), Is.EqualTo(json));
}
