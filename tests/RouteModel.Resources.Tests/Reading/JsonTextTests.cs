using System.Text;
using System.Text.Json;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Tests.Reading;

internal sealed class JsonTextTests
{
    [TestCase("\"plain\"", "plain")]
    [TestCase("\"\\n\\t\\\"\\\\\\/\\b\\f\\r\"", "\n\t\"\\/\b\f\r")]
    [TestCase("\"\\u00e9\\ud83d\\ude00\"", "é😀")]
    [TestCase("\"\\ud83dx\"", "\uFFFDx")]
    [TestCase("\"\\ude00\\ud83d\"", "\uFFFD\uFFFD")]
    [TestCase("\"\\ud83d\\u0041\"", "\uFFFDA")]
    [TestCase("\"\\\\ud800\"", "\\ud800")]
    public void Escapes_decode_as_in_Go(string json, string expected) => AssertBothDecode(Encoding.UTF8.GetBytes(json), expected);

    [Test]
    public void Each_byte_of_an_invalid_sequence_is_one_replacement_character()
    {
        AssertBothDecode([(byte)'"', 0xF0, 0x9F, 0x98, (byte)'x', (byte)'"'], "\uFFFD\uFFFD\uFFFDx");
        AssertBothDecode([(byte)'"', 0xED, 0xA0, 0x80, (byte)'"'], "\uFFFD\uFFFD\uFFFD");
    }

    [Test]
    public void Clean_text_is_not_copied()
    {
        ReadOnlyMemory<byte> json = Encoding.UTF8.GetBytes("{\"a\":\"\\u00e9\"}");
        Assert.That(JsonText.Sanitize(json).Equals(json));
    }

    private static void AssertBothDecode(byte[] json, string expected)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Assert.That(JsonText.Decode(ref reader), Is.EqualTo(expected));
        var sanitized = new Utf8JsonReader(JsonText.Sanitize(json).Span);
        sanitized.Read();
        Assert.That(sanitized.GetString(), Is.EqualTo(expected));
    }
}
