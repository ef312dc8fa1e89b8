using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class DefaultingTests
{
    private static readonly StructuralSchema Text = new() { Type = SchemaType.String };

    private static readonly StructuralSchema Spec = Judge.Object(
        ("d", new() { Type = SchemaType.String, Default = "D" }),
        ("dn", new() { Type = SchemaType.String, Default = "D", Nullable = true }),
        ("do", new()
        {
            Type = SchemaType.Object,
            Default = SchemaValue.OfJson("{}"),
            Properties =
            [
                new("x", new() { Type = SchemaType.Integer, Default = SchemaValue.OfJson("5") }),
                new("y", Judge.Object(("z", new() { Type = SchemaType.String, Default = "Z" }))),
            ],
        }));

    [TestCase("{\"spec\":{}}", "{\"spec\":{\"d\":\"D\",\"dn\":\"D\",\"do\":{\"x\":5}}}")]
    [TestCase("{}", "{}")]
    [TestCase("{\"spec\":{\"d\":null,\"dn\":null,\"do\":null}}", "{\"spec\":{\"d\":\"D\",\"dn\":null,\"do\":{\"x\":5}}}")]
    [TestCase("{\"spec\":{\"d\":\"\",\"do\":{\"y\":{}}}}", "{\"spec\":{\"d\":\"\",\"dn\":\"D\",\"do\":{\"x\":5,\"y\":{\"z\":\"Z\"}}}}")]
    public void Parents_come_before_children(string json, string expected) => AssertStored(Judge.Object(("spec", Spec)), json, expected);

    [Test]
    public void Nulls_of_items_stay_without_a_default()
    {
        StructuralSchema item = Judge.Object(("a", new() { Type = SchemaType.String, Default = "A" }), ("b", Text));
        AssertStored(Judge.Object(("l", new() { Type = SchemaType.Array, Items = item })), "{\"l\":[null,{\"a\":null,\"b\":null}]}", "{\"l\":[null,{\"a\":\"A\"}]}");
        var filled = new StructuralSchema { Type = SchemaType.String, Default = "A" };
        AssertStored(Judge.Object(("l", new() { Type = SchemaType.Array, Items = filled })), "{\"l\":[null,\"b\"]}", "{\"l\":[\"A\",\"b\"]}");
    }

    [Test]
    public void Values_of_maps_get_defaults_and_lose_nulls()
    {
        AssertStored(Map(new() { Type = SchemaType.String, Default = "MV" }), "{\"m\":{\"a\":null}}", "{\"m\":{\"a\":\"MV\"}}");
        AssertStored(Map(Spec), "{\"m\":{\"k\":null}}", "{\"m\":{}}");
        AssertStored(Map(new() { Type = SchemaType.String, Nullable = true }), "{\"m\":{\"k\":null}}", "{\"m\":{\"k\":null}}");
    }

    [Test]
    public void Nulls_without_a_schema_stay()
    {
        AssertStored(Judge.Object(("m", new() { Type = SchemaType.Object, AdditionalProperties = AdditionalProperties.Any })), "{\"m\":{\"k\":null}}", "{\"m\":{\"k\":null}}");
        AssertStored(Judge.Object(("p", new() { PreserveUnknownFields = true })), "{\"p\":{\"k\":null}}", "{\"p\":{\"k\":null}}");
    }

    [Test]
    public void Each_object_gets_its_own_copy()
    {
        StructuralSchema schema = Map(Judge.Object(("do", Spec.Property("do")!)));
        RawValue first = Stored(schema, "{\"m\":{\"a\":{},\"b\":{}}}");
        RawValue map = first.Members.Find("m")!;
        map.Members.Find("a")!.Members.Find("do")!.Members.RemoveAll(_ => true);
        Assert.That(RawJson.Write(map), Is.EqualTo("{\"a\":{\"do\":{}},\"b\":{\"do\":{\"x\":5}}}"));
    }

    private static StructuralSchema Map(StructuralSchema values) =>
        Judge.Object(("m", new() { Type = SchemaType.Object, AdditionalProperties = AdditionalProperties.Of(values) }));

    private static RawValue Stored(StructuralSchema schema, string json)
    {
        RawValue root = Judge.Parse(json);
        NullRemoval.Remove(root, schema);
        Defaulting.Apply(root, schema);
        return root;
    }

    private static void AssertStored(StructuralSchema schema, string json, string expected) =>
        Assert.That(RawJson.Write(Stored(schema, json)), Is.EqualTo(expected));
}
