using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Tests.Cel.Costs;

/// <summary>Schemas written as YAML.</summary>
internal static class SchemaText
{
    public static SchemaNode Read(string yaml)
    {
        YamlNode document = YamlTreeReader.Read(new CrdSource("schema.yaml", yaml, "", "")).Value[0];
        return new SchemaReader(new SchemaKeywords("tests")).Read(document, "", "schema") ?? throw new ArgumentException("no schema", nameof(yaml));
    }
}
