using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class JunctorRulesTests
{
    private const string NoneOfAny = "<nil>: Invalid value: \"\": \"spec.x\" must validate at least one schema (anyOf)";
    private const string MissingA = "spec.x.a: Required value";
    private const string SmallB = "spec.x.b: Invalid value: 1: spec.x.b in body should be greater than or equal to 5";

    private static readonly StructuralSchema AtLeastFive = new() { Minimum = 5 };

    [Test]
    public void Of_equal_alternatives_the_first_is_explained() =>
        Assert.That(Judge.X(AnyOf(Requires("a"), Requires("c")), "{}"), Is.EqualTo(new[] { NoneOfAny, MissingA }));

    [Test]
    public void An_alternative_that_visited_a_property_is_better() =>
        Assert.That(Judge.X(AnyOf(Requires("a"), Property("b", AtLeastFive)), "{\"b\":1}"), Is.EqualTo(new[] { NoneOfAny, SmallB }));

    [Test]
    public void The_more_properties_the_better()
    {
        var two = new StructuralSchema { Properties = [new("b", AtLeastFive), new("c", new() { MinLength = 2 })] };
        Assert.That(Judge.X(AnyOf(Property("b", AtLeastFive), two), "{\"b\":1,\"c\":\"q\"}"), Is.EqualTo(new[]
        {
            NoneOfAny,
            SmallB,
            "spec.x.c: Invalid value: \"q\": spec.x.c in body should be at least 2 chars long",
        }));
    }

    [Test]
    public void A_visited_property_counts_whether_it_holds_or_not()
    {
        var first = new StructuralSchema { Properties = [new("b", new() { Minimum = 1 })], Required = ["a"] };
        Assert.That(Judge.X(AnyOf(first, Property("b", AtLeastFive)), "{\"b\":1}"), Is.EqualTo(new[] { NoneOfAny, MissingA }));
    }

    [TestCase("{}", "<nil>: Invalid value: \"\": \"spec.x\" must validate one and only one schema (oneOf). Found none valid", "spec.x.a: Required value")]
    [TestCase("{\"a\":1,\"b\":1}", "<nil>: Invalid value: \"\": \"spec.x\" must validate one and only one schema (oneOf). Found 2 valid alternatives")]
    [TestCase("{\"b\":1}")]
    public void One_of_several(string json, params string[] expected) => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.Object, OneOf = [Requires("a"), Requires("b")] }, json), Is.EqualTo(expected));

    [TestCase("\"a\"", "should be at least 2 chars long", "should match 'x'", "(allOf). None validated")]
    [TestCase("\"ab\"", "should match 'x'", "(allOf)")]
    [TestCase("\"xb\"")]
    public void All_of_several(string json, params string[] endings)
    {
        var schema = new StructuralSchema
        {
            Type = SchemaType.String,
            AllOf = [new() { MinLength = 2 }, new() { Pattern = new("x", text => text.Contains('x', StringComparison.Ordinal)) }],
        };
        string[] actual = [.. Judge.X(schema, json)];
        Assert.That(actual, Has.Length.EqualTo(endings.Length));
        Assert.That(actual.Zip(endings).Where(pair => !pair.First.EndsWith(pair.Second, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void None() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.Object, Not = Requires("a") }, "{\"a\":1}"),
        Is.EqualTo(new[] { "<nil>: Invalid value: \"\": \"spec.x\" must not validate the schema (not)" }));

    [Test]
    public void What_two_parts_say_is_said_once() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.String, MinLength = 3, AllOf = [new() { MinLength = 3 }] }, "\"b\""),
        Is.EqualTo(new[]
        {
            "spec.x: Invalid value: \"b\": spec.x in body should be at least 3 chars long",
            "<nil>: Invalid value: \"\": \"spec.x\" must validate all the schemas (allOf). None validated",
        }));

    [Test]
    public void Types_of_alternatives_of_an_integer_or_string_speak_too()
    {
        var schema = new StructuralSchema { IntOrString = true, AnyOf = [new() { Type = SchemaType.Integer }, new() { Type = SchemaType.String }] };
        Assert.That(Judge.X(schema, "1.5"), Is.EqualTo(new[]
        {
            "spec.x: Invalid value: \"number\": spec.x in body must be of type integer,string: \"number\"",
            NoneOfAny,
            "spec.x: Invalid value: \"number\": spec.x in body must be of type integer: \"number\"",
            "<nil>: Invalid value: \"\": Checked value must be of type integer (default format) in spec.x",
        }));
    }

    [Test]
    public void Nulls_are_not_given_to_junctors() => Assert.That(
        Judge.X(new StructuralSchema { Type = SchemaType.String, Nullable = true, Not = new() }, "null"), Is.Empty);

    private static StructuralSchema AnyOf(params StructuralSchema[] parts) => new() { Type = SchemaType.Object, AnyOf = parts };

    private static StructuralSchema Requires(string name) => new() { Required = [name] };

    private static StructuralSchema Property(string name, StructuralSchema schema) => new() { Properties = [new(name, schema)] };
}
