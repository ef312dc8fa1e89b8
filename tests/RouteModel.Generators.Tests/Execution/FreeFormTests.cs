using System.Reflection;
using System.Text;
using RouteModel.Generators.Tests.Harness;
using RouteModel.Resources;
using RouteModel.Resources.Collections;

namespace RouteModel.Generators.Tests.Execution;

/// <summary>Objects made in code, whose parts of free form no reader has seen: what the server could not decode is not proven valid.</summary>
public sealed class FreeFormTests
{
    private static readonly Lazy<CustomResourceKind> s_kind = new(() => GeneratorHarness.LoadKinds(new CrdFile("widgets.yaml", Crds.Widget(
        """
        type: object
        properties:
          free: {x-kubernetes-preserve-unknown-fields: true}
          options: {type: object, x-kubernetes-preserve-unknown-fields: true}
          more:
            type: object
            properties:
              a: {type: string}
            x-kubernetes-preserve-unknown-fields: true
          list:
            type: array
            items: {x-kubernetes-preserve-unknown-fields: true}
          map:
            type: object
            additionalProperties: {x-kubernetes-preserve-unknown-fields: true}
        """))).Single());

    [TestCase("Free", "1e400", "json: cannot unmarshal number 1e400 into Go value of type float64")]
    [TestCase("Free", "{\"a\":[{\"b\":-1e999}]}", "json: cannot unmarshal number -1e999 into Go value of type float64")]
    [TestCase("Options", "{\"a\":1e400}", "json: cannot unmarshal number 1e400 into Go value of type float64")]
    [TestCase("More", "{\"b\":1e400}", "json: cannot unmarshal number 1e400 into Go value of type float64")]
    [TestCase("List", "1e400", "json: cannot unmarshal number 1e400 into Go value of type float64")]
    [TestCase("Map", "1e400", "json: cannot unmarshal number 1e400 into Go value of type float64")]
    public void A_number_beyond_all_bounds_is_an_error(string part, string json, string message)
    {
        Assert.That(Validate(part, json).Errors.Select(error => error.Message), Has.One.Contains(message));
    }

    [TestCase("1")]
    [TestCase("1e308")]
    [TestCase("123456789012345678901234567890")]
    [TestCase("\"1e400\"")]
    [TestCase("{\"a\":[1,{\"b\":null}],\"c\":2.5}")]
    public void What_the_server_decodes_is_valid(string json)
    {
        Assert.That(Validate("Free", json).Errors, Is.Empty);
        Assert.That(Validate("List", json).Errors, Is.Empty);
        Assert.That(Validate("Map", json).Errors, Is.Empty);
    }

    [TestCase("Free")]
    [TestCase("Options")]
    [TestCase("List")]
    public void A_part_that_is_null_or_holds_nothing_gets_the_verdict_of_its_text(string part)
    {
        string[] expected = [.. Read(part, "null").Validate().Errors.Select(error => error.Message)];

        Assert.That(Validate(part, "null").Errors.Select(error => error.Message), Is.EqualTo(expected));
        Assert.That(Validate(part, default(JsonData)).Errors.Select(error => error.Message), Is.EqualTo(expected));
    }

    [Test]
    public void Nesting_beyond_what_a_proof_looks_into_is_explained()
    {
        string deep = new string('[', 200) + new string(']', 200);

        Assert.That(Validate("Free", deep).Errors, Is.Empty);
        Assert.That(Validate("Free", deep.Insert(200, "1e400")).Errors, Is.Not.Empty);
    }

    private static ValidationResult Validate(string part, string json) => Validate(part, JsonData.Parse(json));

    // The model is made by the harness at run time, so its properties are set through reflection.
    private static ValidationResult Validate(string part, JsonData value)
    {
        object widget = Activator.CreateInstance(s_kind.Value.GetType().GetGenericArguments()[0])!;
        object spec = Activator.CreateInstance(widget.GetType().GetProperty("Spec")!.PropertyType)!;
        widget.GetType().GetProperty("Spec")!.SetValue(widget, spec);
        widget.GetType().GetProperty("Metadata")!.SetValue(widget, new ObjectMeta { Name = "w" });
        PropertyInfo property = spec.GetType().GetProperty(part)!;
        property.SetValue(spec, part switch
        {
            "List" => ValueList.Create([value]),
            "Map" => new ValueMap<JsonData>([new("a", value)]),
            "More" => More(property.PropertyType, value),
            _ => value,
        });
        return (ValidationResult)widget.GetType().GetMethod("Validate", Type.EmptyTypes)!.Invoke(widget, null)!;
    }

    private static object More(Type type, JsonData value)
    {
        object more = Activator.CreateInstance(type)!;
        type.GetProperty("OtherFields")!.SetValue(more, new ValueMap<JsonData>(value.Element.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, new JsonData(field.Value)))));
        return more;
    }

    private static ReadResult Read(string part, string json)
    {
        string text = part == "List" ? $"[{json}]" : json;
        string name = char.ToLowerInvariant(part[0]) + part[1..];
        return s_kind.Value.ReadJson(Encoding.UTF8.GetBytes($$$"""{"apiVersion":"example.com/v1","kind":"Widget","metadata":{"name":"w"},"spec":{"{{{name}}}":{{{text}}}}}"""));
    }
}
