using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Patterns;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Schema;

/// <summary>
/// Reads an <c>openAPIV3Schema</c> into <see cref="SchemaNode"/>s. A keyword it does not know how to honour is an error at its line; none is
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
        ["boolean"] = SchemaKind.Boolean,
    };

    /// <summary>Reads the node and all below it; <see langword="null"/> if it has no usable type.</summary>
    /// <param name="node">The YAML of the schema.</param>
    /// <param name="dataPath">The path of the data it describes.</param>
    /// <param name="schemaPath">The path of the schema itself, as the API server names it.</param>
    public SchemaNode? Read(YamlNode node, string dataPath, string schemaPath)
    {
        if (node is not YamlMapping mapping)
        {
            keywords.Invalid(schemaPath, node.Location, "must be a schema object");
            return null;
        }

        var draft = new Draft();
        foreach (YamlEntry entry in mapping.Entries)
        {
            ReadKeyword(draft, entry, dataPath, schemaPath);
        }

        if (ReadKind(mapping, dataPath, schemaPath) is not { } kind)
        {
            return null;
        }

        if (kind == SchemaKind.Array && draft.Items is null && mapping.Find("items") is null)
        {
            keywords.Invalid(schemaPath + ".items", mapping.Location, "Required value: must be specified");
        }

        CheckCombinations(draft, kind, mapping, dataPath);
        return new SchemaNode
        {
            Kind = kind,
            Path = dataPath,
            Location = mapping.Location,
            Description = draft.Description,
            Properties = draft.Properties.ToEquatableArray(),
            Required = draft.Required,
            Items = draft.Items,
            Constraints = draft.Constraints,
        };
    }

    private void ReadKeyword(Draft draft, YamlEntry entry, string dataPath, string schemaPath)
    {
        YamlNode value = entry.Value;
        string path = $"{schemaPath}.{entry.Key}";
        switch (entry.Key)
        {
            case "type":
                break;
            case "title" or "example" or "externalDocs":
                break;
            case "description":
                draft.Description = keywords.Text(value, path);
                break;
            case "properties":
                ReadProperties(draft, value, dataPath, schemaPath);
                break;
            case "required":
                draft.Required = keywords.TextList(value, path);
                break;
            case "items":
                draft.Items = Read(value, dataPath + "[]", schemaPath + ".items");
                break;
            case "enum":
                draft.Constraints = draft.Constraints with { Enum = ReadEnum(value, dataPath, entry) };
                break;
            case "minLength":
                draft.Constraints = draft.Constraints with { MinLength = keywords.Integer(value, path) };
                break;
            case "maxLength":
                draft.Constraints = draft.Constraints with { MaxLength = keywords.Integer(value, path) };
                break;
            case "pattern":
                draft.Constraints = draft.Constraints with { Pattern = ReadPattern(value, schemaPath) };
                break;
            case "minimum":
                draft.Constraints = draft.Constraints with { Minimum = keywords.Bound(value, entry.Key, dataPath, path) };
                break;
            case "maximum":
                draft.Constraints = draft.Constraints with { Maximum = keywords.Bound(value, entry.Key, dataPath, path) };
                break;
            case "minItems":
                draft.Constraints = draft.Constraints with { MinItems = keywords.Integer(value, path) };
                break;
            case "maxItems":
                draft.Constraints = draft.Constraints with { MaxItems = keywords.Integer(value, path) };
                break;
            case "x-kubernetes-list-type" when keywords.Text(value, path) is { } listType:
                draft.Constraints = draft.Constraints with { IsSet = listType == "set" };
                if (listType is not ("set" or "atomic"))
                {
                    keywords.NotBuilt($"{entry.Key}: {listType}", dataPath, entry.KeyLocation);
                }

                break;
            default:
                keywords.NotBuilt(entry.Key, dataPath, entry.KeyLocation);
                break;
        }
    }

    private SchemaKind? ReadKind(YamlMapping mapping, string dataPath, string schemaPath)
    {
        YamlNode? type = mapping.Find("type");
        if (type is null && (mapping.Find("x-kubernetes-int-or-string") ?? mapping.Find("x-kubernetes-preserve-unknown-fields")) is not null)
        {
            // These need no type, and are reported as what they are.
            return null;
        }

        if (type is null)
        {
            keywords.Invalid(schemaPath + ".type", mapping.Location, dataPath.EndsWith("[]", StringComparison.Ordinal)
                ? "Required value: must not be empty for specified array items"
                : "Required value: must not be empty for specified object fields");
            return null;
        }

        if (keywords.Text(type, schemaPath + ".type") is not { } name)
        {
            return null;
        }

        if (s_kinds.TryGetValue(name, out SchemaKind kind))
        {
            return kind;
        }

        if (name == "number")
        {
            keywords.NotBuilt("type: number", dataPath, type.Location);
        }
        else
        {
            keywords.Invalid(
                schemaPath + ".type",
                type.Location,
                $"Unsupported value: \"{name}\": supported values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"");
        }

        return null;
    }

    private void ReadProperties(Draft draft, YamlNode value, string dataPath, string schemaPath)
    {
        if (value is not YamlMapping properties)
        {
            keywords.Invalid(schemaPath + ".properties", value.Location, "must be a map of schemas");
            return;
        }

        foreach (YamlEntry entry in properties.Entries)
        {
            string dataName = dataPath.Length == 0 ? entry.Key : $"{dataPath}.{entry.Key}";
            if (Read(entry.Value, dataName, $"{schemaPath}.properties[{entry.Key}]") is { } schema)
            {
                draft.Properties.Add(new SchemaProperty(entry.Key, schema));
            }
        }
    }

    private EquatableArray<string> ReadEnum(YamlNode value, string dataPath, YamlEntry entry)
    {
        if (value is YamlSequence sequence && sequence.Items.All(item => item is YamlScalar { Kind: ScalarKind.String }))
        {
            return sequence.Items.Select(item => ((YamlScalar)item).Text).ToEquatableArray();
        }

        keywords.NotBuilt("enum of other values than strings", dataPath, entry.KeyLocation);
        return EquatableArray<string>.Empty;
    }

    private PatternTable? ReadPattern(YamlNode value, string schemaPath)
    {
        if (keywords.Text(value, schemaPath + ".pattern") is not { Length: > 0 } pattern)
        {
            return null;
        }

        PatternCompilation compilation = PatternCompiler.Compile(pattern);
        switch (compilation.Failure)
        {
            case PatternFailure.Invalid:
                keywords.Report(DiagnosticCatalogue.InvalidPattern.Id, value.Location, schemaPath, pattern, compilation.Reason);
                break;
            case PatternFailure.Unsupported:
                keywords.Report(DiagnosticCatalogue.UnsupportedPattern.Id, value.Location, schemaPath, pattern, compilation.Reason, keywords.Resource);
                break;
            default:
                break;
        }

        return compilation.Table;
    }

    private void CheckCombinations(Draft draft, SchemaKind kind, YamlMapping mapping, string dataPath)
    {
        if (draft.Constraints.Enum.Count > 0 && kind != SchemaKind.String)
        {
            keywords.NotBuilt("enum of a type other than string", dataPath, mapping.Location);
        }

        if (draft.Constraints.IsSet && draft.Items is { Kind: not SchemaKind.String })
        {
            keywords.NotBuilt("x-kubernetes-list-type: set of a type other than string", dataPath, mapping.Location);
        }

        foreach (string name in draft.Required)
        {
            if (kind == SchemaKind.Object && !draft.Properties.Any(property => property.Name == name) && mapping.Find("properties") is not YamlMapping properties)
            {
                keywords.NotBuilt($"required: {name}, which is no property", dataPath, mapping.Location);
            }
        }
    }

    private sealed class Draft
    {
        public string? Description { get; set; }

        public List<SchemaProperty> Properties { get; } = [];

        public EquatableArray<string> Required { get; set; }

        public SchemaNode? Items { get; set; }

        public Constraints Constraints { get; set; } = Constraints.None;
    }
}
