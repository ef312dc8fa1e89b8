using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class NumberRulesTests
{
    private static readonly StructuralSchema Half = new() { Type = SchemaType.Number, Minimum = 0.5, Maximum = 10.25, MultipleOf = 0.5 };

    [TestCase("0.25", "spec.x: Invalid value: 0.25: spec.x in body should be a multiple of 0.5", "spec.x: Invalid value: 0.25: spec.x in body should be greater than or equal to 0.5")]
    [TestCase("3", "spec.x: Invalid value: 0: factor MultipleOf declared for spec.x must be positive: 0")]
    [TestCase("3.0")]
    [TestCase("11", "spec.x: Invalid value: 0: factor MultipleOf declared for spec.x must be positive: 0", "spec.x: Invalid value: 11: spec.x in body should be less than or equal to 10")]
    public void The_value_chooses_the_domain_of_factors_too(string json, params string[] expected) =>
        Assert.That(Judge.X(Half, json), Is.EqualTo(expected));

    [TestCase("0.3")]
    [TestCase("0.7")]
    [TestCase("1.0")]
    public void Multiples_of_floats_are_taken_with_a_tolerance(string json) =>
        Assert.That(Judge.X(new StructuralSchema { Type = SchemaType.Number, MultipleOf = 0.1 }, json), Is.Empty);

    [TestCase("10", null)]
    [TestCase("-5", null)]
    [TestCase("7", "spec.x: Invalid value: 7: spec.x in body should be a multiple of 5")]
    public void Multiples_of_integers_are_exact(string json, string? expected) => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.Integer, MultipleOf = 5 }, json),
        Is.EqualTo(expected is null ? Array.Empty<string>() : [expected]));

    [TestCase("2", "spec.x: Invalid value: 2: spec.x in body should be greater than 2")]
    [TestCase("5", "spec.x: Invalid value: 5: spec.x in body should be less than 5")]
    [TestCase("5.0", "spec.x: Invalid value: 5: spec.x in body should be less than 5")]
    [TestCase("3", null)]
    public void Exclusive_bounds(string json, string? expected)
    {
        var schema = new StructuralSchema { Type = SchemaType.Integer, Minimum = 2, ExclusiveMinimum = true, Maximum = 5, ExclusiveMaximum = true };
        Assert.That(Judge.X(schema, json), Is.EqualTo(expected is null ? Array.Empty<string>() : [expected]));
    }

    [Test]
    public void Exclusive_flags_without_bounds_do_nothing() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.Integer, ExclusiveMinimum = true, ExclusiveMaximum = true }, "0"), Is.Empty);

    [TestCase("2147483648", "<nil>: Invalid value: \"\": Checked value must be of type integer with format int32 in spec.x")]
    [TestCase("-2147483649", "<nil>: Invalid value: \"\": Checked value must be of type integer with format int32 in spec.x")]
    [TestCase("9223372036854775808", "spec.x: Invalid value: \"float64\": spec.x in body must be of type int32: \"float64\"", "<nil>: Invalid value: \"\": Checked value must be of type integer with format int32 in spec.x")]
    [TestCase("2147483647.0")]
    public void Formats_narrow_integers(string json, params string[] expected) =>
        Assert.That(Judge.X(new StructuralSchema { Type = SchemaType.Integer, Format = "int32" }, json), Is.EqualTo(expected));

    [TestCase("float", "1e300", "<nil>: Invalid value: \"\": Checked value must be of type number with format float in spec.x")]
    [TestCase("float", "3.4e38", null)]
    [TestCase("double", "1e300", null)]
    public void Formats_narrow_numbers(string format, string json, string? expected) => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.Number, Format = format }, json),
        Is.EqualTo(expected is null ? Array.Empty<string>() : [expected]));

    [Test]
    public void A_string_under_a_format_of_numbers_has_the_plain_text() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.Number, Format = "double" }, "\"a\"").Single(),
        Is.EqualTo("spec.x: Invalid value: \"string\": spec.x in body must be of type number: \"string\""));

    [Test]
    public void A_factor_out_of_range_is_said_whatever_the_value() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.Integer, MultipleOf = 0.5 }, "3"),
        Is.EqualTo(new[] { "<nil>: Invalid value: \"\": MultipleOf value must be of type integer (default format) in spec.x" }));
}
