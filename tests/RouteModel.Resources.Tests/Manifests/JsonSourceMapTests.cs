using System.Text;
using RouteModel.Resources.Manifests;

namespace RouteModel.Resources.Tests.Manifests;

internal sealed class JsonSourceMapTests
{
    // Line 2 holds a quote, a face of four bytes and two units, a quote and a brace.
    [TestCase(0, 1, 1)]
    [TestCase(3, 2, 1)]
    [TestCase(8, 2, 4)]
    [TestCase(9, 2, 5)]
    [TestCase(99, 2, 6)]
    [TestCase(-1, 1, 1)]
    public void Columns_count_utf16_units(int offset, int line, int column) =>
        Assert.That(new JsonSourceMap(Encoding.UTF8.GetBytes("{ \n\"😀\"}")).Locate(offset), Is.EqualTo(new SourcePosition(line, column)));

    [TestCase("x", 1, 1)]
    [TestCase("é", 2, 1)]
    [TestCase("€", 3, 1)]
    [TestCase("😀", 4, 2)]
    public void Columns_are_right_far_into_a_line(string character, int bytes, int units)
    {
        const int Count = 5000;
        var map = new JsonSourceMap(Encoding.UTF8.GetBytes($"[\n\"{string.Concat(Enumerable.Repeat(character, Count))}\"\n]"));

        Assert.That(map.Locate(3 + (Count * bytes)), Is.EqualTo(new SourcePosition(2, 2 + (Count * units))));
        Assert.That(map.Locate(3 + (Count * bytes) + 2), Is.EqualTo(new SourcePosition(3, 1)));
    }

    [Test]
    public void Values_of_a_stream_are_found_far_into_a_line()
    {
        const int Count = 20_000;
        byte[] stream = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"é\":1} ", Count)));

        IReadOnlyList<ManifestDocument> documents = ManifestReader.Read(stream);

        Assert.That(documents, Has.Count.EqualTo(Count));
        Assert.That(documents[^1].Source.Locate(5), Is.EqualTo(new SourcePosition(1, (8 * (Count - 1)) + 5)));
    }
}
