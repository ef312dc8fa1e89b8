using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>What makes a schema structural: one tree of types, with value validations beside it that say nothing of types.</summary>
/// <remarks>apiextensions-apiserver, <c>pkg/apiserver/schema</c>, <c>ValidateStructural</c>. Recursion follows the schema.</remarks>
internal static class StructuralRules
{
    private static readonly string s_id = DiagnosticCatalogue.NotStructural.Id;

    private enum Level
    {
        Root,
        Item,
        Field,
    }

    /// <summary>Whether a schema keeps all rules of this class.</summary>
    public static bool IsStructural(SchemaProps schema)
    {
        var faults = new FaultList();
        if (Unsupported(schema) is not null)
        {
            return false;
        }

        Check(schema, "", faults);
        return faults.Count == 0;
    }

    public static void Check(SchemaProps schema, string path, FaultList faults)
    {
        CheckNode(schema, Level.Root, path, faults);
        CompletenessRules.Check(schema, path, faults);
    }

    /// <summary>The keyword that keeps a schema from being read as a structural one at all, as the server says it; <see langword="null"/> if there is none.</summary>
    public static string? Unsupported(SchemaProps schema)
    {
        string? keyword = schema.Id.Length > 0 ? "id"
            : schema.Schema.Length > 0 ? "schema"
            : schema.Ref is { Length: > 0 } ? "$ref"
            : schema.HasPatternProperties ? "patternProperties"
            : schema.HasDependencies ? "dependencies"
            : schema.HasAdditionalItems ? "additionalItems"
            : schema.Definitions.Count > 0 ? "definitions"
            : null;
        if (keyword is not null)
        {
            return $"OpenAPIV3Schema '{keyword}' is not supported";
        }

        if (schema.PreserveUnknownFields == false)
        {
            return "internal error: 'x-kubernetes-preserve-unknown-fields' must be true or undefined";
        }

        return schema.ItemsList is { Count: > 0 }
            ? "OpenAPIV3Schema 'items' must be a schema, but is an array"
            : Children(schema).Select(Unsupported).FirstOrDefault(text => text is not null);
    }

    private static IEnumerable<SchemaProps> Children(SchemaProps schema) =>
    [
        .. schema.Not is { } not ? [not] : Array.Empty<SchemaProps>(),
        .. schema.AllOf,
        .. schema.AnyOf,
        .. schema.OneOf,
        .. schema.AdditionalSchema is { } additional ? [additional] : Array.Empty<SchemaProps>(),
        .. schema.Items is { } items ? [items] : Array.Empty<SchemaProps>(),
        .. schema.Properties.Select(property => property.Schema),
    ];

    private static void CheckNode(SchemaProps schema, Level level, string path, FaultList faults)
    {
        if (schema.Type == "array" && schema.Items is null)
        {
            faults.Required(s_id, path + ".items", schema.Fields.Location, "must be specified");
        }

        if (schema.Items is { } items)
        {
            CheckNode(items, Level.Item, path + ".items", faults);
        }

        foreach (NamedProps property in schema.Properties)
        {
            CheckNode(property.Schema, Level.Field, $"{path}.properties[{property.Name}]", faults);
        }

        if (schema.HasAdditionalProperties && level == Level.Root)
        {
            faults.Forbidden(s_id, path + ".additionalProperties", "must not be used at the root", schema.At("additionalProperties"));
        }

        if (schema.AdditionalSchema is { } additional)
        {
            CheckNode(additional, Level.Field, path + ".additionalProperties", faults);
        }

        CheckIntOrString(schema, path, faults);
        NestedRules.CheckJunctors(schema, path, mayBeIntOrString: true, faults);
        CheckType(schema, level, path, faults);
        CheckMetadata(schema, level, path, faults);
        if (schema.EmbeddedResource)
        {
            CheckEmbeddedResource(schema, path, faults);
        }
    }

    private static void CheckIntOrString(SchemaProps schema, string path, FaultList faults)
    {
        const string detail = "must be false if x-kubernetes-int-or-string is true";
        if (schema is { IntOrString: true, PreserveUnknownFields: true })
        {
            const string keyword = "x-kubernetes-preserve-unknown-fields";
            faults.InvalidRendered(s_id, $"{path}.{keyword}", "true", detail, schema.At(keyword));
        }

        if (schema is { IntOrString: true, EmbeddedResource: true })
        {
            const string keyword = "x-kubernetes-embedded-resource";
            faults.InvalidRendered(s_id, $"{path}.{keyword}", "true", detail, schema.At(keyword));
        }
    }

    private static void CheckType(SchemaProps schema, Level level, string path, FaultList faults)
    {
        if (schema.EmbeddedResource && schema.Type != "object")
        {
            const string detail = "must be object if x-kubernetes-embedded-resource is true";
            if (schema.Type.Length == 0)
            {
                faults.Required(s_id, path + ".type", schema.At("type"), detail);
            }
            else
            {
                faults.Invalid(s_id, path + ".type", schema.Type, detail, schema.At("type"));
            }
        }
        else if (schema.Type.Length == 0 && !schema.IntOrString && schema.PreserveUnknownFields != true)
        {
            string detail = level switch
            {
                Level.Root => "must not be empty at the root",
                Level.Item => "must not be empty for specified array items",
                _ => "must not be empty for specified object fields",
            };
            faults.Required(s_id, path + ".type", schema.At("type"), detail);
        }

        if (level == Level.Root && schema.Type is not ("" or "object"))
        {
            faults.Invalid(s_id, path + ".type", schema.Type, "must be object at the root", schema.At("type"));
        }
    }

    private static void CheckMetadata(SchemaProps schema, Level level, string path, FaultList faults)
    {
        bool isResource = level == Level.Root || schema.EmbeddedResource;
        CheckIs("kind", "string");
        CheckIs("apiVersion", "string");
        CheckIs("metadata", "object");
        if (level == Level.Root && schema.Property("metadata") is { RestrictsOnlyNames: false } metadata)
        {
            faults.Forbidden(
                s_id,
                path + ".properties[metadata]",
                "must not specify anything other than name and generateName, but metadata is implicitly specified",
                metadata.Fields.Location);
        }

        void CheckIs(string name, string type)
        {
            if (isResource && schema.Property(name) is { } property && property.Type != type)
            {
                faults.Invalid(s_id, $"{path}.properties[{name}].type", property.Type, "must be " + type, property.At("type"));
            }
        }
    }

    private static void CheckEmbeddedResource(SchemaProps schema, string path, FaultList faults)
    {
        if (schema.HasAdditionalProperties)
        {
            const string detail = "must not be used if x-kubernetes-embedded-resource is set";
            faults.Forbidden(s_id, path + ".additionalProperties", detail, schema.At("additionalProperties"));
        }

        if (schema.PreserveUnknownFields != true && schema.Properties.Count == 0)
        {
            const string detail = "must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields";
            faults.Required(s_id, path + ".properties", schema.At("properties"), detail);
        }
    }
}
