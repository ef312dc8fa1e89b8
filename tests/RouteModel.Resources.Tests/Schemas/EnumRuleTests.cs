using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class EnumRuleTests
{
    [TestCase("1.0", "1", true)]
    [TestCase("1.5", "1", true)]
    [TestCase("2", "2.5", false)]
    [TestCase("2", "2.0", true)]
    [TestCase("65", "\"A\"", true)]
    [TestCase("\"80\"", "80", false)]
    [TestCase("null", "null", false)]
    [TestCase("true", "true", true)]
    [TestCase("{\"b\":[1],\"a\":null}", "{\"a\":null,\"b\":[1]}", true)]
    [TestCase("{\"a\":1.0}", "{\"a\":1}", false)]
    [TestCase("[1,2]", "[1]", false)]
    [TestCase("{\"a\":1}", "{\"b\":1}", false)]
    public void Members_are_compared_as_go_converts(string json, string member, bool isEqual) => Assert.That(
        Judge.X(new StructuralSchema { Nullable = true, Enum = [SchemaValue.OfJson(member)] }, json).Any(), Is.EqualTo(!isEqual));

    [Test]
    public void Members_that_are_no_strings_are_shown_as_json() => Assert.That(
        Judge.X(new StructuralSchema { Enum = ["a", .. new[] { "1", "1.5", "true", "null", "{\"x\":1}" }.Select(SchemaValue.OfJson)] }, "2").Single(),
        Is.EqualTo("spec.x: Unsupported value: 2: supported values: \"a\", \"1\", \"1.5\", \"true\", \"null\", \"{\\\"x\\\":1}\""));

    [Test]
    public void A_nullable_field_with_an_enum_refuses_null() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.String, Nullable = true, Enum = ["x", SchemaValue.OfJson("null")] }, "null"),
        Is.EqualTo(new[] { "spec.x: Unsupported value: null: supported values: \"x\", \"null\"" }));

    [Test]
    public void A_schema_with_a_value_that_is_no_json_is_a_fault_of_its_author() =>
        Assert.That(() => SchemaValue.OfJson("{").Value, Throws.InstanceOf<FormatException>());
}
