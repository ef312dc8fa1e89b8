using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class EmbeddedResourceTests
{
    private static readonly StructuralSchema Embedded = new() { Type = SchemaType.Object, EmbeddedResource = true, PreserveUnknownFields = true };

    [TestCase("{}", "spec.x.apiVersion: Required value", "spec.x.kind: Required value")]
    [TestCase("{\"apiVersion\":\"\",\"kind\":\"\"}", "spec.x.apiVersion: Invalid value: \"\": must not be empty", "spec.x.kind: Invalid value: \"\": must not be empty")]
    [TestCase("{\"apiVersion\":\"a/b/c\",\"kind\":\"Kind\"}", "spec.x.apiVersion: Invalid value: \"a/b/c\": unexpected GroupVersion string: a/b/c")]
    [TestCase("{\"apiVersion\":\"a/v1\",\"kind\":\"Kind\",\"metadata\":{\"name\":\"a_b\",\"labels\":{\"a\":\"b\"}}}")]
    [TestCase("{\"apiVersion\":\"v1\",\"kind\":\"Kind\",\"metadata\":{\"name\":\"a/b%\"}}", "spec.x.metadata.name: Invalid value: \"a/b%\": may not contain '/'", "spec.x.metadata.name: Invalid value: \"a/b%\": may not contain '%'")]
    [TestCase("{\"apiVersion\":\"v1\",\"kind\":\"Kind\",\"metadata\":{\"name\":\"..\"}}", "spec.x.metadata.name: Invalid value: \"..\": may not be '..'")]
    [TestCase("{\"apiVersion\":\"v1\",\"kind\":\"Kind\",\"metadata\":{\"generation\":-1}}", "spec.x.metadata.generation: Invalid value: -1: must be greater than or equal to 0")]
    public void Type_and_object_metadata(string json, params string[] expected) => Assert.That(Errors(Embedded, json), Is.EqualTo(expected));

    [Test]
    public void A_kind_is_a_label_in_any_case()
    {
        string error = Errors(Embedded, "{\"apiVersion\":\"v1\",\"kind\":\"my kind\"}").Single();
        Assert.That(error, Does.StartWith("spec.x.kind: Invalid value: \"my kind\": may have mixed case, but should otherwise match: a DNS-1035 label must consist of"));
    }

    [Test]
    public void A_namespace_and_labels_are_those_of_any_object()
    {
        string[] errors = [.. Errors(Embedded, "{\"apiVersion\":\"v1\",\"kind\":\"K\",\"metadata\":{\"namespace\":\"A\",\"labels\":{\"a b\":\"\"}}}")];
        Assert.That(errors[0], Does.StartWith("spec.x.metadata.namespace: Invalid value: \"A\": a lowercase RFC 1123 label"));
        Assert.That(errors[1], Does.StartWith("spec.x.metadata.labels: Invalid value: \"a b\": name part must consist of"));
    }

    [Test]
    public void Lists_and_maps_of_resources_are_judged_one_by_one()
    {
        Assert.That(
            Errors(new() { Type = SchemaType.Array, Items = Embedded }, "[{\"apiVersion\":\"v1\"},1]"),
            Is.EqualTo(new[] { "spec.x[0].kind: Required value" }));
        Assert.That(
            Errors(new() { AdditionalProperties = AdditionalProperties.Of(Embedded) }, "{\"a.b\":{\"apiVersion\":\"v1\"}}"),
            Is.EqualTo(new[] { "spec.x[a.b].kind: Required value" }));
    }

    [Test]
    public void Unknown_metadata_is_dropped_and_told()
    {
        RawValue root = Judge.Parse("""{"spec":{"x":{"metadata":{"odd":1,"creationTimestamp":null,"name":"n"}}}}""");
        var unknown = new List<RawFault>();
        Assert.That(EmbeddedMetadata.Coerce(root, Judge.UnderSpec(Embedded), unknown), Is.Null);
        Assert.That(unknown.Select(fault => fault.Text), Is.EqualTo(new[] { "spec.x.metadata.odd" }));
        Assert.That(RawJson.Write(root), Is.EqualTo("""{"spec":{"x":{"metadata":{"name":"n"}}}}"""));
    }

    [TestCase("{\"apiVersion\":1}", "spec.x.apiVersion: Invalid value: 1: must be a string")]
    [TestCase("{\"metadata\":{\"labels\":{\"a\":1}}}", "spec.x.metadata: Invalid value: {\"labels\":{\"a\":1}}: json: cannot unmarshal number into Go struct field ObjectMeta.labels of type string")]
    public void Metadata_of_a_wrong_type_refuses_the_object(string json, string expected)
    {
        RawValue root = Judge.Parse($$$"""{"spec":{"x":{{{json}}}}}""");
        Assert.That(EmbeddedMetadata.Coerce(root, Judge.UnderSpec(Embedded), [])?.Text, Is.EqualTo(expected));
    }

    private static IEnumerable<string> Errors(StructuralSchema schema, string json) =>
        EmbeddedResources.Validate(Judge.UnderSpec(schema), Judge.Parse($$$"""{"spec":{"x":{{{json}}}}}""")).Select(error => error.ToString());
}
