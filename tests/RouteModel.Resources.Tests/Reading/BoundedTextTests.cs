using System.Text;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;
using RouteModel.Resources.Tests.Manifests;
using RouteModel.Resources.Tests.Widgets;

namespace RouteModel.Resources.Tests.Reading;

/// <summary>What is said of a document does not grow by a power of its size.</summary>
internal sealed class BoundedTextTests
{
    private const int LongKey = 1 << 20;

    [Test]
    public void Paths_of_duplicates_take_four_mebibytes_at_most()
    {
        string members = string.Join(',', Enumerable.Range(0, 10).Select(i => $"\"{i}\":1,\"{i}\":2"));
        RawDocument document = RawParser.Parse(Encoding.UTF8.GetBytes($"{{\"{new string('k', LongKey)}\":{{{members}}}}}"));

        Assert.That(document.Duplicates, Has.Count.EqualTo(4));
        Assert.That(document.Root!.Members[0].Value.Members.Count, Is.EqualTo(10));
    }

    [Test]
    public void Paths_of_pruned_fields_take_sixteen_mebibytes_at_most_and_all_are_pruned()
    {
        string members = string.Join(',', Enumerable.Range(10, 20).Select(i => $"\"{i}{new string('k', LongKey - 2)}\":1"));
        RawValue root = RawParser.Parse(Encoding.UTF8.GetBytes($"{{{members}}}")).Root!;

        Assert.That(Pruning.Prune(root, new StructuralSchema { Type = SchemaType.Object }), Has.Count.EqualTo(16));
        Assert.That(root.Members.Count, Is.Zero);
    }

    [Test]
    public void At_most_a_hundred_unknown_fields_of_metadata_are_told()
    {
        string members = string.Join(',', Enumerable.Range(0, 150).Select(i => $"\"x{i}\":1"));
        string json = $$$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w",{{{members}}}},"spec":{"mode":"on"}}""";
        ReadResult<Widget> read = CustomResource.ReadJson<Widget>(Encoding.UTF8.GetBytes(json));

        Assert.That(read.Findings.Count(finding => finding.Message.StartsWith("unknown field \"metadata.x", StringComparison.Ordinal)), Is.EqualTo(100));
    }

    [Test]
    public void A_key_that_is_no_text_is_told_in_64_KiB()
    {
        string error = Yaml.Error("? [" + string.Concat(Enumerable.Repeat("a, ", 100_000)) + "]\n: 1")!;

        Assert.That(error, Does.StartWith("yaml: invalid map key: []interface {}{\"a\", \"a\", "));
        Assert.That(error, Has.Length.InRange(64 * 1024, 65 * 1024));
    }
}
