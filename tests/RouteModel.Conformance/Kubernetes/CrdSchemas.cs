using System.Text.Json;
using RouteModel.Resources.Schemas;

namespace RouteModel.Conformance.Kubernetes;

/// <summary>Turns the schema of a recorded CRD into schema data, apart from the generator.</summary>
internal static class CrdSchemas
{
    public static StructuralSchema Of(JsonElement node) => new()
    {
        Type = Text(node, "type") switch
        {
            "object" => SchemaType.Object,
            "array" => SchemaType.Array,
            "string" => SchemaType.String,
            "integer" => SchemaType.Integer,
            "number" => SchemaType.Number,
            "boolean" => SchemaType.Boolean,
            _ => SchemaType.Any,
        },
        Properties = [.. Members(node, "properties").Select(property => new PropertySchema(property.Name, Of(property.Value)))],
        Required = Texts(node, "required"),
        Items = Schema(node, "items"),
        ListType = Text(node, "x-kubernetes-list-type") switch
        {
            "set" => ListType.Set,
            "map" => ListType.Map,
            _ => ListType.Atomic,
        },
        ListMapKeys = Texts(node, "x-kubernetes-list-map-keys"),
        MapType = Text(node, "x-kubernetes-map-type") == "atomic" ? MapType.Atomic : MapType.Granular,
        Enum = [.. Items(node, "enum").Select(item => SchemaValue.OfJson(item.GetRawText()))],
        Default = Find(node, "default") is { ValueKind: not JsonValueKind.Null } filling ? SchemaValue.OfJson(filling.GetRawText()) : null,
        Nullable = Flag(node, "nullable"),
        AdditionalProperties = Find(node, "additionalProperties") switch
        {
            { ValueKind: JsonValueKind.True } => AdditionalProperties.Any,
            { ValueKind: JsonValueKind.False } => AdditionalProperties.None,
            { ValueKind: JsonValueKind.Object } schema => AdditionalProperties.Of(Of(schema)),
            _ => null,
        },
        MinProperties = Integer(node, "minProperties"),
        MaxProperties = Integer(node, "maxProperties"),
        PreserveUnknownFields = Flag(node, "x-kubernetes-preserve-unknown-fields"),
        EmbeddedResource = Flag(node, "x-kubernetes-embedded-resource"),
        IntOrString = Flag(node, "x-kubernetes-int-or-string"),
        Format = Text(node, "format") ?? "",
        MaxLength = Integer(node, "maxLength"),
        MinLength = Integer(node, "minLength"),
        Pattern = Text(node, "pattern") is { Length: > 0 } pattern ? CrdPatterns.Of(pattern) : null,
        Minimum = Number(node, "minimum"),
        Maximum = Number(node, "maximum"),
        ExclusiveMinimum = Flag(node, "exclusiveMinimum"),
        ExclusiveMaximum = Flag(node, "exclusiveMaximum"),
        MultipleOf = Number(node, "multipleOf"),
        MinItems = Integer(node, "minItems"),
        MaxItems = Integer(node, "maxItems"),
        AllOf = [.. Items(node, "allOf").Select(Of)],
        AnyOf = [.. Items(node, "anyOf").Select(Of)],
        OneOf = [.. Items(node, "oneOf").Select(Of)],
        Not = Schema(node, "not"),
    };

    public static JsonElement? Find(JsonElement node, string key) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(key, out JsonElement value) ? value : null;

    public static string? Text(JsonElement node, string key) => Find(node, key) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static IEnumerable<JsonProperty> Members(JsonElement node, string key) =>
        Find(node, key) is { ValueKind: JsonValueKind.Object } members ? members.EnumerateObject() : [];

    private static IEnumerable<JsonElement> Items(JsonElement node, string key) =>
        Find(node, key) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    private static StructuralSchema? Schema(JsonElement node, string key) => Find(node, key) is { ValueKind: JsonValueKind.Object } schema ? Of(schema) : null;

    private static List<string> Texts(JsonElement node, string key) => [.. Items(node, key).Select(item => item.GetString()!)];

    private static bool Flag(JsonElement node, string key) => Find(node, key) is { ValueKind: JsonValueKind.True };

    private static long? Integer(JsonElement node, string key) => Find(node, key) is { } value ? (long)value.GetDouble() : null;

    private static double? Number(JsonElement node, string key) => Find(node, key)?.GetDouble();
}
