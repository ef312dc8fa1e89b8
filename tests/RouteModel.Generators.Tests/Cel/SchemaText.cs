using RouteModel.Generators.Reading;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Tests.Cel;

/// <summary>Reads schemas as the generator does.</summary>
internal static class SchemaText
{
    public static SchemaNode Read(string yaml)
    {
        YamlNode document = YamlTreeReader.Read(new CrdSource("schema.yaml", yaml, "", "")).Value.Single();
        return new SchemaReader(new SchemaKeywords("test")).Read(document, "", "schema")!;
    }
}
