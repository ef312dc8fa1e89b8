using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Patterns;
using RouteModel.Resources;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>Value validations: what may not stand inside <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>, and patterns everywhere.</summary>
/// <remarks>apiextensions-apiserver, <c>validateValueValidation</c> and <c>validateNestedValueValidation</c>.</remarks>
internal static class NestedRules
{
    private const string Empty = "must be empty to be structural";
    private const string Undefined = "must be undefined to be structural";
    private const string False = "must be false to be structural";

    private static readonly string s_id = DiagnosticCatalogue.NotStructural.Id;

    /// <summary>Checks the junctors and the pattern of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="path">Its path.</param>
    /// <param name="mayBeIntOrString">Whether its <c>anyOf</c>, or that of the first of its <c>allOf</c>, may say integer or string.</param>
    /// <param name="faults">Gets the faults.</param>
    public static void CheckJunctors(SchemaProps schema, string path, bool mayBeIntOrString, FaultList faults) =>
        CheckJunctors(schema, path, mayBeIntOrString && IsIntOrString(schema.AnyOf), mayBeIntOrString, faults);

    private static void CheckJunctors(SchemaProps schema, string path, bool skipsAnyOf, bool mayBeIntOrString, FaultList faults)
    {
        for (int i = 0; i < schema.AnyOf.Count && !skipsAnyOf; i++)
        {
            CheckNested(schema.AnyOf[i], $"{path}.anyOf[{i}]", skipsAnyOf: false, faults);
        }

        for (int i = 0; i < schema.AllOf.Count; i++)
        {
            bool isIntOrString = mayBeIntOrString && i == 0 && IsIntOrString(schema.AllOf[0].AnyOf);
            CheckNested(schema.AllOf[i], $"{path}.allOf[{i}]", isIntOrString, faults);
        }

        for (int i = 0; i < schema.OneOf.Count; i++)
        {
            CheckNested(schema.OneOf[i], $"{path}.oneOf[{i}]", skipsAnyOf: false, faults);
        }

        if (schema.Not is { } not)
        {
            CheckNested(not, path + ".not", skipsAnyOf: false, faults);
        }

        CheckPattern(schema, path, faults);
    }

    private static bool IsIntOrString(IReadOnlyList<SchemaProps> anyOf) =>
        anyOf.Count == 2 && anyOf[0].IsOnlyType("integer") && anyOf[1].IsOnlyType("string");

    private static void CheckNested(SchemaProps schema, string path, bool skipsAnyOf, FaultList faults)
    {
        CheckJunctors(schema, path, skipsAnyOf, mayBeIntOrString: false, faults);
        if (schema.Items is { } items)
        {
            CheckNested(items, path + ".items", skipsAnyOf: false, faults);
        }

        foreach (NamedProps property in schema.Properties)
        {
            CheckNested(property.Schema, $"{path}.properties[{property.Name}]", skipsAnyOf: false, faults);
        }

        ForbidIf(schema.Type.Length > 0, "type", Empty);
        ForbidIf(schema.HasAdditionalProperties, "additionalProperties", Undefined);
        ForbidIf(schema.Default is not null, "default", Undefined);
        ForbidIf(schema.Title.Length > 0, "title", Empty);
        ForbidIf(schema.Description.Length > 0, "description", Empty);
        ForbidIf(schema.Nullable, "nullable", False);
        ForbidIf(schema.HasExternalDocs, "externalDocs", Undefined);
        ForbidIf(schema.PreserveUnknownFields == true, "x-kubernetes-preserve-unknown-fields", False);
        ForbidIf(schema.EmbeddedResource, "x-kubernetes-embedded-resource", False);
        ForbidIf(schema.IntOrString, "x-kubernetes-int-or-string", False);
        ForbidIf(schema.ListMapKeys.Count > 0, "x-kubernetes-list-map-keys", Empty);
        ForbidIf(schema.ListType is not null, "x-kubernetes-list-type", Undefined);
        ForbidIf(schema.MapType is not null, "x-kubernetes-map-type", Undefined);
        ForbidIf(schema.HasValidations, "x-kubernetes-validations", Empty);
        if (schema.Property("metadata") is { } metadata)
        {
            faults.Forbidden(s_id, path + ".properties[metadata]", "must not be specified in a nested context", metadata.Fields.Location);
        }

        void ForbidIf(bool isUsed, string keyword, string detail)
        {
            if (isUsed)
            {
                faults.Forbidden(s_id, $"{path}.{keyword}", detail, schema.At(keyword));
            }
        }
    }

    private static void CheckPattern(SchemaProps schema, string path, FaultList faults)
    {
        if (schema.Pattern.Length == 0)
        {
            return;
        }

        if (PatternCompiler.Compile(schema.Pattern, out string? reason) is null)
        {
            string quoted = GoSyntax.Quote(schema.Pattern);
            FieldError error = FieldError.Invalid(
                path + ".pattern",
                quoted,
                "must be a valid regular expression, but isn't: " + reason,
                0);
            faults.Add(DiagnosticCatalogue.InvalidPattern.Id, error, schema.At("pattern"), path, quoted.Substring(1, quoted.Length - 2), reason!);
        }
    }
}
