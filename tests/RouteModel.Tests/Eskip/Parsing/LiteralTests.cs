using RouteModel.Eskip;

namespace RouteModel.Tests.Eskip.Parsing;

/// <summary>Values of strings, expressions and numbers.</summary>
public sealed class LiteralTests
{
    [TestCase("""
        "\a\b\f\n\r\t\v"
        """, "\a\b\f\n\r\t\v")]
    [TestCase("""
        `\a\b\f\n\r\t\v`
        """, "\a\b\f\n\r\t\v")]
    [TestCase("""
        "a\\n"
        """, "a\\n")]
    [TestCase("""
        "\"\`\'\/\q\x41"
        """, "\"\\`\\'\\/\\q\\x41")]
    [TestCase("""
        `\"\`\d`
        """, "\\\"`\\d")]
    [TestCase("\"\"", "")]
    [TestCase("\"a\r\nb\0\"", "a\r\nb\0")]
    [TestCase("\"a`b\"", "a`b")]
    [TestCase("\"\\ä€\"", "\\ä€")]
    public void Strings(string literal, string value) => Assert.That(Arg(literal), Is.EqualTo(new EskipArgument(value)));

    [TestCase(@"/a\/b/", "a/b")]
    [TestCase(@"/\\d/", @"\d")]
    [TestCase(@"/\d\.\n\""\[/", @"\d\.\n\""\[")]
    [TestCase("/[/]/", "[/]")]
    [TestCase("/[[]/", "[[]")]
    [TestCase("/[]/", "[]")]
    [TestCase(@"/[\]/]/", @"[\]/]")]
    [TestCase(@"/[\\]/", @"[\]")]
    [TestCase(@"/\[/", @"\[")]
    [TestCase("/]/", "]")]
    [TestCase("/ /", " ")]
    public void Expressions(string literal, string value) => Assert.That(Arg(literal), Is.EqualTo(new EskipArgument(value)));

    [TestCase("0", 0)]
    [TestCase("007", 7)]
    [TestCase(".5", .5)]
    [TestCase("-.5", -.5)]
    [TestCase("-1.25", -1.25)]
    [TestCase("12345678901234567890", 12345678901234567890d)]
    [TestCase("0.1000000000000000055511151231257827", 0.1)]
    public void Numbers(string literal, double value) => Assert.That(Arg(literal), Is.EqualTo(new EskipArgument(value)));

    [Test]
    public void Minus_zero_keeps_its_sign()
    {
        Arg("-0").TryGetNumber(out double value);
        Assert.That(double.IsNegative(value), Is.True);
    }

    [Test]
    public void A_number_of_too_many_digits_is_infinite()
    {
        Assert.That(Arg(new string('9', 400)), Is.EqualTo(new EskipArgument(double.PositiveInfinity)));
        Assert.That(Arg("-" + new string('9', 400)), Is.EqualTo(new EskipArgument(double.NegativeInfinity)));
    }

    [TestCase("\"abc\\")]
    [TestCase("\"abc\\\"")]
    [TestCase("`abc")]
    [TestCase("/abc")]
    [TestCase("/abc\\")]
    [TestCase("/abc\\/")]
    [TestCase("/[abc/")]
    [TestCase("1.")]
    [TestCase("-.")]
    [TestCase(".")]
    public void Incomplete(string text) => Assert.That(EskipParser.Parse(text).Error?.Reason, Is.EqualTo(EskipErrorReason.IncompleteToken));

    [TestCase("&")]
    [TestCase("-")]
    [TestCase("-a")]
    [TestCase("+1")]
    [TestCase("=")]
    [TestCase("ä")]
    [TestCase("\0")]
    [TestCase("\u0085")]
    public void Unexpected(string text) => Assert.That(EskipParser.Parse(text).Error?.Reason, Is.EqualTo(EskipErrorReason.UnexpectedToken));

    private static EskipArgument Arg(string literal)
    {
        EskipParseResult<EskipFilter> result = EskipParser.ParseFilters($"f({literal})");
        Assert.That(result.Error, Is.Null);
        return result.Items[0].Args[0];
    }
}
