using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class RatchetingTests
{
    private static readonly StructuralSchema Short = new() { Type = SchemaType.String, MaxLength = 1 };

    private static readonly StructuralSchema Spec = Judge.Object(
        ("a", new() { Type = SchemaType.String, MaxLength = 2 }),
        ("o", new() { Type = SchemaType.Object, Properties = [new("s", new()), new("r", new())], Required = ["r"], MinProperties = 2 }),
        ("l", new() { Type = SchemaType.Array, MaxItems = 1, Items = Short }),
        ("lm", new()
        {
            Type = SchemaType.Array,
            ListType = ListType.Map,
            ListMapKeys = ["k"],
            Items = Judge.Object(("k", new()), ("v", Short)),
        }),
        ("m", new() { Type = SchemaType.Object, AdditionalProperties = AdditionalProperties.Of(Short) }),
        ("any", new() { Type = SchemaType.Object, AnyOf = [new() { Required = ["x"] }], PreserveUnknownFields = true, Properties = [new("y", new())] }));

    [TestCase("""{"a":"abc"}""", """{"a":"abc","o":{"s":1,"r":1}}""")]
    [TestCase("""{"a":"abc"}""", """{"a":"abcd"}""", "spec.a: Too long: may not be more than 2 bytes")]
    [TestCase("""{"o":{"s":"z"}}""", """{"o":{"s":"q"}}""", "spec.o: Invalid value: 1: spec.o in body should have at least 2 properties", "spec.o.r: Required value")]
    [TestCase("""{"l":["aa","bb"]}""", """{"l":["aa","bb"],"a":""}""")]
    [TestCase("""{"l":["aa","bb"]}""", """{"l":["bb","aa"]}""", "spec.l[0]: Too long: may not be more than 1 byte", "spec.l[1]: Too long: may not be more than 1 byte", "spec.l: Too many: 2: must have at most 1 item")]
    [TestCase("""{"lm":[{"k":1,"v":"aa"},{"k":2,"v":"bb"}]}""", """{"lm":[{"k":2,"v":"bb"},{"k":1,"v":"aa"},{"k":3,"v":"c"}]}""")]
    [TestCase("""{"lm":[{"k":1,"v":"aa"}]}""", """{"lm":[{"k":1,"v":"aa"},{"k":9,"v":"nn"}]}""", "spec.lm[1].v: Too long: may not be more than 1 byte")]
    [TestCase("""{"lm":[{"k":1,"v":"aa"}]}""", """{"lm":[{"k":1.0,"v":"aa"}]}""", "spec.lm[0].v: Too long: may not be more than 1 byte")]
    [TestCase("""{"lm":[{"v":"aa"}]}""", """{"lm":[{"v":"aa"}],"a":""}""", "spec.lm[0].v: Too long: may not be more than 1 byte")]
    [TestCase("""{"m":{"x":"aa"}}""", """{"m":{"x":"aa","y":"bb"}}""", "spec.m.y: Too long: may not be more than 1 byte")]
    [TestCase("""{"any":{"y":1}}""", """{"any":{"y":1},"a":""}""")]
    [TestCase("""{"any":{"u":1}}""", """{"any":{"u":1},"a":""}""", "<nil>: Invalid value: \"\": \"spec.any\" must validate at least one schema (anyOf)", "spec.any.x: Required value")]
    public void What_did_not_change_is_excused(string old, string json, params string[] expected) => Assert.That(
        SchemaValidator.Validate(Judge.Object(("spec", Spec)), Judge.Parse($$"""{"spec":{{json}}}"""), Judge.Parse($$"""{"spec":{{old}}}"""))
            .Select(error => error.ToString()),
        Is.EqualTo(expected));

    [Test]
    public void Type_metadata_of_the_root_is_never_excused()
    {
        StructuralSchema schema = Judge.Object(("kind", Short), ("spec", Judge.Object(("kind", Short))));
        Assert.That(
            SchemaValidator.Validate(schema, Judge.Parse("""{"kind":"KK","spec":{"kind":"KK"},"n":1}"""), Judge.Parse("""{"kind":"KK","spec":{"kind":"KK"}}"""))
                .Select(error => error.Field),
            Is.EqualTo(new[] { "kind" }));
    }
}
