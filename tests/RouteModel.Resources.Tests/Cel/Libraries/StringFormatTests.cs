using System.Text;
using RouteModel.Resources.Cel;
using RouteModel.Resources.Cel.Values;
using static RouteModel.Resources.Tests.Cel.Libraries.Show;

namespace RouteModel.Resources.Tests.Cel.Libraries;

/// <summary>The clauses of <c>format</c>.</summary>
internal sealed class StringFormatTests
{
    private static string Format(string format, params CelValue[] arguments) => Result(cel => CelFunctions.Format(cel, Str(format), List(arguments)));

    [Test]
    public void Text_and_percent_signs()
    {
        Assert.That(Format("100%% of %s, %s%%", Str("é"), Int(7)), Is.EqualTo("100% of é, 7%"));
        Assert.That(Format("%s", Str("x"), Str("unused")), Is.EqualTo("x"));
    }

    [Test]
    public void Scalars_as_text()
    {
        Assert.That(Format("%s %s %s %s", CelBool.True, new CelUint(3), new CelDouble(1e6), CelNull.Value), Is.EqualTo("true 3 1e+06 null"));
        Assert.That(Format("%s %s", new CelBytes(Encoding.UTF8.GetBytes("é")), new CelTypeValue("net.IP")), Is.EqualTo("é net.IP"));
        Assert.That(Format("%s", Seconds(3600)), Is.EqualTo("3600s"));
        Assert.That(Format("%s", new CelTimestamp(0, 0)), Is.EqualTo("1970-01-01T00:00:00Z"));
        Assert.That(Format("%s", CelOptional.None), Does.StartWith("!error during formatting: string clause can only be used on strings").And.EndsWith("was given optional_type"));
        Assert.That(
            Format("%s", new CelBytes(new byte[] { 0xff })),
            Is.EqualTo("!error during formatting: could not convert argument \"invalid UTF-8 in bytes, cannot convert to string\" to string"));
    }

    [Test]
    public void Lists_and_maps_as_literals()
    {
        CelListValue list = List(Int(1), new CelDouble(2), Str("a\""), new CelBytes("x"u8.ToArray()), CelBool.True, CelNull.Value, Seconds(1), List());
        Assert.That(Format("%s", list), Is.EqualTo("[1, 2.000000, \"a\\\"\", b\"x\", true, null, duration(\"1s\"), []]"));
        Assert.That(Format("%s", List(new CelDouble(double.NaN), new CelDouble(double.NegativeInfinity))), Is.EqualTo("[\"NaN\", \"-Inf\"]"));
        var map = new CelMapValue();
        map.Set(Str("b"), Ints(1));
        map.Set(Str("a"), new CelTimestamp(0, 0));
        Assert.That(Format("%s", map), Is.EqualTo("{\"a\":timestamp(\"1970-01-01T00:00:00Z\"), \"b\":[1]}"));
        Assert.That(Format("%s", List(CelOptional.None)), Is.EqualTo("!error during formatting: no formatting function for optional_type"));
    }

    [TestCase(1234567.891, "%f", "1,234,567.891000")]
    [TestCase(-999.5, "%.1f", "-999.5")]
    [TestCase(0.125, "%.2f", "0.12", Description = "Half to even, of the exact digits.")]
    [TestCase(0.375, "%.2f", "0.38")]
    [TestCase(2.5, "%.0f", "2")]
    [TestCase(1e21, "%.0f", "1,000,000,000,000,000,000,000")]
    [TestCase(double.PositiveInfinity, "%f", "∞")]
    [TestCase(double.NegativeInfinity, "%f", "-∞")]
    [TestCase(double.NaN, "%f", "NaN")]
    [TestCase(0.0, "%f", "0.000000")]
    [TestCase(1052.033, "%e", "1.052033×10⁰³")]
    [TestCase(-0.00012, "%e", "-1.200000×10⁻⁰⁴")]
    [TestCase(9.9999999, "%e", "1.000000×10⁰¹")]
    [TestCase(1e100, "%e", "1.000000×10¹⁰⁰")]
    [TestCase(0.0, "%e", "0.000000×10⁰⁰")]
    [TestCase(double.NaN, "%e", "   NaN")]
    [TestCase(double.NegativeInfinity, "%.3e", " -∞")]
    public void Doubles(double value, string format, string expected) => Assert.That(Format(format, new CelDouble(value)), Is.EqualTo(expected));

    [TestCase(255, "%d %s", "255 255")]
    [TestCase(-5, "%b", "-101")]
    [TestCase(0, "%b", "0")]
    [TestCase(-255, "%x", "-ff")]
    [TestCase(255, "%X", "FF")]
    [TestCase(64, "%o", "100")]
    [TestCase(long.MinValue, "%x", "-8000000000000000")]
    public void Integers(long value, string format, string expected) => Assert.That(Format(format, Int(value), Int(value)), Is.EqualTo(expected));

    [Test]
    public void Bases_of_other_types()
    {
        Assert.That(Format("%b %b", CelBool.True, new CelUint(ulong.MaxValue)), Is.EqualTo("1 " + new string('1', 64)));
        Assert.That(Format("%x %X", Str("é"), new CelBytes(new byte[] { 0xab })), Is.EqualTo("c3a9 AB"));
    }

    [TestCase("%d", "!error during formatting: decimal clause can only be used on integers, was given double")]
    [TestCase("%b", "!error during formatting: only integers and bools can be formatted as binary, was given double")]
    [TestCase("%o", "!error during formatting: octal clause can only be used on integers, was given double")]
    [TestCase("%x", "!error during formatting: only integers, byte buffers, and strings can be formatted as hex, was given double")]
    [TestCase("%q", "!could not parse formatting clause: unrecognized formatting clause \"q\"")]
    [TestCase("%é", "!could not parse formatting clause: unrecognized formatting clause \"Ã\"")]
    [TestCase("%s %s", "!index 1 out of range")]
    [TestCase("%", "!unexpected end of string")]
    [TestCase("%.f", "!could not parse formatting clause: error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing \"\": invalid syntax")]
    [TestCase("%.99999999999999999999f", "!could not parse formatting clause: error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing \"99999999999999999999\": value out of range")]
    [TestCase("%.3", "!could not parse formatting clause: error while parsing precision: could not find end of precision specifier")]
    public void Faults(string format, string expected) => Assert.That(Format(format, new CelDouble(1)), Is.EqualTo(expected));

    [Test]
    public void Integers_are_no_doubles()
    {
        Assert.That(Format("%f", Int(1)), Is.EqualTo("!error during formatting: fixed-point clause can only be used on doubles, was given int"));
        Assert.That(Format("%e", Int(1)), Is.EqualTo("!error during formatting: scientific clause can only be used on doubles, was given int"));
    }

    [Test]
    public void Huge_precisions_stay_small() => Assert.That(Format("%.2000000000f", new CelDouble(0.5)), Has.Length.LessThan(2_000));

    [Test]
    public void Costs() => Assert.That(Cost(cel => CelFunctions.Format(cel, Str("%s and %s more"), Texts("a", "b"))), Is.EqualTo(2));
}
