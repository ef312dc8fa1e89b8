using System.Text;
using RouteModel.Resources.Reading;
using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

/// <summary>Judges a value as <c>spec.x</c> of an object, so that messages have the paths of the worked examples.</summary>
internal static class Judge
{
    public static IEnumerable<string> X(StructuralSchema schema, string json) =>
        SchemaValidator.Validate(UnderSpec(schema), Parse($$$"""{"spec":{"x":{{{json}}}}}""")).Select(error => error.ToString());

    public static IEnumerable<string> Lists(StructuralSchema schema, string json) =>
        ListTypeValidator.Validate(UnderSpec(schema), Parse($$$"""{"spec":{"x":{{{json}}}}}""")).Select(error => error.ToString());

    public static RawValue Parse(string json) => RawParser.Parse(Encoding.UTF8.GetBytes(json)).Root!;

    public static StructuralSchema UnderSpec(StructuralSchema schema) => Object(("spec", Object(("x", schema))));

    public static StructuralSchema Object(params (string Name, StructuralSchema Schema)[] properties) => new()
    {
        Type = SchemaType.Object,
        Properties = [.. properties.Select(property => new PropertySchema(property.Name, property.Schema))],
    };
}
