using System.Text;
using RouteModel.Resources.Text;

namespace RouteModel.Resources.Tests.Text;

/// <summary>The byte writer and <see cref="GoJson"/> say the same.</summary>
internal sealed class Utf8BufferTests
{
    [TestCase("", "\"\"")]
    [TestCase("a\"\\\n\r\t\b\f\u0001", "\"a\\\"\\\\\\n\\r\\t\\b\\f\\u0001\"")]
    [TestCase("<&>\u2028\u2029\u007f", "\"\\u003c\\u0026\\u003e\\u2028\\u2029\u007f\"")]
    [TestCase("é\uFFFD😀", "\"é\uFFFD😀\"")]
    public void Writes_strings_as_Go_does(string value, string json)
    {
        Assert.That(Written(b => b.AppendString(value)), Is.EqualTo(json));
        var text = new StringBuilder();
        GoJson.AppendString(text, value);
        Assert.That(text.ToString(), Is.EqualTo(json));
    }

    [Test]
    public void Lone_surrogates_become_the_escape_of_the_replacement_character()
    {
        string value = "a" + (char)0xDCFF + "b" + (char)0xD83D;
        Assert.That(Written(b => b.AppendString(value)), Is.EqualTo("\"a\\ufffdb\\ufffd\""));
        var text = new StringBuilder();
        GoJson.AppendString(text, value);
        Assert.That(text.ToString(), Is.EqualTo("\"a\\ufffdb\\ufffd\""));
    }

    [TestCase(0.0, "0")]
    [TestCase(-0.0, "-0")]
    [TestCase(1e-6, "0.000001")]
    [TestCase(1e-7, "1e-7")]
    [TestCase(1.5e-10, "1.5e-10")]
    [TestCase(1e20, "100000000000000000000")]
    [TestCase(1e21, "1e+21")]
    [TestCase(-123.456, "-123.456")]
    [TestCase(5e-324, "5e-324")]
    public void Writes_floats_as_Go_does(double value, string json) => Assert.That(Written(b => b.AppendDouble(value)), Is.EqualTo(json));

    [Test]
    public void Writes_integers() =>
        Assert.That(Written(b => { b.AppendInteger(long.MinValue); b.AppendInteger(ulong.MaxValue); }), Is.EqualTo("-922337203685477580818446744073709551615"));

    [Test]
    public void Keeps_its_bound()
    {
        var buffer = new Utf8Buffer(10);
        buffer.AppendString("12345678");
        Assert.That(buffer.Length, Is.EqualTo(10));
        Assert.That(() => buffer.Append((byte)'x'), Throws.InstanceOf<Utf8BufferFullException>());
    }

    private static string Written(Action<Utf8Buffer> write)
    {
        var buffer = new Utf8Buffer(1000);
        write(buffer);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }
}
