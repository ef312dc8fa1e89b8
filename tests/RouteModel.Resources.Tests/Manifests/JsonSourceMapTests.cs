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
}
