namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Section 2 of the rules: what plain text stands for.</summary>
internal sealed class PlainScalarTests
{
    [TestCase("", "null")]
    [TestCase("~", "null")]
    [TestCase("Null", "null")]
    [TestCase("nULL", "\"nULL\"")]
    [TestCase("On", "true")]
    [TestCase("y", "true")]
    [TestCase("NO", "false")]
    [TestCase("yEs", "\"yEs\"")]
    public void Words_stand_for_null_and_bools(string text, string json) => Assert.That(Yaml.Json($"k: {text}"), Is.EqualTo($"{{\"k\":{json}}}"));

    [TestCase("0755", "493")]
    [TestCase("0o755", "493")]
    [TestCase("0x1f", "31")]
    [TestCase("-0x1F", "-31")]
    [TestCase("0b101", "5")]
    [TestCase("0b-11", "-3")]
    [TestCase("-0b11", "-3")]
    [TestCase("12_34", "1234")]
    [TestCase("+_", "\"+_\"")]
    [TestCase("_5", "\"_5\"")]
    [TestCase("9223372036854775807", "9223372036854775807")]
    [TestCase("-9223372036854775808", "-9223372036854775808")]
    [TestCase("18446744073709551615", "18446744073709551615")]
    [TestCase("18446744073709551616", "18446744073709552000")]
    [TestCase("+18446744073709551615", "18446744073709552000")]
    [TestCase("0xfffffffffffffffff", "\"0xfffffffffffffffff\"")]
    public void Integers_have_Go_radix_prefixes(string text, string json) => Assert.That(Yaml.Json($"- {text}"), Is.EqualTo($"[{json}]"));

    [TestCase("089", "89")]
    [TestCase("1.50", "1.5")]
    [TestCase("7.", "7")]
    [TestCase(".25", "0.25")]
    [TestCase(".2_5", "0.25")]
    [TestCase("._25", "\"._25\"")]
    [TestCase("2E3", "2000")]
    [TestCase("1e21", "1e+21")]
    [TestCase("1e20", "100000000000000000000")]
    [TestCase("0.0000001", "1e-7")]
    [TestCase("1e999", "\"1e999\"")]
    [TestCase("1e-999", "0")]
    [TestCase("1e-99999999999999999999", "0")]
    [TestCase("-0.0", "-0")]
    [TestCase("-0", "0")]
    [TestCase("0x1p4", "\"0x1p4\"")]
    [TestCase("500m", "\"500m\"")]
    [TestCase("1e", "\"1e\"")]
    public void Floats_print_their_shortest_digits(string text, string json) => Assert.That(Yaml.Json($"- {text}"), Is.EqualTo($"[{json}]"));

    [TestCase("2024-02-30")]
    [TestCase("2024-02-29")]
    [TestCase("2024-2-9T1:2:3.5Z")]
    [TestCase("12:30:45")]
    [TestCase("=")]
    [TestCase("<<")]
    [TestCase("10.0.0.1")]
    public void Everything_else_is_text(string text) => Assert.That(Yaml.Json($"- {text}"), Is.EqualTo($"[\"{text.Replace("<", "\\u003c", StringComparison.Ordinal)}\"]"));

    [TestCase(".nan", "json: unsupported value: NaN")]
    [TestCase("+.Inf", "json: unsupported value: +Inf")]
    [TestCase("-.INF", "json: unsupported value: -Inf")]
    public void Json_has_no_such_number(string text, string error) => Assert.That(Yaml.Error($"k: {text}"), Is.EqualTo(error));

    [TestCase("'yes'")]
    [TestCase("\"yes\"")]
    public void Quoted_text_is_never_resolved(string text) => Assert.That(Yaml.Json($"- {text}"), Is.EqualTo("[\"yes\"]"));
}
