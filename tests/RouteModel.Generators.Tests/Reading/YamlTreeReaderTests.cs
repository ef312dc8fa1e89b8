using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Tests.Reading;

public sealed class YamlTreeReaderTests
{
    [TestCase("  : |")]
    [TestCase("  : !!str ")]
    [TestCase("a: [b\nc: d")]
    public void A_text_that_the_parser_cannot_make_whole_is_a_finding_at_a_place(string text)
    {
        var read = YamlTreeReader.Read("broken.yaml", text);

        Assert.That(read.Diagnostics.Single().IsError, Is.True);
        Assert.That(read.Diagnostics.Single().Location.Start, Is.InRange(0, text.Length));
    }
}
