using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Patterns;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema;

/// <summary>
/// Reads an <c>openAPIV3Schema</c> into <see cref="SchemaNode"/>s. A rule that it does not know how to honour is an error at its line; none is
/// passed over.
/// </summary>
/// <remarks>Kubernetes: apiextensions-apiserver, <c>pkg/apiserver/schema</c> (structural schemas).</remarks>
internal sealed class SchemaReader(SchemaKeywords keywords)
{
    private static readonly Dictionary<string, SchemaKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["object"] = SchemaKind.Object,
        ["array"] = SchemaKind.Array,
        ["string"] = SchemaKind.String,
        ["integer"] = SchemaKind.Integer,
        ["number"] = SchemaKind.Number,
        ["boolean"] = SchemaKind.Boolean,
    };

    private readonly ConstraintReader _constraints = new(keywords);

    /// <summary>Reads the node and all below it; <see langword="null"/> if it has no usable type.</summary>
    /// <param name="node">The YAML of the schema.</param>
    /// <param name="dataPath">The path of the data it describes.</param>
    /// <param name="schemaPath">The path of the schema itself, as the API server names it.</param>
    public SchemaNode? Read(YamlNode node, string dataPath, string schemaPath) => Read(node, dataPath, schemaPath, isNested: false);

    private SchemaNode? Read(YamlNode node, string dataPath, string schemaPath, bool isNested)
    {
        if (node is not YamlMapping mapping)
        {
            keywords.Invalid(schemaPath, node.Location, "must be a schema object");
            return null;
        }

        var draft = new Draft { Path = dataPath, Location = mapping.Location };
        foreach (YamlEntry entry in mapping.Entries.Where(entry => entry.Value is not YamlScalar { Kind: ScalarKind.Null }))
        {
            ReadKeyword(draft, entry, schemaPath, isNested);
        }

        SchemaKind kind = ReadKind(mapping, draft, schemaPath, isNested);

        if (kind == SchemaKind.Array && mapping.Find("items") is null)
        {
            keywords.Invalid(schemaPath + ".items", mapping.Location, "Required value: must be specified");
        }

        return draft.ToNode(kind);
    }

    private void ReadKeyword(Draft draft, YamlEntry entry, string schemaPath, bool isNested)
    {
        YamlNode value = entry.Value;
        string path = $"{schemaPath}.{entry.Key}";
        switch (entry.Key)
        {
            case "type" or "title" or "example" or "externalDocs":
                break;
            case "description":
                draft.Description = keywords.Text(value, path);
                break;
            case "properties":
                ReadProperties(draft, value, schemaPath, isNested);
                break;
            case "required":
                draft.Required = keywords.TextList(value, path);
                break;
            case "items":
                draft.Items = Read(value, draft.Path + "[]", path, isNested);
                break;
            case "additionalProperties" when value is YamlScalar { Kind: ScalarKind.Boolean } flag:
                draft.AdditionalFlag = ScalarResolver.ToBoolean(flag.Text);
                break;
            case "additionalProperties":
                draft.AdditionalSchema = Read(value, draft.Path + "{}", path, isNested);
                break;
            case "allOf" or "anyOf" or "oneOf":
                ReadJunctor(draft, entry.Key, value is YamlSequence sequence ? [.. sequence.Items] : [value], path);
                break;
            case "not":
                ReadJunctor(draft, entry.Key, [value], path);
                break;
            case "nullable":
                draft.IsNullable = keywords.Flag(value, path);
                break;
            case "default":
                draft.Default = value is YamlScalar { Kind: ScalarKind.Null } ? null : YamlJson.Write(value);
                draft.DefaultLocation = value.Location;
                break;
            case "x-kubernetes-int-or-string":
                draft.IsIntOrString = keywords.Flag(value, path);
                break;
            case "x-kubernetes-preserve-unknown-fields":
                draft.PreservesUnknownFields = keywords.Flag(value, path);
                break;
            case "x-kubernetes-embedded-resource":
                draft.IsEmbeddedResource = keywords.Flag(value, path);
                break;
            case "x-kubernetes-validations":
                draft.Rules = RuleReader.Read(keywords, value, path);
                break;
            case "x-kubernetes-map-type":
                // It says how updates merge; validation does not ask. One that is not known keeps rules from old values.
                draft.HasUnknownMapType = keywords.Text(value, path) is not (null or "granular" or "atomic");
                break;
            default:
                if (_constraints.TryRead(draft.Constraints, entry, draft.Path, schemaPath) is { } constraints)
                {
                    draft.Constraints = constraints;
                }

                // All other keywords have no effect or are refused with the whole definition: either is said where the definition is judged.
                break;
        }
    }

    /// <summary>The type. What has none that could be used is read as if it might be anything, so that the rest of it is looked at too.</summary>
    private SchemaKind ReadKind(YamlMapping mapping, Draft draft, string schemaPath, bool isNested)
    {
        YamlNode? type = mapping.Find("type");
        if (type is null)
        {
            if (isNested || draft.IsIntOrString || draft.PreservesUnknownFields)
            {
                return SchemaKind.Any;
            }

            keywords.Invalid(schemaPath + ".type", mapping.Location, draft.Path.EndsWith("[]", StringComparison.Ordinal)
                ? "Required value: must not be empty for specified array items"
                : "Required value: must not be empty for specified object fields");
            return SchemaKind.Any;
        }

        if (keywords.Text(type, schemaPath + ".type") is not { } name)
        {
            return SchemaKind.Any;
        }

        if (s_kinds.TryGetValue(name, out SchemaKind kind))
        {
            return kind;
        }

        keywords.Invalid(
            schemaPath + ".type",
            type.Location,
            $"Unsupported value: \"{name}\": supported values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"");
        return SchemaKind.Any;
    }

    private void ReadProperties(Draft draft, YamlNode value, string schemaPath, bool isNested)
    {
        if (value is not YamlMapping properties)
        {
            keywords.Invalid(schemaPath + ".properties", value.Location, "must be a map of schemas");
            return;
        }

        foreach (YamlEntry entry in properties.Entries)
        {
            string dataName = draft.Path.Length == 0 ? entry.Key : $"{draft.Path}.{entry.Key}";
            if (Read(entry.Value, dataName, $"{schemaPath}.properties[{entry.Key}]", isNested) is { } schema)
            {
                draft.Properties.Add(new SchemaProperty(entry.Key, schema));
            }
        }
    }

    private void ReadJunctor(Draft draft, string keyword, YamlNode[] entries, string path)
    {
        var nodes = new List<SchemaNode>();
        for (int i = 0; i < entries.Length; i++)
        {
            if (Read(entries[i], draft.Path, keyword == "not" ? path : $"{path}[{i}]", isNested: true) is { } node)
            {
                nodes.Add(node);
            }
        }

        draft.Junctors.Add(new Junctor(keyword, nodes.ToEquatableArray()));
    }

    private sealed class Draft
    {
        public required string Path { get; init; }

        public required LocationSpec Location { get; init; }

        public string? Description { get; set; }

        public List<SchemaProperty> Properties { get; } = [];

        public EquatableArray<string> Required { get; set; }

        public SchemaNode? Items { get; set; }

        public SchemaNode? AdditionalSchema { get; set; }

        public bool? AdditionalFlag { get; set; }

        public List<Junctor> Junctors { get; } = [];

        public bool IsNullable { get; set; }

        public bool IsIntOrString { get; set; }

        public bool PreservesUnknownFields { get; set; }

        public bool IsEmbeddedResource { get; set; }

        public bool HasUnknownMapType { get; set; }

        public string? Default { get; set; }

        public LocationSpec? DefaultLocation { get; set; }

        public EquatableArray<RuleSpec> Rules { get; set; }

        public Constraints Constraints { get; set; } = Constraints.None;

        public SchemaNode ToNode(SchemaKind kind) => new()
        {
            Kind = kind,
            Path = Path,
            Location = Location,
            Description = Description,
            Properties = Properties.ToEquatableArray(),
            Required = Required,
            Items = Items,
            AdditionalSchema = AdditionalSchema,
            AdditionalFlag = AdditionalFlag,
            Junctors = Junctors.ToEquatableArray(),
            IsNullable = IsNullable,
            IsIntOrString = IsIntOrString,
            PreservesUnknownFields = PreservesUnknownFields,
            IsEmbeddedResource = IsEmbeddedResource,
            HasUnknownMapType = HasUnknownMapType,
            Default = Default,
            DefaultLocation = DefaultLocation,
            Rules = Rules,
            Constraints = Constraints,
        };
    }
}
