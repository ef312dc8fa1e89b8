using System.Text;
using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

internal sealed class SourceMapTests
{
    private const string Text = """
        # head
        kind: RouteGroup
        ---
        spec:
          hosts:
          - "é😀"
          - &h b.example
          again: {z: *h, a: 1}
        """;

    [TestCase("{\"spec\"", 4, 1)]
    [TestCase("\"spec\"", 4, 1)]
    [TestCase("{\"again\"", 5, 3)]
    [TestCase("\"hosts\"", 5, 3)]
    [TestCase("[\"é", 6, 3)]
    [TestCase("\"é😀", 6, 5)]
    [TestCase("\"b.example\"]", 7, 5)]
    [TestCase("\"again\"", 8, 3)]
    [TestCase("\"z\"", 8, 11)]
    [TestCase("\"b.example\"}", 8, 14)]
    public void Tokens_lead_to_their_place(string token, int line, int column)
    {
        ManifestDocument document = Yaml.Stream(Text)[1];
        string json = Encoding.UTF8.GetString(document.Json.Span);
        int offset = Encoding.UTF8.GetByteCount(json[..json.IndexOf(token, StringComparison.Ordinal)]);
        Assert.That(document.Source.Locate(offset), Is.EqualTo(new SourcePosition(line, column)));
        Assert.That(document.Source.Locate(offset + 1).Line, Is.GreaterThanOrEqualTo(line));
    }

    [Test]
    public void Offsets_outside_lead_to_the_ends()
    {
        ManifestDocument document = Yaml.Stream("a: 1\nb: 2\n")[0];
        Assert.That(document.Source.Locate(-5), Is.EqualTo(new SourcePosition(1, 1)));
        Assert.That(document.Source.Locate(5000), Is.EqualTo(new SourcePosition(2, 4)));
    }

    [Test]
    public void Json_is_located_by_its_bytes()
    {
        ManifestDocument second = Yaml.Stream("{\"a\":1}\n  {\n  \"é😀\": 2}")[1];
        string json = Encoding.UTF8.GetString(second.Json.Span);
        Assert.That(second.Source.Locate(0), Is.EqualTo(new SourcePosition(2, 3)));
        Assert.That(second.Source.Locate(Encoding.UTF8.GetByteCount(json[..json.IndexOf('2', StringComparison.Ordinal)])), Is.EqualTo(new SourcePosition(3, 10)));
        Assert.That(second.Source.Locate(-1), Is.EqualTo(new SourcePosition(2, 3)));
        Assert.That(second.Source.Locate(1000), Is.EqualTo(new SourcePosition(3, 12)));
    }

    [Test]
    public void Yaml_behind_Json_on_the_same_line_keeps_its_column() =>
        Assert.That(Yaml.Stream("{\"a\":1} bcde: 2")[1].Source.Locate(1), Is.EqualTo(new SourcePosition(1, 9)));
}
