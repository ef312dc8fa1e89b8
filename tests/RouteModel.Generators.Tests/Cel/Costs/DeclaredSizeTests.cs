using RouteModel.Generators.Cel.Costs;

namespace RouteModel.Generators.Tests.Cel.Costs;

public sealed class DeclaredSizeTests
{
    [TestCase("{type: string}", 2L, 3_145_726L)]
    [TestCase("{type: string, maxLength: 5}", 2L, 20L)]
    [TestCase("{type: string, maxLength: -5}", 2L, 0L)]
    [TestCase("{type: string, enum: [a, bcd]}", 2L, 3L)]
    [TestCase("{type: string, format: byte, maxLength: 5}", 2L, 5L)]
    [TestCase("{type: string, format: duration}", 3L, 32L)]
    [TestCase("{type: string, format: date}", 12L, 12L)]
    [TestCase("{type: string, format: date-time}", 21L, 32L)]
    [TestCase("{x-kubernetes-int-or-string: true}", 1L, 3_145_726L)]
    [TestCase("{x-kubernetes-int-or-string: true, maxLength: 5}", 1L, 20L)]
    [TestCase("{type: integer}", 1L, 0L)]
    [TestCase("{type: number}", 1L, 0L)]
    [TestCase("{type: boolean}", 4L, 0L)]
    [TestCase("{type: array, items: {type: boolean}}", 2L, 629_145L)]
    [TestCase("{type: array, items: {type: boolean}, maxItems: 3}", 2L, 3L)]
    [TestCase("{type: object, additionalProperties: {type: boolean}}", 2L, 314_572L)]
    [TestCase("{type: object, additionalProperties: {type: boolean}, maxProperties: 3}", 2L, 3L)]
    [TestCase("{type: object, required: [a, b], properties: {a: {type: boolean}, b: {type: integer, default: 1}, c: {type: integer}}}", 11L, 0L)]
    public void Follows_from_the_schema(string schema, long minSize, long maxElements)
    {
        DeclaredSize? size = DeclaredSize.Of(SchemaText.Read(schema), isResource: false);

        Assert.That((size?.MinSize, size?.MaxElements), Is.EqualTo((minSize, maxElements)));
    }

    [Test]
    public void Values_of_any_type_have_none() =>
        Assert.That(DeclaredSize.Of(SchemaText.Read("{x-kubernetes-preserve-unknown-fields: true}"), isResource: false), Is.Null);

    [Test]
    public void A_resource_has_metadata_that_it_does_not_declare()
    {
        DeclaredSize size = DeclaredSize.Of(SchemaText.Read("{type: object, properties: {metadata: {type: object, properties: {name: {type: string, maxLength: 1}}}}}"), isResource: true)!;

        Assert.That(size.Fields!["metadata"].Fields!["name"].MaxElements, Is.EqualTo(3_145_726));
        Assert.That(size.Fields.Keys, Is.EquivalentTo(new[] { "apiVersion", "kind", "metadata" }));
    }

    [TestCase("a", "a")]
    [TestCase("a-b", "a__dash__b")]
    [TestCase("a.b/c", "a__dot__b__slash__c")]
    [TestCase("__x__", "__underscores__x__underscores__")]
    [TestCase("namespace", "__namespace__")]
    [TestCase("1a", null)]
    [TestCase("a b", null)]
    [TestCase("", null)]
    public void Properties_have_names_in_expressions(string name, string? escaped) => Assert.That(PropertyNames.Escape(name), Is.EqualTo(escaped));
}
