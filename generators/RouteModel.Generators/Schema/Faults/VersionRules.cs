using System.Globalization;
using System.Text;
using RouteModel.Generators.Diagnostics;
using RouteModel.Resources.Text;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>The rules of single versions. What all versions share the server judges once, under <c>spec</c>.</summary>
/// <remarks>apiextensions-apiserver, <c>validateCustomResourceDefinitionVersion</c> and <c>validateCustomResourceDefinitionSpec</c>.</remarks>
internal static class VersionRules
{
    private const int MaxWarning = 256;

    private static readonly string s_id = DiagnosticCatalogue.InvalidDefinition.Id;

    public static void Check(Definition definition, FaultOptions options, FaultList faults)
    {
        IReadOnlyList<DefinitionVersion> versions = definition.Versions ?? [];
        for (int i = 0; i < versions.Count; i++)
        {
            CheckOwn(definition, versions[i], i, options, faults);
        }

        if (definition.Shared is not { } shared)
        {
            return;
        }

        if (definition.IsSchemaShared && shared.Schema is { } schema)
        {
            SchemaRules.Check(schema, "spec.validation", versions.Any(version => version.HasStatus), options.ForVersion(shared.Name), faults);
        }

        if (definition.AreSubresourcesShared)
        {
            ScaleRules.Check(shared.Scale, "spec.subresources", faults);
        }

        if (definition.AreColumnsShared)
        {
            ColumnRules.Check(shared.Columns, "spec.additionalPrinterColumns", faults);
        }

        if (definition.AreSelectableFieldsShared)
        {
            SelectableFieldRules.Check(shared, shared.Schema, "spec.selectableFields", "may only be set when validations.schema is included", options.Old, faults);
        }
    }

    private static void CheckOwn(Definition definition, DefinitionVersion version, int index, FaultOptions options, FaultList faults)
    {
        string path = $"spec.versions[{index}]";
        CheckName(version, path, isFirst: index == 0, faults);
        CheckWarning(version, path, faults);
        if (!definition.IsSchemaShared && version.Schema is { } schema)
        {
            SchemaRules.Check(schema, path + ".schema", version.HasStatus, options.ForVersion(version.Name), faults);
        }

        if (!definition.AreSubresourcesShared)
        {
            ScaleRules.Check(version.Scale, path + ".subresources", faults);
        }

        if (!definition.AreColumnsShared)
        {
            ColumnRules.Check(version.Columns, path + ".additionalPrinterColumns", faults);
        }

        if (!definition.AreSelectableFieldsShared)
        {
            SelectableFieldRules.Check(
                version,
                definition.IsSchemaShared ? null : version.Schema,
                path + ".selectableFields",
                "may only be set when version.schema.openAPIV3Schema is not included",
                options.Old,
                faults);
        }
    }

    private static void CheckName(DefinitionVersion version, string path, bool isFirst, FaultList faults)
    {
        if (Resources.Metadata.NameRules.Label1035Fault(version.Name) is not { } fault)
        {
            return;
        }

        faults.Invalid(s_id, path + ".name", version.Name, fault, version.Fields.At("name"));
        if (isFirst && version.Name.Length > 0)
        {
            // The server keeps the first version's name in a field of its own as well.
            faults.Invalid(s_id, "spec.version", version.Name, fault, version.Fields.At("name"));
        }
    }

    private static void CheckWarning(DefinitionVersion version, string path, FaultList faults)
    {
        if (version.DeprecationWarning is not { } warning)
        {
            return;
        }

        if (!version.IsDeprecated)
        {
            Invalid("can only be set for deprecated versions");
            return;
        }

        if (Encoding.UTF8.GetByteCount(warning) > MaxWarning)
        {
            Invalid("must be <= 256 characters long");
        }

        if (warning.Length == 0)
        {
            Invalid("must not be an empty string");
        }

        if (GoSyntax.IndexOfUnprintable(warning) is >= 0 and int at)
        {
            string index = at.ToString(CultureInfo.InvariantCulture);
            Invalid("must only contain printable UTF-8 characters; non-printable character found at index " + index);
        }

        void Invalid(string detail) =>
            faults.Invalid(s_id, path + ".deprecationWarning", warning, detail, version.Fields.At("deprecationWarning"));
    }
}
