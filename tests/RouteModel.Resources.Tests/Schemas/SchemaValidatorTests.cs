using System.Text.RegularExpressions;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class SchemaValidatorTests
{
    private static readonly StructuralSchema Text = new() { Type = SchemaType.String };
    private static readonly StructuralSchema Integer = new() { Type = SchemaType.Integer };
    private static readonly StructuralSchema Number = new() { Type = SchemaType.Number };

    [TestCase(SchemaType.String, "1", "string", "integer")]
    [TestCase(SchemaType.String, "1.5", "string", "number")]
    [TestCase(SchemaType.String, "3.0", "string", "number")]
    [TestCase(SchemaType.String, "null", "string", "null")]
    [TestCase(SchemaType.Boolean, "\"true\"", "boolean", "string")]
    [TestCase(SchemaType.Array, "{}", "array", "object")]
    [TestCase(SchemaType.Object, "[]", "object", "array")]
    [TestCase(SchemaType.Number, "true", "number", "boolean")]
    public void Another_type(SchemaType type, string json, string named, string actual) => Assert.That(
        Judge.X(new StructuralSchema { Type = type }, json),
        Is.EqualTo(new[] { $"spec.x: Invalid value: \"{actual}\": spec.x in body must be of type {named}: \"{actual}\"" }));

    [TestCase(SchemaType.Integer, "3.0")]
    [TestCase(SchemaType.Integer, "2e1")]
    [TestCase(SchemaType.Integer, "9007199254740991.0")]
    [TestCase(SchemaType.Number, "3")]
    [TestCase(SchemaType.Any, "null")]
    [TestCase(SchemaType.Any, "[{}]")]
    public void The_right_type(SchemaType type, string json) => Assert.That(Judge.X(new StructuralSchema { Type = type }, json), Is.Empty);

    [Test]
    public void A_fraction_is_no_integer_in_two_ways() => Assert.That(Judge.X(Integer, "1.5"), Is.EqualTo(new[]
    {
        "spec.x: Invalid value: \"number\": spec.x in body must be of type integer: \"number\"",
        "<nil>: Invalid value: \"\": Checked value must be of type integer (default format) in spec.x",
    }));

    [Test]
    public void An_integral_float_beyond_exactness_is_a_number_but_in_range() => Assert.That(Judge.X(Integer, "9007199254740992.0"), Is.EqualTo(new[]
    {
        "spec.x: Invalid value: \"number\": spec.x in body must be of type integer: \"number\"",
    }));

    [Test]
    public void A_float_beyond_64_bits_is_out_of_range_too() =>
        Assert.That(Judge.X(Integer, "9223372036854775808").Last(), Is.EqualTo(
            "<nil>: Invalid value: \"\": Checked value must be of type integer (default format) in spec.x"));

    [Test]
    public void A_pattern_that_is_none_fails_every_string()
    {
        const string Error = "error parsing regexp: missing argument to repetition operator: `+`";
        var schema = new StructuralSchema { Type = SchemaType.String, Pattern = new PatternSchema("+", static _ => true) { Error = Error } };

        Assert.That(Judge.X(schema, "\"+\""), Is.EqualTo(new[]
        {
            $"spec.x: Invalid value: \"+\": spec.x in body should match '+, but pattern is invalid: {Error}'",
        }));
    }

    [TestCase("\"aéé\"")]
    [TestCase("\"a😀\"")]
    public void Lengths_count_code_points(string json) => Assert.That(Judge.X(Bounded(), json), Is.Empty);

    [TestCase("\"abcd\"", "spec.x: Too long: may not be more than 3 bytes")]
    [TestCase("\"\"", "spec.x: Invalid value: \"\": spec.x in body should be at least 1 chars long")]
    [TestCase("\"b\\\"\\n\"", "spec.x: Invalid value: \"b\\\"\\n\": spec.x in body should match '^a'")]
    [TestCase("\"<\\u200b\"", "spec.x: Invalid value: \"<\\u200b\": spec.x in body should match '^a'")]
    public void Only_the_first_string_rule_speaks(string json, string expected) => Assert.That(Judge.X(Bounded(), json), Is.EqualTo(new[] { expected }));

    [Test]
    public void One_byte_has_no_plural() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.String, MaxLength = 1 }, "\"ab\""),
        Is.EqualTo(new[] { "spec.x: Too long: may not be more than 1 byte" }));

    [TestCase("0.25", "spec.x: Invalid value: 0.25: spec.x in body should be greater than or equal to 0.5")]
    [TestCase("11", "spec.x: Invalid value: 11: spec.x in body should be less than or equal to 10")]
    [TestCase("10.5", "spec.x: Invalid value: 10.5: spec.x in body should be less than or equal to 10.25")]
    [TestCase("1234567.0", "spec.x: Invalid value: 1.234567e+06: spec.x in body should be less than or equal to 10.25")]
    [TestCase("3.0", null)]
    [TestCase("0", null)]
    [TestCase("10", null)]
    public void The_value_chooses_the_domain_of_bounds(string json, string? expected)
    {
        var schema = new StructuralSchema { Type = SchemaType.Number, Minimum = 0.5, Maximum = 10.25 };
        Assert.That(Judge.X(schema, json), Is.EqualTo(expected is null ? Array.Empty<string>() : [expected]));
    }

    [Test]
    public void A_bound_that_is_no_integer_is_said_whatever_the_value_and_compared_as_a_float()
    {
        var schema = new StructuralSchema { Type = SchemaType.Integer, Minimum = 0.5 };
        const string Boundary = "<nil>: Invalid value: \"\": Minimum boundary value must be of type integer (default format) in spec.x";
        Assert.That(Judge.X(schema, "1"), Is.EqualTo(new[] { Boundary }));
        Assert.That(Judge.X(schema, "0"), Is.EqualTo(new[] { Boundary, "spec.x: Invalid value: 0: spec.x in body should be greater than or equal to 0.5" }));
    }

    [Test]
    public void Bounds_of_numbers_say_nothing_to_strings() =>
        Assert.That(Judge.X(new StructuralSchema { Type = SchemaType.String, Minimum = 5, MinItems = 5 }, "\"a\""), Is.Empty);

    [TestCase("\"C\"", "\"C\"")]
    [TestCase("3", "3", true)]
    [TestCase("null", "null", true)]
    [TestCase("1e21", "1e+21", true)]
    [TestCase("{\"b\":1,\"a\":\"<\"}", "{\"a\":\"\\u003c\",\"b\":1}", true)]
    public void An_enum_speaks_beside_a_type_error(string json, string shown, bool isMistyped = false)
    {
        string[] actual = [.. Judge.X(new StructuralSchema { Type = SchemaType.String, Enum = ["A", "B\""] }, json)];
        Assert.That(actual, Has.Length.EqualTo(isMistyped ? 2 : 1));
        Assert.That(actual[^1], Is.EqualTo($"spec.x: Unsupported value: {shown}: supported values: \"A\", \"B\\\"\""));
    }

    [Test]
    public void An_integer_equals_the_member_of_its_code_point() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.String, Enum = ["A"] }, "65").Single(),
        Does.EndWith("must be of type string: \"integer\""));

    [Test]
    public void Items_come_before_their_number()
    {
        var schema = new StructuralSchema { Type = SchemaType.Array, Items = Text, MinItems = 1, MaxItems = 2 };
        Assert.That(Judge.X(schema, "[\"a\",null,1]"), Is.EqualTo(new[]
        {
            "spec.x[1]: Invalid value: \"null\": spec.x[1] in body must be of type string: \"null\"",
            "spec.x[2]: Invalid value: \"integer\": spec.x[2] in body must be of type string: \"integer\"",
            "spec.x: Too many: 3: must have at most 2 items",
        }));
        Assert.That(Judge.X(schema, "[]"), Is.EqualTo(new[] { "spec.x: Invalid value: 0: spec.x in body should have at least 1 items" }));
        Assert.That(
            Judge.X(new StructuralSchema { Type = SchemaType.Array, MaxItems = 1 }, "[1,2]"),
            Is.EqualTo(new[] { "spec.x: Too many: 2: must have at most 1 item" }));
    }

    [Test]
    public void Properties_come_before_what_is_missing()
    {
        var schema = new StructuralSchema { Type = SchemaType.Object, Properties = [new("b", Number), new("a", Text)], Required = ["c", "a"] };
        Assert.That(Judge.X(schema, "{\"a\":1,\"b\":\"\"}"), Is.EqualTo(new[]
        {
            "spec.x.b: Invalid value: \"string\": spec.x.b in body must be of type number: \"string\"",
            "spec.x.a: Invalid value: \"integer\": spec.x.a in body must be of type string: \"integer\"",
            "spec.x.c: Required value",
        }));
    }

    [Test]
    public void At_the_root_a_missing_field_has_no_dot_and_an_error_no_field()
    {
        var schema = new StructuralSchema { Type = SchemaType.Object, Required = ["spec"] };
        Assert.That(SchemaValidator.Validate(schema, Judge.Parse("{}")).Single().ToString(), Is.EqualTo("spec: Required value"));
        Assert.That(SchemaValidator.Validate(schema, Judge.Parse("1")).Single().ToString(), Is.EqualTo(
            "<nil>: Invalid value: \"integer\":  in body must be of type object: \"integer\""));
    }

    [Test]
    public void What_was_said_of_a_field_is_not_said_again()
    {
        var result = new SchemaResult();
        result.Add(FieldError.Invalid("a", "1", "a in body should be less than or equal to 0", 0));
        result.Add(FieldError.Invalid("a", "2", "a in body should be less than or equal to 0", 0));
        result.Add(FieldError.Invalid("b", "2", "b in body should be less than or equal to 0", 0));
        Assert.That(result.Errors.Select(error => error.Field), Is.EqualTo(new[] { "a", "b" }));
    }

    private static StructuralSchema Bounded() => new()
    {
        Type = SchemaType.String,
        MaxLength = 3,
        MinLength = 1,
        Pattern = new PatternSchema("^a", new Regex("^a").IsMatch),
    };
}
