using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class PruningOfMapsTests
{
    private static readonly StructuralSchema Preserving = new()
    {
        Type = SchemaType.Object,
        PreserveUnknownFields = true,
        Properties = [new("known", Judge.Object(("a", new() { Type = SchemaType.String })))],
    };

    [Test]
    public void Any_properties_stay_but_not_what_is_in_them() => AssertPruned(
        new() { Type = SchemaType.Object, AdditionalProperties = AdditionalProperties.Any },
        """{"a":{"b":1},"c":[{"d":1}],"s":5}""",
        """{"a":{},"c":[{}],"s":5}""",
        "x.a.b",
        "x.c[0].d");

    [Test]
    public void Forbidden_properties_stay_to_be_refused() =>
        AssertPruned(new() { Type = SchemaType.Object, AdditionalProperties = AdditionalProperties.None }, """{"q":1}""", """{"q":1}""");

    [Test]
    public void Values_of_maps_are_pruned_by_their_schema() => AssertPruned(
        new() { Type = SchemaType.Object, AdditionalProperties = AdditionalProperties.Of(Judge.Object(("a", new()))) },
        """{"k":{"a":1,"b":1}}""",
        """{"k":{"a":1}}""",
        "x.k.b");

    [Test]
    public void Known_fields_beside_preserved_ones_are_pruned() =>
        AssertPruned(Preserving, """{"u":{"x":1},"known":{"a":"x","b":1}}""", """{"known":{"a":"x"},"u":{"x":1}}""", "x.known.b");

    [Test]
    public void Items_of_preserved_arrays_are_preserved_too()
    {
        StructuralSchema item = Judge.Object(("known", Judge.Object(("a", new()))));
        AssertPruned(
            new() { PreserveUnknownFields = true, Items = item },
            """[{"known":{"b":1},"u":1}]""",
            """[{"known":{},"u":1}]""",
            "x[0].known.b");
        AssertPruned(new() { PreserveUnknownFields = true }, """[{"u":[{"v":null}]}]""", """[{"u":[{"v":null}]}]""");
    }

    [Test]
    public void Embedded_resources_keep_their_metadata() => AssertPruned(
        new() { Type = SchemaType.Object, EmbeddedResource = true },
        """{"apiVersion":"v1","kind":"K","metadata":{"name":"n"},"spec":1}""",
        """{"apiVersion":"v1","kind":"K","metadata":{"name":"n"}}""",
        "x.spec");

    private static void AssertPruned(StructuralSchema schema, string json, string expected, params string[] unknown)
    {
        RawValue root = Judge.Parse($$"""{"x":{{json}}}""");
        Assert.That(Pruning.Prune(root, Judge.Object(("x", schema))).Select(fault => fault.Text), Is.EqualTo(unknown));
        Assert.That(RawJson.Write(root.Members.Find("x")!), Is.EqualTo(expected));
    }
}
