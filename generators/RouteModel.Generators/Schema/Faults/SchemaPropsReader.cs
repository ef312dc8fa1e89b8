using RouteModel.Generators.Common;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>Decodes schemas. Recursion follows the YAML, whose depth its reader bounds.</summary>
internal static class SchemaPropsReader
{
    /// <summary>The fields of the Go type by their JSON names, in its order.</summary>
    private static readonly (string Key, string GoName)[] s_fields =
    [
        ("id", "ID"), ("$schema", "Schema"), ("$ref", "Ref"), ("description", "Description"), ("type", "Type"), ("nullable", "Nullable"),
        ("format", "Format"), ("title", "Title"), ("default", "Default"), ("maximum", "Maximum"), ("exclusiveMaximum", "ExclusiveMaximum"),
        ("minimum", "Minimum"), ("exclusiveMinimum", "ExclusiveMinimum"), ("maxLength", "MaxLength"), ("minLength", "MinLength"),
        ("pattern", "Pattern"), ("maxItems", "MaxItems"), ("minItems", "MinItems"), ("uniqueItems", "UniqueItems"), ("multipleOf", "MultipleOf"),
        ("enum", "Enum"), ("maxProperties", "MaxProperties"), ("minProperties", "MinProperties"), ("required", "Required"), ("items", "Items"),
        ("allOf", "AllOf"), ("oneOf", "OneOf"), ("anyOf", "AnyOf"), ("not", "Not"), ("properties", "Properties"),
        ("additionalProperties", "AdditionalProperties"), ("patternProperties", "PatternProperties"), ("dependencies", "Dependencies"),
        ("additionalItems", "AdditionalItems"), ("definitions", "Definitions"), ("externalDocs", "ExternalDocs"), ("example", "Example"),
        ("x-kubernetes-preserve-unknown-fields", "XPreserveUnknownFields"), ("x-kubernetes-embedded-resource", "XEmbeddedResource"),
        ("x-kubernetes-int-or-string", "XIntOrString"), ("x-kubernetes-list-map-keys", "XListMapKeys"),
        ("x-kubernetes-list-type", "XListType"), ("x-kubernetes-map-type", "XMapType"), ("x-kubernetes-validations", "XValidations"),
    ];

    /// <summary>The fields that are no pointers, so that an empty text or <c>false</c> is nothing.</summary>
    private static readonly HashSet<string> s_plainFields = new(
        [
            "id", "$schema", "description", "type", "nullable", "format", "title", "exclusiveMaximum", "exclusiveMinimum", "pattern", "uniqueItems",
            "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string",
        ],
        StringComparer.Ordinal);

