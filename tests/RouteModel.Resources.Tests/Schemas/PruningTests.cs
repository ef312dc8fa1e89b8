using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class PruningTests
{
    private static readonly StructuralSchema Schema = Judge.Object(
        ("known", new() { Type = SchemaType.String }),
        ("list", new() { Type = SchemaType.Array, Items = Judge.Object(("a", new() { Type = SchemaType.Integer })) }),
        ("bare", new() { Type = SchemaType.Object }),
        ("metadata", new() { Type = SchemaType.Object }));

    [Test]
    public void Only_the_topmost_unknown_key_is_reported_sorted_by_path()
    {
        RawValue root = Judge.Parse("""{"z":{"deep":1},"list":[{"a":1},{"b":1,"a":2}],"bare":{"k":1},"known":{"k":1},"metadata":{"m":1},"kind":"K","apiVersion":"v"}""");
        Assert.That(Pruning.Prune(root, Schema).Select(fault => fault.Text), Is.EqualTo(new[] { "bare.k", "known.k", "list[1].b", "z" }));
        Assert.That(RawJson.Write(root), Is.EqualTo(
            """{"apiVersion":"v","bare":{},"kind":"K","known":{},"list":[{"a":1},{"a":2}],"metadata":{"m":1}}"""));
    }

    [Test]
    public void Kind_and_metadata_are_ordinary_fields_below_the_root()
    {
        RawValue root = Judge.Parse("""{"bare":{"kind":1,"metadata":2}}""");
        Assert.That(Pruning.Prune(root, Schema).Select(fault => fault.Text), Is.EqualTo(new[] { "bare.kind", "bare.metadata" }));
    }

    [Test]
    public void Keys_of_lists_without_items_are_pruned()
    {
        RawValue root = Judge.Parse("""{"known":[[{"k":{}}],5]}""");
        Assert.That(Pruning.Prune(root, Schema).Select(fault => fault.Text), Is.EqualTo(new[] { "known[0][0].k" }));
        Assert.That(RawJson.Write(root), Is.EqualTo("""{"known":[[{}],5]}"""));
    }

    [Test]
    public void Nulls_go_where_the_schema_knows_the_field()
    {
        RawValue root = Judge.Parse("""{"known":null,"odd":null,"list":[null,{"a":null}],"bare":{"k":null}}""");
        NullRemoval.Remove(root, Schema);
        Assert.That(RawJson.Write(root), Is.EqualTo("""{"bare":{"k":null},"list":[null,{}],"odd":null}"""));
    }
}
