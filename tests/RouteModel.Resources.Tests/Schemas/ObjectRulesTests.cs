using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class ObjectRulesTests
{
    private static readonly StructuralSchema Integers = new()
    {
        Type = SchemaType.Object,
        AdditionalProperties = AdditionalProperties.Of(new() { Type = SchemaType.Integer }),
        MinProperties = 1,
        MaxProperties = 1,
    };

    [TestCase("{}", "spec.x: Invalid value: 0: spec.x in body should have at least 1 properties")]
    [TestCase("{\"a\":1,\"b\":2}", "spec.x: Too many: 2: must have at most 1 item")]
    [TestCase("{\"a.b/c\":\"x\"}", "spec.x.a.b/c: Invalid value: \"string\": spec.x.a.b/c in body must be of type integer: \"string\"")]
    [TestCase("{\"a\":1}", null)]
    public void Maps(string json, string? expected) =>
        Assert.That(Judge.X(Integers, json), Is.EqualTo(expected is null ? Array.Empty<string>() : [expected]));

    [Test]
    public void Properties_that_are_not_allowed_are_forbidden() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.Object, AdditionalProperties = AdditionalProperties.None }, "{\"q\":1}"),
        Is.EqualTo(new[] { "spec.x: Invalid value: \"q\": spec.x.q in body is a forbidden property" }));

    [Test]
    public void Any_properties_are_not_looked_at() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.Object, AdditionalProperties = AdditionalProperties.Any }, "{\"q\":[null]}"), Is.Empty);

    [TestCase("1.5", "number")]
    [TestCase("true", "boolean")]
    public void An_integer_or_string_is_nothing_else(string json, string actual) => Assert.That(
        Judge.X(new StructuralSchema { IntOrString = true }, json),
        Is.EqualTo(new[] { $"spec.x: Invalid value: \"{actual}\": spec.x in body must be of type integer,string: \"{actual}\"" }));

    [Test]
    public void Both_kinds_of_keywords_act_on_an_integer_or_string()
    {
        var schema = new StructuralSchema { IntOrString = true, MaxLength = 4, Maximum = 5 };
        Assert.That(Judge.X(schema, "6"), Is.EqualTo(new[] { "spec.x: Invalid value: 6: spec.x in body should be less than or equal to 5" }));
        Assert.That(Judge.X(schema, "\"abcde\""), Is.EqualTo(new[] { "spec.x: Too long: may not be more than 4 bytes" }));
        Assert.That(Judge.X(schema, "5.0"), Is.Empty);
    }

    [Test]
    public void Keys_of_maps_stand_in_brackets_where_lists_repeat_items()
    {
        var schema = new StructuralSchema
        {
            Type = SchemaType.Object,
            AdditionalProperties = AdditionalProperties.Of(new() { Type = SchemaType.Array, ListType = ListType.Set }),
        };
        Assert.That(Judge.Lists(schema, "{\"a.b\":[1,1]}"), Is.EqualTo(new[] { "spec.x[a.b][1]: Duplicate value: 1" }));
    }
}
