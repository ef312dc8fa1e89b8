using System.Text;
using RouteModel.Resources.Manifests;
using RouteModel.Resources.Manifests.Yaml;
using RouteModel.Resources.Reading;

namespace RouteModel.Resources.Tests.Manifests;

internal sealed class YamlWriterTests
{
    [Test]
    public void Writes_the_layout_of_kubectl() => Assert.That(
        Write("""{"b":{"z":[],"y":{},"x":null},"a":[{"o":1,"m":[[1,2.5],["x"]]},"s",true,{"k":{"l":1}}],"c":{"d":[{"e":false}]}}"""),
        Is.EqualTo(
            """
            a:
            - m:
              - - 1
                - 2.5
              - - x
              o: 1
            - s
            - true
            - k:
                l: 1
            b:
              x: null
              "y": {}
              z: []
            c:
              d:
              - e: false

            """.ReplaceLineEndings("\n")));

    [TestCase("plain text", "plain text")]
    [TestCase("größe", "größe")]
    [TestCase("/a/b?c=d&e", "/a/b?c=d&e")]
    [TestCase("Path(\"/x\") -> status(200)", "Path(\"/x\") -> status(200)")]
    [TestCase("a:b", "a:b")]
    [TestCase("a#b", "a#b")]
    [TestCase("10m", "10m")]
    [TestCase("v1", "v1")]
    [TestCase("", "\"\"")]
    [TestCase("a: b", "\"a: b\"")]
    [TestCase("a #b", "\"a #b\"")]
    [TestCase("a:", "\"a:\"")]
    [TestCase(" a", "\" a\"")]
    [TestCase("a ", "\"a \"")]
    [TestCase("- a", "\"- a\"")]
    [TestCase("*a", "\"*a\"")]
    [TestCase("{a}", "\"{a}\"")]
    [TestCase("a\tb", "\"a\\tb\"")]
    [TestCase("a\"\\", "a\"\\")]
    [TestCase("\"\\", "\"\\\"\\\\\"")]
    [TestCase("<<", "\"<<\"")]
    [TestCase("~", "\"~\"")]
    [TestCase("null", "\"null\"")]
    [TestCase("True", "\"True\"")]
    [TestCase("y", "\"y\"")]
    [TestCase("off", "\"off\"")]
    [TestCase("1", "\"1\"")]
    [TestCase("1_000", "\"1_000\"")]
    [TestCase("0x1F", "\"0x1F\"")]
    [TestCase("0o17", "\"0o17\"")]
    [TestCase("0b1", "\"0b1\"")]
    [TestCase("1e3", "\"1e3\"")]
    [TestCase(".5", "\".5\"")]
    [TestCase(".inf", "\".inf\"")]
    [TestCase("2001-12-14", "\"2001-12-14\"")]
    [TestCase("2001-12-14T21:59:43Z", "\"2001-12-14T21:59:43Z\"")]
    [TestCase("12:30", "\"12:30\"")]
    [TestCase("\u0001\u0085\u2028\uFEFF", "\"\\u0001\\u0085\\u2028\\ufeff\"")]
    [TestCase("\U0001F600", "\"\U0001F600\"")]
    [TestCase("a\nb", "|-\n  a\n  b")]
    [TestCase("a\n\n  b\n", "|\n  a\n\n    b")]
    [TestCase("---\n", "|\n  ---")]
    [TestCase(" a\nb", "\" a\\nb\"")]
    [TestCase("\na", "\"\\na\"")]
    [TestCase("a\n\n", "\"a\\n\\n\"")]
    [TestCase("a \nb", "\"a \\nb\"")]
    [TestCase("a\n ", "\"a\\n \"")]
    [TestCase("a\r\nb", "\"a\\r\\nb\"")]
    public void Text_stays_text(string text, string expected)
    {
        RawValue root = RawValue.OfObject(0);
        root.Members.Set(new RawMember("k", 0, RawValue.OfString(text, 0)));
        RawValue asKey = RawValue.OfObject(0);
        asKey.Members.Set(new RawMember(text, 0, root));

        Assert.That(YamlWriter.Write(root), Is.EqualTo($"k: {expected}\n"));
        Assert.That(ReadBack(YamlWriter.Write(asKey)!), Is.EqualTo(RawJson.Write(asKey)));
        Assert.That(ReadBack(YamlWriter.Write(root)!), Is.EqualTo(RawJson.Write(root)));
    }

    [TestCase("[0,-1,9223372036854775807,-9223372036854775808,9223372036854775808,18446744073709551615,1e21,1e-7,5e-324,1.7976931348623157e+308,100000000000000000000,0.1]")]
    [TestCase("[\"9223372036854775808\",\"1e21\",\"-0\",\"0.1\"]")]
    public void Numbers_stay_numbers(string json) =>
        Assert.That(ReadBack(Write($$$"""{"a":{{{json}}}}""")), Is.EqualTo(RawJson.Write(RawParser.Parse(Encoding.UTF8.GetBytes($$$"""{"a":{{{json}}}}""")).Root!)));

    [Test]
    public void Zero_keeps_its_sign() => Assert.That(YamlWriter.Write(RawValue.OfFloat(-0.0, 0)), Is.EqualTo("-0.0\n"));

    // A key is looked for its colon for 1,024 characters only.
    [Test]
    public void A_long_key_is_marked()
    {
        string key = new('k', 3000);
        string json = $$"""{"{{key}}":{"a":1,"{{key}}":[1]},"b":2}""";

        Assert.That(ReadBack(Write(json)), Is.EqualTo(RawJson.Write(RawParser.Parse(Encoding.UTF8.GetBytes(json)).Root!)));
    }

    [Test]
    public void Depth_is_bounded()
    {
        RawValue deep = RawValue.OfArray(0);
        for (int i = 1; i < YamlWriter.MaxDepth; i++)
        {
            RawValue outer = RawValue.OfArray(0);
            outer.Items.Add(deep);
            deep = outer;
        }

        RawValue deeper = RawValue.OfArray(0);
        deeper.Items.Add(RawValue.OfArray(0));
        deeper.Items[0].Items.Add(deep);
        Assert.That(YamlWriter.Write(deep), Is.Not.Null);
        Assert.That(YamlWriter.Write(deeper), Is.Null);
    }

    [Test]
    public void Any_text_survives()
    {
        const string Letters = "ab \n\t:#-?&*!|>'\"%@`{}[],.0159yn~=<\\\r\u0085\u2028é中\u0301";
        var random = new Random(20240601);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Create(random.Next(1, 9), random, static (span, source) =>
            {
                foreach (ref char c in span)
                {
                    c = Letters[source.Next(Letters.Length)];
                }
            });
            RawValue root = RawValue.OfObject(0);
            root.Members.Set(new RawMember(text, 0, RawValue.OfString(text, 0)));

            string yaml = YamlWriter.Write(root)!;
            Assert.That(ReadBack(yaml), Is.EqualTo(RawJson.Write(root)), yaml);
        }
    }

    private static string Write(string json) => YamlWriter.Write(RawParser.Parse(Encoding.UTF8.GetBytes(json)).Root!)!;

    private static string ReadBack(string yaml)
    {
        ManifestDocument document = ManifestReader.Read(Encoding.UTF8.GetBytes(yaml)).Single();
        return document.Error?.ToString() ?? Encoding.UTF8.GetString(document.Json.Span);
    }
}
