using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>Quantities of resources.</summary>
internal sealed class QuantitiesTests
{
    private const string WrongForm = "!quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    private static CelValue Quantity(string text) => CelFunctions.Quantity(new CelEvaluation(), Str(text));

    [TestCase("12Mi", "12Mi")]
    [TestCase("1024Mi", "1Gi")]
    [TestCase("1.5Gi", "1536Mi")]
    [TestCase("0.5Ki", "512")]
    [TestCase("1.5", "1500m")]
    [TestCase("1000m", "1")]
    [TestCase("0.1n", "1n", Description = "Rounded up.")]
    [TestCase("-0.1n", "-1n")]
    [TestCase("1000k", "1M")]
    [TestCase("12e6", "12e6")]
    [TestCase("1200e4", "12e6")]
    [TestCase("1E3", "1E3", Description = "What is canonical keeps its text.")]
    [TestCase("1E", "1E")]
    [TestCase("+5", "+5")]
    [TestCase(".5", "500m")]
    [TestCase("5.", "5.")]
    [TestCase("-", "0")]
    [TestCase("00", "0")]
    [TestCase("16Ei", "9223372036854775807", Description = "The most of binary quantities.")]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567890")]
    [TestCase("", WrongForm)]
    [TestCase("abc", WrongForm)]
    [TestCase("1 Gi", WrongForm)]
    [TestCase("0x10", WrongForm)]
    [TestCase("1_000", WrongForm)]
    [TestCase("1.2.3", WrongForm)]
    [TestCase("1Mo", WrongForm)]
    [TestCase("1K", "!unable to parse quantity's suffix")]
    [TestCase("1e", "!unable to parse quantity's suffix")]
    [TestCase("1mi", "!unable to parse quantity's suffix")]
    [TestCase("1e99999999999999999999", "!unable to parse quantity's suffix")]
    [TestCase(".e-99", "!unable to parse numeric part of quantity")]
    public void Texts(string text, string expected)
    {
        Assert.That(Of(Quantity(text)), Is.EqualTo(expected));
        Assert.That(Result(cel => CelFunctions.IsQuantity(cel, Str(text))), Is.EqualTo(expected.StartsWith('!') ? "false" : "true"));
    }

    [TestCase("1Ki", "1024")]
    [TestCase("1k", "1000")]
    [TestCase("1.5k", "1500")]
    [TestCase("0.5k", "500")]
    [TestCase("-3", "-3")]
    [TestCase("1e18", "1000000000000000000")]
    [TestCase("123456789012345678", "123456789012345678")]
    [TestCase("1.0", null)]
    [TestCase("1000m", null)]
    [TestCase("1.5Gi", null)]
    [TestCase("1.0Ki", null)]
    [TestCase("1Ei", null)]
    [TestCase("1000000000n", null)]
    [TestCase("9223372036854775807", null)]
    [TestCase("1e19", null)]
    public void Integers_are_so_by_form(string text, string? expected)
    {
        Assert.That(Result(cel => CelFunctions.IsInteger(cel, Quantity(text))), Is.EqualTo(expected is null ? "false" : "true"));
        Assert.That(Result(cel => CelFunctions.AsInteger(cel, Quantity(text))), Is.EqualTo(expected ?? "!cannot convert value to integer"));
    }

    [TestCase("1Gi", "1G", "1")]
    [TestCase("1", "1000m", "0")]
    [TestCase("-1", "1n", "-1")]
    [TestCase("-2", "-1", "-1")]
    [TestCase("1e1000000000", "1e999999999", "1")]
    [TestCase("1e-1000000000", "1n", "0", Description = "Rounded up.")]
    [TestCase("0", "0e-999999999", "0")]
    public void Order(string left, string right, string expected)
    {
        Assert.That(Result(cel => CelFunctions.CompareTo(cel, Quantity(left), Quantity(right))), Is.EqualTo(expected));
        Assert.That(Result(cel => CelFunctions.IsLessThan(cel, Quantity(left), Quantity(right))), Is.EqualTo(expected == "-1" ? "true" : "false"));
        Assert.That(Result(cel => CelFunctions.IsGreaterThan(cel, Quantity(left), Quantity(right))), Is.EqualTo(expected == "1" ? "true" : "false"));
        Assert.That(Of(Quantity(left).EqualTo(Quantity(right))), Is.EqualTo(expected == "0" ? "true" : "false"));
    }

    [Test]
    public void Sums_and_differences()
    {
        Assert.That(Result(cel => CelFunctions.AddQuantity(cel, Quantity("50k"), Quantity("20"))), Is.EqualTo("50020"));
        Assert.That(Result(cel => CelFunctions.AddQuantity(cel, Quantity("1Gi"), Int(1))), Is.EqualTo("1073741825"));
        Assert.That(Result(cel => CelFunctions.AddQuantity(cel, Quantity("0"), Quantity("1Ki"))), Is.EqualTo("1Ki"), "zero takes the suffix of the other");
        Assert.That(Result(cel => CelFunctions.Sub(cel, Quantity("1"), Quantity("1m"))), Is.EqualTo("999m"));
        Assert.That(Result(cel => CelFunctions.Sub(cel, Quantity("1"), Int(long.MinValue))), Is.EqualTo("9223372036854775809"));
        Assert.That(Result(cel => CelFunctions.Sub(cel, Quantity("1e20000"), Quantity("1"))), Is.EqualTo("!the exponents of the quantities lie too far apart"));
        Assert.That(Result(cel => CelFunctions.AddQuantity(cel, Int(1), Quantity("1"))), Is.EqualTo("!no such overload: add(int, kubernetes.Quantity)"));
    }

    [Test]
    public void A_computed_quantity_stands_on_the_left_of_equality_only()
    {
        CelValue computed = CelFunctions.AddQuantity(new CelEvaluation(), Quantity("1"), Int(1));
        Assert.That(Of(computed.EqualTo(Quantity("2"))), Is.EqualTo("true"));
        Assert.That(Of(Quantity("2").EqualTo(computed)), Is.EqualTo("!no such overload"));
    }

    [TestCase("-1.5", "-1")]
    [TestCase("0", "0")]
    [TestCase("5Mi", "1")]
    public void Signs(string text, string expected) => Assert.That(Result(cel => CelFunctions.Sign(cel, Quantity(text))), Is.EqualTo(expected));

    [TestCase("1.5Gi", 1610612736.0)]
    [TestCase("250m", 0.25)]
    [TestCase("12e6", 12000000.0)]
    [TestCase("0", 0.0)]
    [TestCase("1e400", double.PositiveInfinity)]
    [TestCase("-1234567890123456789012", -1.2345678901234568e21)]
    public void Doubles(string text, double expected) =>
        Assert.That(((CelDouble)CelFunctions.AsApproximateFloat(new CelEvaluation(), Quantity(text))).Value, Is.EqualTo(expected).Within(1e-12).Percent);

    [Test]
    public void Longer_numbers_than_are_read() =>
        Assert.That(Of(Quantity(new string('9', 10_001))), Is.EqualTo("!unable to parse numeric part of quantity"));

    [Test]
    public void Costs()
    {
        Assert.That(Cost(cel => CelFunctions.Quantity(cel, Str("12345678901Mi"))), Is.EqualTo(2));
        Assert.That(Cost(cel => CelFunctions.AsInteger(cel, Quantity("1"))), Is.EqualTo(1));
    }
}
