using RouteModel.Cli.Inputs;
using RouteModel.Cli.Output;
using RouteModel.Resources;

namespace RouteModel.Cli.Tests.Output;

public class FindingWriterTests
{
    private static readonly InputSource Source = new("a\u0007.yaml", [], new SourceText("x: 1\r\ny: \u001b2\n"u8.ToArray()));

    [Test]
    public void Colours_what_it_is_told_to() =>
        Assert.That(Write(hasColor: true, new SourcePosition(1, 4), "bad"), Is.EqualTo("\e[1ma\\x07.yaml:1:4:\e[0m \e[1;31merror:\e[0m bad\n  | x: 1\n  | \e[1;32m   ^\e[0m\n"));

    [Test]
    public void Shows_text_of_unknown_origin_harmlessly() =>
        Assert.That(
            Write(hasColor: false, new SourcePosition(2, 4), "two\n::error::\u001b"),
            Is.EqualTo("a\\x07.yaml:2:4: error: two\n    ::error::\\x1b\n  | y: \uFFFD2\n  |    ^\n"));

    [Test]
    public void Leaves_out_a_line_that_is_not_there() =>
        Assert.That(Write(hasColor: false, new SourcePosition(4, 1), "late"), Is.EqualTo("a\\x07.yaml:4:1: error: late\n"));

    [Test]
    public void Leaves_out_a_place_that_is_not_known() =>
        Assert.That(Write(hasColor: false, null, "somewhere"), Is.EqualTo("a\\x07.yaml: error: somewhere\n"));

    private static string Write(bool hasColor, SourcePosition? position, string message)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new FindingWriter(text, hasColor).Write(Source, position, isError: true, message);
        return text.ToString();
    }
}
