using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using RouteModel.Resources.Manifests;

namespace RouteModel.Benchmarks.Peers;

/// <summary>NJsonSchema with the schema of the RouteGroup definition; it knows neither list types nor metadata nor rules.</summary>
internal sealed class SchemaLibrary
{
    private readonly JsonSchema _schema;

    private SchemaLibrary(JsonSchema schema) => _schema = schema;

    public static SchemaLibrary Create()
    {
        using Stream stream = typeof(SchemaLibrary).Assembly.GetManifestResourceStream("routegroups.yaml")!;
        using var yaml = new MemoryStream();
        stream.CopyTo(yaml);
        JsonNode definition = JsonNode.Parse(ManifestReader.Read(yaml.ToArray())[0].Json.Span)!;
        string schema = definition["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!.ToJsonString();
        return new SchemaLibrary(JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult());
    }

    public bool IsValid(JToken value) => _schema.Validate(value).Count == 0;

    public bool IsValid(string json) => _schema.Validate(json).Count == 0;
}
