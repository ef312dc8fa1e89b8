using RouteModel.Cli.Output;

namespace RouteModel.Cli.Tests.Output;

public class PrintableTests
{
    [TestCase("plain, größe, 価", "plain, größe, 価")]
    [TestCase("a\r\nb\tc", "a\\r\\nb\\tc")]
    [TestCase("\u001b]0;x\u0007\u009b", "\\x1b]0;x\\x07\\x9b")]
    [TestCase("\u202Egnp.exe", "\\u202egnp.exe")]
    public void Lets_no_control_character_through(string text, string expected) => Assert.That(Printable.Line(text), Is.EqualTo(expected));

    [Test]
    public void Cuts_what_is_too_long() => Assert.That(Printable.Line("ab\U0001F600cd", 3), Is.EqualTo("ab..."));
}
