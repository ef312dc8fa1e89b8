using System.Text;
using RouteModel.Cli.Definitions;
using RouteModel.Resources;
using RouteModel.Resources.Manifests;

namespace RouteModel.Cli.Tests.Definitions;

public class OrderedJsonTests
{
    [Test]
    public void Keeps_the_order_of_the_text_and_leads_back_to_it()
    {
        OrderedJson json = Of("b: 1\na:\n  d: [x, {z: ~, f: 2.5}]\n  c: {}\n");

        Assert.That(json.Text, Is.EqualTo("""{"b":1,"a":{"d":["x",{"z":null,"f":2.5}],"c":{}}}"""));
        Assert.That(json.Locate(json.Text.IndexOf("\"d\"", StringComparison.Ordinal)), Is.EqualTo(new SourcePosition(3, 3)));
        Assert.That(json.Locate(json.Text.IndexOf("2.5", StringComparison.Ordinal)), Is.EqualTo(new SourcePosition(3, 20)));
        Assert.That(json.Locate(json.Text.IndexOf("2.5", StringComparison.Ordinal) + 1), Is.EqualTo(new SourcePosition(3, 20)));
        Assert.That(json.Locate(0), Is.EqualTo(new SourcePosition(1, 1)));
    }

    [Test]
    public void Keeps_what_aliases_repeat() =>
        Assert.That(Of("a: &x {k: 1, j: 2}\nb: *x\n").Text, Is.EqualTo("""{"a":{"k":1,"j":2},"b":{"k":1,"j":2}}"""));

    [Test]
    public void Takes_any_depth()
    {
        string deep = new string('[', 9_000) + new string(']', 9_000);

        Assert.That(Of("{\"a\":" + deep + "}").Text, Is.EqualTo("{\"a\":" + deep + "}"));
    }

    private static OrderedJson Of(string text)
    {
        ManifestDocument document = ManifestReader.Read(Encoding.UTF8.GetBytes(text))[0];
        return OrderedJson.Of(document.Json, document.Source);
    }
}
