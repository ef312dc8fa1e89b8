using RouteModel.Generators.Diagnostics;
using RouteModel.Resources.Schemas.Formats;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The rules of single keywords, at a schema and everywhere below it.</summary>
/// <remarks>apiextensions-apiserver, <c>ValidateCustomResourceDefinitionOpenAPISchema</c>. Recursion follows the schema.</remarks>
internal static class KeywordRules
{
    private static readonly string s_id = DiagnosticCatalogue.InvalidKeyword.Id;

    private static readonly string[] s_types = ["array", "boolean", "integer", "number", "object", "string"];

    /// <summary>Whether a type is one that schemas know.</summary>
    public static bool IsType(string type) => s_types.Contains(type);

    public static void Check(SchemaProps schema, string path, KeywordScope scope, bool isRoot, FaultList faults)
    {
        CheckSupported(schema, path, scope, faults);
        if (schema.UniqueItems)
        {
            Forbid("uniqueItems", "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
        }

        if (schema.Properties.Count > 0 && (schema.AdditionalSchema is not null || schema.AdditionalFlag == false))
        {
            Forbid("additionalProperties", "additionalProperties and properties are mutual exclusive");
        }

        CheckBelow(schema, path, scope, isRoot, faults);
        if (schema.PreserveUnknownFields == false)
        {
            faults.InvalidRendered(
                s_id,
                path + ".x-kubernetes-preserve-unknown-fields",
                "false",
                "must be true or undefined",
                schema.At("x-kubernetes-preserve-unknown-fields"));
        }

        CheckMapType(schema, path, faults);
        CheckFormat(schema, path, faults);
        ListRules.Check(schema, path, scope.Options, faults);

        void Forbid(string keyword, string detail) => faults.Forbidden(s_id, $"{path}.{keyword}", detail, schema.At(keyword));
    }

    private static void CheckSupported(SchemaProps schema, string path, KeywordScope scope, FaultList faults)
    {
        if (scope.Options.RequireValidPropertyType && schema.Type.Length > 0 && !IsType(schema.Type))
        {
            faults.NotSupported(s_id, path + ".type", schema.Type, schema.At("type"), s_types);
        }

        if (schema.Default is not null && !scope.AllowsDefaults)
        {
            faults.Forbidden(
                DiagnosticCatalogue.InvalidDefault.Id,
                path + ".default",
                scope.NoDefaults is { } reason ? "must not be set " + reason : "must not be set",
                schema.At("default"));
        }

        ForbidIf(schema.Id.Length > 0, "id");
        ForbidIf(schema.HasAdditionalItems, "additionalItems");
        ForbidIf(schema.HasPatternProperties, "patternProperties");
        ForbidIf(schema.Definitions.Count > 0, "definitions");
        ForbidIf(schema.HasDependencies, "dependencies");
        ForbidIf(schema.Ref is not null, "$ref");
        if (schema.Type == "null")
        {
            faults.Forbidden(s_id, path + ".type", "type cannot be set to null, use nullable as an alternative", schema.At("type"));
        }

        if (schema.ItemsList is { Count: > 0 })
        {
            faults.Forbidden(s_id, path + ".items", "items must be a schema object and not an array", schema.At("items"));
        }

        if (scope.IsInsideMetadata && schema.EmbeddedResource)
        {
            const string keyword = "x-kubernetes-embedded-resource";
            faults.Forbidden(s_id, $"{path}.{keyword}", "must not be used inside of resource meta", schema.At(keyword));
        }

        void ForbidIf(bool isUsed, string keyword)
        {
            if (isUsed)
            {
                faults.Forbidden(s_id, $"{path}.{keyword}", keyword + " is not supported", schema.At(keyword));
            }
        }
    }

    private static void CheckBelow(SchemaProps schema, string path, KeywordScope scope, bool isRoot, FaultList faults)
    {
        if (schema.AdditionalSchema is { } additional)
        {
            // What would be pruned of a default there nobody could tell.
            KeywordScope inner = scope.IsInsideMetadata ? scope with { NoDefaults = "inside additionalProperties applying to object metadata" } : scope;
            Check(additional, path + ".additionalProperties", inner, isRoot: false, faults);
        }

        foreach (NamedProps property in schema.Properties)
        {
            KeywordScope inner = scope;
            if ((isRoot || schema.EmbeddedResource) && property.Name is "metadata" or "kind" or "apiVersion")
            {
                inner = inner with { IsInsideMetadata = true, NoDefaults = isRoot ? "in top-level " + property.Name : inner.NoDefaults };
            }

            Check(property.Schema, $"{path}.properties[{property.Name}]", inner, isRoot: false, faults);
        }

        if (schema.Not is { } not)
        {
            Check(not, path + ".not", scope, isRoot: false, faults);
        }

        CheckList(schema.AllOf, "allOf");
        CheckList(schema.OneOf, "oneOf");
        CheckList(schema.AnyOf, "anyOf");
        CheckMap(schema.Definitions, "definitions");
        if (schema.Items is { } items)
        {
            Check(items, path + ".items", scope, isRoot: false, faults);
        }

        CheckList(schema.ItemsList ?? [], "items");
        CheckMap(schema.Dependencies, "dependencies");

        void CheckList(IReadOnlyList<SchemaProps> list, string keyword)
        {
            for (int i = 0; i < list.Count; i++)
            {
                Check(list[i], $"{path}.{keyword}[{i}]", scope, isRoot: false, faults);
            }
        }

        void CheckMap(IReadOnlyList<NamedProps> map, string keyword)
        {
            foreach (NamedProps entry in map)
            {
                Check(entry.Schema, $"{path}.{keyword}[{entry.Name}]", scope, isRoot: false, faults);
            }
        }
    }

    private static void CheckMapType(SchemaProps schema, string path, FaultList faults)
    {
        if (schema.MapType is not { } mapType)
        {
            return;
        }

        if (schema.Type != "object")
        {
            Mistyped(schema, path, "must be object if x-kubernetes-map-type is specified", faults);
        }

        if (mapType is not ("atomic" or "granular"))
        {
            faults.NotSupported(s_id, path + ".x-kubernetes-map-type", mapType, schema.At("x-kubernetes-map-type"), "atomic", "granular");
        }
    }

    /// <summary>The server warns of formats that it does not know for the type.</summary>
    private static void CheckFormat(SchemaProps schema, string path, FaultList faults)
    {
        bool isKnown = schema.Type switch
        {
            "" or "string" => schema.Format is "" or "password" || FormatCatalogue.Find(schema.Format) is not null,
            "integer" => schema.Format is "" or "int32" or "int64",
            "number" => schema.Format is "" or "float" or "double",
            _ => schema.Format.Length == 0,
        };
        if (!isKnown)
        {
            faults.Warn(DiagnosticCatalogue.UnrecognizedFormat.Id, path + ".format", $"unrecognized format \"{schema.Format}\"", schema.At("format"));
        }
    }

    /// <summary>Says that a schema has another type than one of its keywords asks for, or none.</summary>
    public static void Mistyped(SchemaProps schema, string path, string detail, FaultList faults)
    {
        if (schema.Type.Length == 0)
        {
            faults.Required(s_id, path + ".type", schema.At("type"), detail);
        }
        else
        {
            faults.Invalid(s_id, path + ".type", schema.Type, detail, schema.At("type"));
        }
    }
}
