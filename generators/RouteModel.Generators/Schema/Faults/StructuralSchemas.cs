using RouteModel.Resources.Schemas;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>Schemas as the rules for values take them.</summary>
internal static class StructuralSchemas
{
    /// <summary>A schema with everything below it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isResource">Whether its objects have type and object metadata: the root's do without saying so.</param>
    public static StructuralSchema Of(SchemaProps schema, bool isResource) => new()
    {
        Type = schema.IntOrString ? SchemaType.Any : TypeOf(schema.Type),
        Properties = [.. schema.Properties.Select(property => new PropertySchema(property.Name, property.Schema.Structural))],
        Required = schema.Required,
        Items = schema.Items?.Structural,
        ListType = schema.ListType switch { "set" => ListType.Set, "map" => ListType.Map, _ => ListType.Atomic },
        ListMapKeys = schema.ListMapKeys,
        Enum = [.. schema.Enum.Select(member => new SchemaValue(YamlValues.Of(member)))],
        Default = schema.Default is { } value ? new SchemaValue(YamlValues.Of(value)) : null,
        Nullable = schema.Nullable,
        AdditionalProperties = schema.AdditionalSchema is { } additional ? AdditionalProperties.Of(additional.Structural)
            : schema.AdditionalFlag is { } flag ? (flag ? AdditionalProperties.Any : AdditionalProperties.None)
            : null,
        MinProperties = schema.MinProperties,
        MaxProperties = schema.MaxProperties,
        PreserveUnknownFields = schema.PreserveUnknownFields == true,
        EmbeddedResource = isResource,
        IntOrString = schema.IntOrString,
        Format = schema.Format,
        MaxLength = schema.MaxLength,
        MinLength = schema.MinLength,
        Pattern = schema.Pattern.Length > 0 ? new PatternSchema(schema.Pattern, PatternMatcher.Of(schema.Pattern)) : null,
        Minimum = schema.Minimum,
        Maximum = schema.Maximum,
        ExclusiveMinimum = schema.ExclusiveMinimum,
        ExclusiveMaximum = schema.ExclusiveMaximum,
        MultipleOf = schema.MultipleOf,
        MinItems = schema.MinItems,
        MaxItems = schema.MaxItems,
        AllOf = All(schema.AllOf),
        AnyOf = All(schema.AnyOf),
        OneOf = All(schema.OneOf),
        Not = schema.Not?.Structural,
    };

    private static StructuralSchema[] All(IReadOnlyList<SchemaProps> schemas) => [.. schemas.Select(schema => schema.Structural)];

    private static SchemaType TypeOf(string type) => type switch
    {
        "object" => SchemaType.Object,
        "array" => SchemaType.Array,
        "string" => SchemaType.String,
        "integer" => SchemaType.Integer,
        "number" => SchemaType.Number,
        "boolean" => SchemaType.Boolean,
        _ => SchemaType.Any,
    };
}
