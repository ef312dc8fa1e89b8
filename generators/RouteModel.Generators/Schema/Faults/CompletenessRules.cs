using RouteModel.Generators.Diagnostics;

namespace RouteModel.Generators.Schema.Faults;

/// <summary>
/// What the junctors of the root mention must be in the tree of types as well. The server asks this of the root's junctors only, and of what is
/// below them.
/// </summary>
/// <remarks>apiextensions-apiserver, <c>validateStructuralCompleteness</c>.</remarks>
internal static class CompletenessRules
{
    private static readonly string s_id = DiagnosticCatalogue.NotStructural.Id;

    public static void Check(SchemaProps schema, string path, FaultList faults) => CheckJunctors(schema, schema, path, path, faults);

    private static void CheckJunctors(SchemaProps validation, SchemaProps schema, string schemaPath, string path, FaultList faults)
    {
        if (validation.Not is { } not)
        {
            CheckNested(not, schema, schemaPath, path + ".not", faults);
        }

        CheckList(validation.AllOf, "allOf");
        CheckList(validation.AnyOf, "anyOf");
        CheckList(validation.OneOf, "oneOf");

        void CheckList(IReadOnlyList<SchemaProps> list, string keyword)
        {
            for (int i = 0; i < list.Count; i++)
            {
                CheckNested(list[i], schema, schemaPath, $"{path}.{keyword}[{i}]", faults);
            }
        }
    }

    private static void CheckNested(SchemaProps validation, SchemaProps? schema, string schemaPath, string path, FaultList faults)
    {
        if (schema is null)
        {
            faults.Required(s_id, schemaPath, validation.Fields.Location, "because it is defined in " + path);
            return;
        }

        CheckJunctors(validation, schema, schemaPath, path, faults);
        if (validation.Items is { } items)
        {
            CheckNested(items, schema.Items, schemaPath + ".items", path + ".items", faults);
        }

        foreach (NamedProps property in validation.Properties)
        {
            string step = $".properties[{property.Name}]";
            CheckNested(property.Schema, schema.Property(property.Name), schemaPath + step, path + step, faults);
        }
    }
}
