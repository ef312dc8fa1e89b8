using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The rules of one schema: those of its root, of its structure, of its defaults, and of each keyword.</summary>
/// <remarks>apiextensions-apiserver, <c>validateCustomResourceDefinitionValidation</c>.</remarks>
internal static class SchemaRules
{
    private static readonly string s_id = DiagnosticCatalogue.InvalidKeyword.Id;

    private static readonly string[] s_withStatus =
    [
        "Description", "Type", "Format", "Title", "Maximum", "ExclusiveMaximum", "Minimum", "ExclusiveMinimum", "MaxLength", "MinLength", "Pattern",
        "MaxItems", "MinItems", "UniqueItems", "MultipleOf", "Required", "Items", "Properties", "ExternalDocs", "Example", "XPreserveUnknownFields",
        "XValidations",
    ];

    /// <summary>Checks the schema below <paramref name="path"/>.</summary>
    public static void Check(SchemaProps schema, string path, bool hasStatus, FaultOptions options, FaultList faults)
    {
        path += ".openAPIV3Schema";
        int before = faults.Count;
        if (hasStatus)
        {
            CheckBesideStatus(schema, path, faults);
        }

        if (schema.Nullable)
        {
            faults.Forbidden(s_id, path + ".nullable", "nullable cannot be true at the root", schema.At("nullable"));
        }

        bool isStructural = false;
        int beforeDefaults = 0;
        string? notStructural = options.RequireStructuralSchema ? StructuralRules.Unsupported(schema) : null;
        if (options.RequireStructuralSchema && notStructural is null)
        {
            int beforeStructure = faults.Count;
            StructuralRules.Check(schema, path, faults);
            isStructural = faults.Count == beforeStructure;
            beforeDefaults = faults.Count;
            if (isStructural)
            {
                DefaultRules.Check(schema, path, options, faults);
            }
        }

        int beforeKeywords = faults.Count;
        KeywordRules.Check(schema, path, new KeywordScope(options), isRoot: true, faults);
        options.Rules?.Invoke(
            new JudgedSchema(
                schema,
                path,
                isStructural,
                isStructural ? faults.FieldsOfErrors(beforeDefaults, beforeKeywords) : [],
                faults.FieldsOfErrors(beforeKeywords, faults.Count),
                options.IsCostExcused),
            faults);

        // What keeps a schema from being structural the keywords' rules name too, in most cases.
        if (notStructural is not null && faults.Count == before)
        {
            faults.Invalid(DiagnosticCatalogue.NotStructural.Id, path, "", notStructural, schema.Fields.Location);
        }
    }

    /// <summary>The status is validated by itself, so nothing at the root may say something about it.</summary>
    private static void CheckBesideStatus(SchemaProps schema, string path, FaultList faults)
    {
        foreach (string field in schema.SetFields)
        {
            if (field == "Type" && schema.Type != "object")
            {
                faults.Invalid(
                    s_id,
                    path + ".type",
                    schema.Type,
                    "only \"object\" is allowed as the type at the root of the schema if the status subresource is enabled",
                    schema.At("type"));
                return;
            }

            if (!s_withStatus.Contains(field))
            {
                string detail = $"only [{string.Join(" ", s_withStatus)}] fields are allowed at the root of the schema if the status subresource is enabled";
                faults.InvalidRendered(s_id, path, "...", detail, schema.Fields.Location);
                return;
            }
        }
    }
}
