using System.Text;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Tests.Reading;

internal sealed class RawJsonTests
{
    [TestCase("""{"b":[1,2.50,1e21,true,null],"a":{"z":{},"y":[]}}""", """{"a":{"y":[],"z":{}},"b":[1,2.5,1e+21,true,null]}""")]
    [TestCase("""[0.0000001, 1.0, -0.0, "<é>"]""", """[1e-7,1,-0,"\u003cé\u003e"]""")]
    [TestCase("12", "12")]
    public void Is_canonical(string json, string expected) =>
        Assert.That(RawJson.Write(RawParser.Parse(Encoding.UTF8.GetBytes(json)).Root!), Is.EqualTo(expected));

    [Test]
    public void Keys_are_sorted_by_their_bytes()
    {
        const string Json = "{\"\\ud83d\\ude00\":1,\"\\uff5e\":2,\"a\":3,\"\":4}";
        Assert.That(RawJson.Write(RawParser.Parse(Encoding.UTF8.GetBytes(Json)).Root!), Is.EqualTo("{\"\":4,\"a\":3,\"\uff5e\":2,\"😀\":1}"));
    }

    [Test]
    public void Integers_and_floats_are_told_apart()
    {
        RawValue root = RawParser.Parse("[1,1.0,1e0,9223372036854775807,9223372036854775808,-0]"u8).Root!;
        Assert.That(root.Items.Select(item => item.Kind), Is.EqualTo(new[]
        {
            RawKind.Integer, RawKind.Float, RawKind.Float, RawKind.Integer, RawKind.Float, RawKind.Integer,
        }));
        Assert.That(root.Items.Select(item => item.Offset), Is.EqualTo(new[] { 1, 3, 7, 11, 31, 51 }));
    }

    [Test]
    public void Duplicates_are_named_by_their_whole_path()
    {
        RawDocument document = RawParser.Parse("""{"a":[{"b":1},{"b":{"c":1,"c":2},"b":3}]}"""u8);
        Assert.That(document.Duplicates, Is.EqualTo(new[] { new RawFault("a[1].b.c", 26), new RawFault("a[1].b", 33) }));
    }
}
