using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>Names in <c>required</c> that no property declares: no record has a place for them, and still the server asks for them.</summary>
public sealed class RequiredTests
{
    [TestCase("type: object\nrequired: [ghost]\nproperties:\n  size:\n    type: integer", "{\"size\":1}", "spec.ghost: Required value")]
    [TestCase("type: object\nrequired: [ghost]\nadditionalProperties:\n  type: string", "{\"other\":\"x\"}", "spec.ghost: Required value")]
    [TestCase("type: object\nrequired: [ghost]\nadditionalProperties:\n  type: string", "{\"ghost\":\"x\"}")]
    [TestCase("type: object\nrequired: [ghost]\nx-kubernetes-preserve-unknown-fields: true", "{}", "spec.ghost: Required value")]
    [TestCase("type: object\nrequired: [ghost]\nx-kubernetes-preserve-unknown-fields: true", "{\"ghost\":1}")]
    public void Are_asked_for(string schema, string spec, params string[] expected)
    {
        CustomResourceKind kind = GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget(schema))).Single();
        string json = "{\"apiVersion\":\"example.com/v1\",\"kind\":\"Widget\",\"metadata\":{\"name\":\"w\"},\"spec\":" + spec + "}";

        Assert.That(Errors(kind, json), Is.EqualTo(expected));
    }

    [Test]
    public void A_property_of_an_object_without_type_is_judged_too()
    {
        CustomResourceKind kind = GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget("x-kubernetes-preserve-unknown-fields: true\nproperties:\n  size:\n    type: integer"))).Single();
        dynamic value = kind.ReadJson("""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"},"spec":{"size":"x"}}"""u8.ToArray()).Value!;

        ValidationResult verdict = value.Validate();
        Assert.That(verdict.Errors.Select(error => error.Message), Is.EqualTo(new[] { "spec.size: Invalid value: \"string\": spec.size in body must be of type integer: \"string\"" }));
    }

    private static IEnumerable<string> Errors(CustomResourceKind kind, string json) =>
        kind.ReadJson(Encoding.UTF8.GetBytes(json)).Validate().Errors.Select(error => error.Message);
}
