using RouteModel.Resources.Text;

namespace RouteModel.Resources.Tests.Text;

internal sealed class GoSyntaxTests
{
    [TestCase("a\"b\\", "\"a\\\"b\\\\\"")]
    [TestCase("\a\b\f\n\r\t\v\0\u007f", "\"\\a\\b\\f\\n\\r\\t\\v\\x00\\x7f\"")]
    [TestCase("é😀\u00a0\u2028\u00ad", "\"é😀\\u00a0\\u2028\\u00ad\"")]
    [TestCase("\U000E0001", "\"\\U000e0001\"")]
    [TestCase("\u0001\u007f", "\"\\x01\\x7f\"")]
    [TestCase("\u200b", "\"\\u200b\"")]
    public void Quotes_as_strconv_does(string value, string quoted) => Assert.That(GoSyntax.Quote(value), Is.EqualTo(quoted));

    [TestCase(0.0, "0")]
    [TestCase(-0.0, "-0")]
    [TestCase(1.0, "1")]
    [TestCase(100000.0, "100000")]
    [TestCase(1000000.0, "1e+06")]
    [TestCase(1234567.5, "1.2345675e+06")]
    [TestCase(0.0001, "0.0001")]
    [TestCase(0.00001, "1e-05")]
    [TestCase(1e100, "1e+100")]
    [TestCase(double.NaN, "NaN")]
    [TestCase(double.PositiveInfinity, "+Inf")]
    public void Formats_doubles_as_the_verb_v_does(double value, string text) => Assert.That(GoSyntax.FormatDouble(value), Is.EqualTo(text));

    [TestCase(0.1f, "0.1")]
    [TestCase(123456789f, "1.2345679e+08")]
    [TestCase(1e-45f, "1e-45")]
    public void Formats_singles_with_fewer_digits(float value, string text) => Assert.That(GoSyntax.FormatSingle(value), Is.EqualTo(text));
}
