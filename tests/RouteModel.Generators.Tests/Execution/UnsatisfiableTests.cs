using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>Schemas that no value keeps to: their code compiles without a warning and refuses every value that is there.</summary>
public sealed class UnsatisfiableTests
{
    private static readonly Lazy<CustomResourceKind> s_kind = new(() => GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget(
        """
        type: object
        properties:
          choice: {type: object, properties: {a: {type: string}}, oneOf: [{}, {required: []}]}
          text: {type: string, maxLength: 9, not: {}}
          texts: {type: array, items: {type: string}, oneOf: [{}, {}, {}]}
          none: {type: object, minProperties: 1, maxProperties: 2, properties: {}, nullable: true}
          full: {type: object, minProperties: 1, maxProperties: 1, properties: {a: {type: string, default: b}, c: {type: string}}}
          one: {type: object, minProperties: 1, maxProperties: 3, properties: {a: {type: string}}}
          two: {type: object, minProperties: 2, properties: {a: {type: string}}}
          crowded: {type: object, maxProperties: 1, properties: {a: {type: string, default: b}, c: {type: string, default: d}}}
          items: {type: array, items: {type: object, properties: {a: {type: array, items: {type: string}}}, not: {}}}
        """))).Single());

    [TestCase("{}")]
    [TestCase("""{"choice":{"a":"b"}}""", "<nil>: Invalid value: \"\": \"spec.choice\" must validate one and only one schema (oneOf). Found 2 valid alternatives")]
    [TestCase("""{"text":"a"}""", "<nil>: Invalid value: \"\": \"spec.text\" must not validate the schema (not)")]
    [TestCase("""{"texts":["a"]}""", "<nil>: Invalid value: \"\": \"spec.texts\" must validate one and only one schema (oneOf). Found 3 valid alternatives")]
    [TestCase("""{"none":null}""")]
    [TestCase("""{"full":{}}""")]
    [TestCase("""{"full":{"a":"b","c":"d"}}""", "spec.full: Too many: 2: must have at most 1 item")]
    [TestCase("""{"one":{}}""", "spec.one: Invalid value: 0: spec.one in body should have at least 1 properties")]
    [TestCase("""{"one":{"a":"b"}}""")]
    [TestCase("""{"two":{"a":"b"}}""", "spec.two: Invalid value: 1: spec.two in body should have at least 2 properties")]
    [TestCase("""{"crowded":{}}""", "spec.crowded: Too many: 2: must have at most 1 item")]
    [TestCase("""{"none":{}}""", "spec.none: Invalid value: 0: spec.none in body should have at least 1 properties")]
    [TestCase("""{"items":[]}""")]
    [TestCase("""{"items":[{"a":["b"]}]}""", "<nil>: Invalid value: \"\": \"spec.items[0]\" must not validate the schema (not)")]
    public void Refuse_what_is_there(string spec, params string[] expected)
    {
        ReadResult read = s_kind.Value.ReadJson(Encoding.UTF8.GetBytes($$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"a","namespace":"n"},"spec":{{spec}}}"""));

        Assert.That(read.Validate().Errors.Select(error => error.Message), Is.EqualTo(expected));
    }
}
