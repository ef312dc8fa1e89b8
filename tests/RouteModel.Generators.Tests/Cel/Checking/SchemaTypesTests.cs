using RouteModel.Generators.Cel.Checking;

namespace RouteModel.Generators.Tests.Cel.Checking;

public sealed class SchemaTypesTests
{
    [TestCase("{type: string}", "string")]
    [TestCase("{type: string, format: uuid}", "string")]
    [TestCase("{type: string, format: byte}", "bytes")]
    [TestCase("{type: string, format: date}", "timestamp")]
    [TestCase("{type: string, format: date-time}", "timestamp")]
    [TestCase("{type: string, format: duration}", "duration")]
    [TestCase("{type: integer, format: int32}", "int")]
    [TestCase("{type: number}", "double")]
    [TestCase("{type: boolean, nullable: true}", "bool")]
    [TestCase("{x-kubernetes-int-or-string: true}", "dyn")]
    [TestCase("{type: array, items: {type: object}}", "list(selfType0.@idx)")]
    [TestCase("{type: object, additionalProperties: {type: array, items: {type: object}}}", "map(string, list(selfType0.@elem.@idx))")]
    [TestCase("{type: object, additionalProperties: true}", "selfType0")]
    [TestCase("{type: object, x-kubernetes-preserve-unknown-fields: true}", "selfType0")]
    [TestCase("{x-kubernetes-preserve-unknown-fields: true}", null)]
    [TestCase("{type: array, items: {x-kubernetes-preserve-unknown-fields: true}}", null)]
    [TestCase("{type: object, additionalProperties: {x-kubernetes-preserve-unknown-fields: true}}", null)]
    public void Nodes_have_types(string schema, string? type) =>
        Assert.That(SchemaTypes.Of(SchemaText.Read(schema), isResourceRoot: false)?.ToString(), Is.EqualTo(type));

    [Test]
    public void Properties_have_escaped_names_unless_they_cannot_be_named()
    {
        CelType type = SchemaTypes.Of(
            SchemaText.Read("{type: object, properties: {a-b: {type: string}, in: {type: string}, if: {type: string}, 1a: {type: string}, a b: {type: string}, "
                + "__x__: {type: string}, c.d/e: {type: string}, any: {x-kubernetes-preserve-unknown-fields: true}, _: {type: object}}}"),
            isResourceRoot: false)!;

        Assert.That(
            type.Fields!.Select(field => $"{field.Key} {field.Value}"),
            Is.EquivalentTo(new[]
            {
                "a__dash__b string", "__in__ string", "__if__ string", "__underscores__x__underscores__ string", "c__dot__d__slash__e string",
                "_ selfType0._",
            }));
    }

    [Test]
    public void Roots_have_names_without_declaring_them()
    {
        CelType type = SchemaTypes.Of(
            SchemaText.Read("{type: object, properties: {metadata: {type: object}, spec: {type: object, x-kubernetes-embedded-resource: true, "
                + "x-kubernetes-preserve-unknown-fields: true}}}"),
            isResourceRoot: true)!;

        Assert.That(
            type.Fields!.Select(field => $"{field.Key} {field.Value}"),
            Is.EquivalentTo(new[] { "apiVersion string", "kind string", "metadata selfType0.metadata", "spec selfType0.spec" }));
        Assert.That(type.Fields!["metadata"].Fields!.Keys, Is.EquivalentTo(new[] { "name", "generateName" }));
        Assert.That(type.Fields["spec"].Fields!.Keys, Is.EquivalentTo(new[] { "apiVersion", "kind", "metadata" }));
        Assert.That(type.Fields["spec"].Fields!["metadata"].Name, Is.EqualTo("selfType0.spec.metadata"));
    }

    [Test]
    public void Roots_that_declare_all_of_it_keep_what_they_declare()
    {
        const string Names = "name: {type: string}, generateName: {type: string}, namespace: {type: string}";
        CelType all = SchemaTypes.Of(
            SchemaText.Read("{type: object, properties: {apiVersion: {type: string}, kind: {type: string}, metadata: {type: object, properties: {" + Names + "}}}}"),
            isResourceRoot: true)!;
        CelType less = SchemaTypes.Of(SchemaText.Read("{type: object, properties: {metadata: {type: object, properties: {" + Names + "}}}}"), isResourceRoot: true)!;

        Assert.That(all.Fields!["metadata"].Fields!.Keys, Is.EquivalentTo(new[] { "name", "generateName", "__namespace__" }));
        Assert.That(less.Fields!["metadata"].Fields!.Keys, Is.EquivalentTo(new[] { "name", "generateName" }));
    }

    [Test]
    public void Objects_lists_and_maps_keep_their_schema()
    {
        var schema = SchemaText.Read("{type: object, properties: {l: {type: array, items: {type: string}}, m: {type: object, additionalProperties: {type: string}}}}");
        CelType type = SchemaTypes.Of(schema, isResourceRoot: false)!;

        Assert.That(type.Schema, Is.SameAs(schema));
        Assert.That(type.Fields!["l"].Schema, Is.SameAs(schema.Properties[0].Schema));
        Assert.That(type.Fields["m"].Schema, Is.SameAs(schema.Properties[1].Schema));
    }
}
