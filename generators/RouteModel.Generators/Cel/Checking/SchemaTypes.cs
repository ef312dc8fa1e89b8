using RouteModel.Generators.Cel.Costs;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Cel.Checking;

/// <summary>The types that a schema gives to its values.</summary>
/// <remarks>apiserver: <c>pkg/cel/common/schemas.go</c>; names of types: <c>pkg/cel/types.go</c>.</remarks>
internal static class SchemaTypes
{
    /// <summary>What the type of a rule's own node is called; the API server adds a random number.</summary>
    public const string RootName = "selfType0";

    /// <summary>The type of a node; <see langword="null"/> if expressions cannot name its values.</summary>
    /// <param name="schema">The node.</param>
    /// <param name="isResourceRoot">Whether it is the root of a resource, or of an embedded one: these have names without declaring them.</param>
    public static CelType? Of(SchemaNode schema, bool isResourceRoot) => Of(schema, isResourceRoot, RootName);

    /// <summary>What a reserved word is called that is the name of a property; any other name is returned as it is.</summary>
    public static string EscapeReserved(string field) => PropertyNames.Escape(field) is { } escaped && escaped == $"__{field}__" ? escaped : field;

    private static CelType? Of(SchemaNode schema, bool isResourceRoot, string name)
    {
        if (schema.IsIntOrString)
        {
            return CelType.Dyn;
        }

        switch (schema.Kind)
        {
            case SchemaKind.Array:
                return schema.Items is { } items && Of(items, items.IsEmbeddedResource, name + ".@idx") is { } element
                    ? CelType.ListOf(element, schema)
                    : null;
            case SchemaKind.Object when schema.AdditionalSchema is { } values:
                return Of(values, values.IsEmbeddedResource, name + ".@elem") is { } value ? CelType.MapOf(CelType.String, value, schema) : null;
            case SchemaKind.Object:
                return CelType.Object(name, Fields(schema, isResourceRoot, name), schema);
            case SchemaKind.String:
                return schema.Constraints.Format switch
                {
                    "byte" => CelType.Bytes,
                    "duration" => CelType.Duration,
                    "date" or "date-time" => CelType.Timestamp,
                    _ => CelType.String,
                };
            case SchemaKind.Integer:
                return CelType.Int;
            case SchemaKind.Number:
                return CelType.Double;
            case SchemaKind.Boolean:
                return CelType.Bool;
            default:
                return null;
        }
    }

    private static Dictionary<string, CelType> Fields(SchemaNode schema, bool isResourceRoot, string name)
    {
        var fields = new Dictionary<string, CelType>(StringComparer.Ordinal);
        foreach (SchemaProperty property in schema.Properties)
        {
            if (PropertyNames.Escape(property.Name) is { } field
                && Of(property.Schema, property.Schema.IsEmbeddedResource, $"{name}.{field}") is { } type)
            {
                fields[field] = type;
            }
        }

        if (isResourceRoot && !DeclaresMeta(schema))
        {
            fields["apiVersion"] = CelType.String;
            fields["kind"] = CelType.String;
            fields["metadata"] = CelType.Object(
                name + ".metadata",
                new Dictionary<string, CelType>(StringComparer.Ordinal) { ["name"] = CelType.String, ["generateName"] = CelType.String },
                schema: null);
        }

        return fields;
    }

    /// <summary>Whether a root declares all that it would have anyway: then its own declarations hold, with whatever else they have.</summary>
    private static bool DeclaresMeta(SchemaNode schema) =>
        Find(schema, "apiVersion")?.Kind == SchemaKind.String
        && Find(schema, "kind")?.Kind == SchemaKind.String
        && Find(schema, "metadata") is { Kind: SchemaKind.Object } metadata
        && Find(metadata, "name")?.Kind == SchemaKind.String
        && Find(metadata, "generateName")?.Kind == SchemaKind.String;

    private static SchemaNode? Find(SchemaNode schema, string property) =>
        schema.Properties.FirstOrDefault(candidate => candidate.Name == property)?.Schema;
}
