using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Cel.Values.Schema;

/// <summary>A schema as CEL sees it: the root and embedded resources have type and object metadata whether they are declared or not.</summary>
/// <remarks>apiextensions-apiserver, <c>pkg/apiserver/schema/cel/model</c>, <c>WithTypeAndObjectMeta</c>.</remarks>
internal sealed class CelSchema
{
    private static readonly StructuralSchema Text = new() { Type = SchemaType.String };

    private static readonly StructuralSchema Metadata = new()
    {
        Type = SchemaType.Object,
        Properties = [new PropertySchema("name", Text), new PropertySchema("generateName", Text)],
    };

    private readonly StructuralSchema _schema;
    private readonly bool _hasMetadata;

    /// <summary>A node's schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isResource">Whether the node is a resource.</param>
    public CelSchema(StructuralSchema schema, bool isResource)
    {
        _schema = schema;
        _hasMetadata = isResource && !DeclaresMetadata(schema);
    }

    /// <summary>Whether properties are declared: the value is an object then, and null is as absent.</summary>
    public bool IsObject => _hasMetadata || _schema.Properties.Count > 0;

    /// <summary>The schema of a key; <see langword="null"/> for keys that are only preserved.</summary>
    public StructuralSchema? Find(string name) => !IsObject ? _schema.AdditionalProperties?.Schema
        : !_hasMetadata ? _schema.Property(name)
        : name switch
        {
            "apiVersion" or "kind" => Text,
            "metadata" => Metadata,
            _ => _schema.Property(name),
        };

    private static bool DeclaresMetadata(StructuralSchema schema) =>
        schema.Property("kind")?.Type == SchemaType.String
        && schema.Property("apiVersion")?.Type == SchemaType.String
        && schema.Property("metadata") is { Type: SchemaType.Object } metadata
        && metadata.Property("name")?.Type == SchemaType.String
        && metadata.Property("generateName")?.Type == SchemaType.String;
}
