using System.Text;
using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

/// <summary>Bytes to characters.</summary>
internal sealed class EncodingTests
{
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'a' }, "\"a\"")]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, (byte)'a' }, "\"a\"")]
    [TestCase(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x3D, 0xD8, 0x00, 0xDE }, "\"a😀\"")]
    [TestCase(new byte[] { 0xFE, 0xFF, 0, (byte)'a' }, "\"a\"")]
    public void Byte_order_marks(byte[] bytes, string json) =>
        Assert.That(Encoding.UTF8.GetString(ManifestReader.ReadBody(bytes).Json.Span), Is.EqualTo(json));

    [TestCase(new byte[] { (byte)'a', 0xFF }, "yaml: invalid leading UTF-8 octet")]
    [TestCase(new byte[] { 0xC3, (byte)'a' }, "yaml: invalid trailing UTF-8 octet")]
    [TestCase(new byte[] { (byte)'a', 0xE2, 0x82 }, "yaml: incomplete UTF-8 octet sequence")]
    [TestCase(new byte[] { 0xC0, 0x80 }, "yaml: invalid length of a UTF-8 sequence")]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 }, "yaml: invalid Unicode character")]
    [TestCase(new byte[] { 0xF4, 0x90, 0x80, 0x80 }, "yaml: invalid Unicode character")]
    [TestCase(new byte[] { 0xFF, 0xFE, (byte)'a' }, "yaml: incomplete UTF-16 character")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x00, 0xDC }, "yaml: unexpected low surrogate area")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x3D, 0xD8 }, "yaml: incomplete UTF-16 surrogate pair")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x3D, 0xD8, (byte)'a', 0 }, "yaml: expected low surrogate area")]
    [TestCase(new byte[] { (byte)'a', 0x7F }, "yaml: control characters are not allowed")]
    [TestCase(new byte[] { (byte)'#', 0x00 }, "yaml: control characters are not allowed")]
    [TestCase(new byte[] { (byte)'a', 0xEF, 0xBF, 0xBE }, "yaml: control characters are not allowed")]
    public void Broken_text(byte[] bytes, string error) => Assert.That(ManifestReader.ReadBody(bytes).Error?.Message, Is.EqualTo(error));

    [Test]
    public void Fault_has_a_position() =>
        Assert.That(Yaml.Body("a: 1\nb: é\u0007").Error!.Position, Is.EqualTo(new SourcePosition(2, 5)));

    [Test]
    public void Fault_far_behind_the_root_does_no_harm()
    {
        Assert.That(Yaml.Error("[a]\n" + new string('#', 100) + "\n\u0007"), Is.EqualTo("yaml: control characters are not allowed"));
        Assert.That(Yaml.Json("[a]\n...\n" + new string('#', 1000) + "\n\u0007"), Is.EqualTo("[\"a\"]"));
    }

    [TestCase("a: b\uFEFFc", "{\"a\":\"b\uFEFFc\"}")]
    [TestCase("a:\n\uFEFFb: 1\n", "{\"a\":null,\"\uFEFFb\":1}")]
    [TestCase("# c\n\uFEFF", "\"\uFEFF\"")]
    public void Mark_behind_the_start_is_text(string text, string json) => Assert.That(Yaml.Json(text), Is.EqualTo(json));

    /// <summary>go-yaml looks for a mark at the start of each line and finds the one at the start of its buffer.</summary>
    [Test]
    public void Two_marks_at_the_start_cost_each_line_a_character() =>
        Assert.That(Yaml.Json("\uFEFF\uFEFFa: 1\noff: x\n"), Is.EqualTo("{\"a\":1,\"ff\":\"x\"}"));

    [Test]
    public void Text_cut_inside_a_character_fails_only_where_it_is_read()
    {
        Assert.That(ManifestReader.ReadBody((byte[])[.. "a: 1\n---\nb: 2345678"u8, 0xE2, 0x80]).Error, Is.Null);
        Assert.That(ManifestReader.ReadBody((byte[])[.. "a\n: "u8, 0xE2, 0x80]).Error?.Message, Is.EqualTo("yaml: incomplete UTF-8 octet sequence"));
    }
}
