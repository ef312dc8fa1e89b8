using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Schema.Faults;

namespace RouteModel.Generators.Verdicts;

/// <summary>A default that rules watch over. Whether they hold for it only running them tells.</summary>
/// <param name="Version">The version; of a schema that all share, the first.</param>
/// <param name="Field">The default as the API server names it.</param>
/// <param name="Steps">The way from the root of the schema to the node: the names of properties, <see langword="null"/> for items.</param>
/// <param name="Location">The default.</param>
internal sealed record RuledDefault(string Version, string Field, IReadOnlyList<string?> Steps, LocationSpec Location)
{
    /// <summary>The defaults of a definition in the order in which the server looks at them. Those under <c>additionalProperties</c> are not reached.</summary>
    public static IReadOnlyList<RuledDefault> Of(Definition definition)
    {
        var found = new List<RuledDefault>();
        IReadOnlyList<DefinitionVersion> versions = definition.Versions ?? [];
        for (int i = 0; i < (definition.IsSchemaShared ? Math.Min(versions.Count, 1) : versions.Count); i++)
        {
            string path = definition.IsSchemaShared ? "spec.validation.openAPIV3Schema" : $"spec.versions[{i}].schema.openAPIV3Schema";
            if (versions[i].Schema is { } schema && schema.All.Any(static node => node.HasValidations))
            {
                Visit(schema, versions[i].Name, path, [], found);
            }
        }

        return found;
    }

    private static void Visit(SchemaProps schema, string version, string path, IReadOnlyList<string?> steps, List<RuledDefault> found)
    {
        if (schema.Default is { } value && schema.All.Any(static node => node.HasValidations))
        {
            found.Add(new RuledDefault(version, path + ".default", steps, value.Location));
        }

        if (schema.Items is { } items)
        {
            Visit(items, version, path + ".items", [.. steps, null], found);
        }

        foreach (NamedProps property in schema.Properties)
        {
            Visit(property.Schema, version, $"{path}.properties[{property.Name}]", [.. steps, property.Name], found);
        }
    }
}