    public static SchemaProps Read(FieldReader fields)
    {
        IReadOnlyList<string> set = [.. s_fields.Where(field => IsSet(field.Key, fields.Node(field.Key))).Select(field => field.GoName)];
        fields.WarnOfOthers();
        ReadExternalDocs(fields);
        ReadRules(fields);
        YamlNode? items = fields.Node("items");
        YamlNode? additional = fields.Node("additionalProperties");
        return new SchemaProps
        {
            SetFields = set,
            Fields = fields,
            Id = fields.Text("id"),
            Schema = fields.Text("$schema"),
            Ref = fields.OptionalText("$ref"),
            Description = fields.Text("description"),
            Type = fields.Text("type"),
            Format = fields.Text("format"),
            Title = fields.Text("title"),
            Default = fields.Node("default"),
            Maximum = fields.Number("maximum"),
            ExclusiveMaximum = fields.Flag("exclusiveMaximum"),
            Minimum = fields.Number("minimum"),
            ExclusiveMinimum = fields.Flag("exclusiveMinimum"),
            MaxLength = fields.Integer("maxLength"),
            MinLength = fields.Integer("minLength"),
            Pattern = fields.Text("pattern"),
            MaxItems = fields.Integer("maxItems"),
            MinItems = fields.Integer("minItems"),
            UniqueItems = fields.Flag("uniqueItems"),
            MultipleOf = fields.Number("multipleOf"),
            Enum = [.. fields.List("enum") ?? []],
            MaxProperties = fields.Integer("maxProperties"),
            MinProperties = fields.Integer("minProperties"),
            Required = fields.Texts("required"),
            Items = items is null or YamlSequence ? null : Read(fields.Of(items, "items")),
            ItemsList = items is YamlSequence ? ReadList(fields, "items") : null,
            AllOf = ReadList(fields, "allOf"),
            OneOf = ReadList(fields, "oneOf"),
            AnyOf = ReadList(fields, "anyOf"),
            Not = fields.OptionalObject("not") is { } not ? Read(not) : null,
            Properties = ReadMap(fields, "properties"),
            AdditionalSchema = additional is null or YamlScalar { Kind: ScalarKind.Boolean } ? null : Read(fields.Of(additional, "additionalProperties")),
            AdditionalFlag = additional is YamlScalar { Kind: ScalarKind.Boolean } flag ? ScalarResolver.ToBoolean(flag.Text) : null,
            HasPatternProperties = fields.Map("patternProperties") is { Count: > 0 },
            HasDependencies = fields.Node("dependencies") is not null,
            Dependencies = ReadDependencies(fields),
            HasAdditionalItems = fields.Node("additionalItems") is not null,
            Definitions = ReadMap(fields, "definitions"),
            HasExternalDocs = fields.Node("externalDocs") is not null,
            Nullable = fields.Flag("nullable"),
            PreserveUnknownFields = fields.OptionalFlag("x-kubernetes-preserve-unknown-fields"),
            EmbeddedResource = fields.Flag("x-kubernetes-embedded-resource"),
            IntOrString = fields.Flag("x-kubernetes-int-or-string"),
            ListMapKeys = fields.Texts("x-kubernetes-list-map-keys"),
            ListType = fields.OptionalText("x-kubernetes-list-type"),
            MapType = fields.OptionalText("x-kubernetes-map-type"),
            HasValidations = fields.Node("x-kubernetes-validations") is YamlSequence { Items.Count: > 0 },
        };
    }

    /// <summary>Whether a field holds something else than its type's zero.</summary>
    private static bool IsSet(string key, YamlNode? node) => node is not null && !(s_plainFields.Contains(key) && node is YamlScalar scalar
        && (scalar.Kind == ScalarKind.Boolean ? !ScalarResolver.ToBoolean(scalar.Text) : scalar.Text.Length == 0));

    private static void ReadExternalDocs(FieldReader fields)
    {
        if (fields.OptionalObject("externalDocs") is { } docs)
        {
            docs.Text("description");
            docs.Text("url");
            docs.WarnOfOthers();
        }
    }

    private static void ReadRules(FieldReader fields)
    {
        foreach (FieldReader rule in fields.Objects("x-kubernetes-validations"))
        {
            foreach (string key in new[] { "rule", "message", "messageExpression", "reason", "fieldPath" })
            {
                rule.Text(key);
            }

            rule.OptionalFlag("optionalOldSelf");
            rule.WarnOfOthers();
        }
    }

    private static List<SchemaProps> ReadList(FieldReader fields, string key) => [.. fields.Objects(key).Select(Read)];

    private static List<NamedProps> ReadMap(FieldReader fields, string key) =>
        [.. (fields.Map(key) ?? EquatableArray<YamlEntry>.Empty).Select(entry => new NamedProps(entry.Key, Read(fields.Of(entry.Value, $"{key}.{entry.Key}"))))];

    private static List<NamedProps> ReadDependencies(FieldReader fields) =>
    [
        .. (fields.Map("dependencies") ?? EquatableArray<YamlEntry>.Empty)
            .Where(entry => entry.Value is YamlMapping)
            .Select(entry => new NamedProps(entry.Key, Read(fields.Of(entry.Value, $"dependencies.{entry.Key}")))),
    ];
}
