using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning.Naming;

/// <summary>Finds names for things that no version of a definition has.</summary>
internal static class UnusedNames
{
    public static IEnumerable<DiagnosticSpec> Find(Result<EquatableArray<CustomResourceVersion>> versions, Dictionary<string, GivenNames> given)
    {
        if (versions.Value.Count == 0 || versions.Diagnostics.Any(diagnostic => diagnostic.IsError))
        {
            // What could not be read may have what is named.
            return [];
        }

        CustomResourceVersion first = versions.Value[0];
        IEnumerable<string> ofItem = given.Values
            .Select(names => names.Unused(ofItem: true).Select(name => name.Path))
            .Aggregate((left, right) => left.Intersect(right, StringComparer.Ordinal));
        return
        [
            .. ofItem.Select(path => new DiagnosticSpec(
                DiagnosticCatalogue.UnusedTypeName.Id,
                first.Location,
                new EquatableArray<string>([path, $"{first.Group}/{first.Version} {first.Kind}"]))),
            .. given.SelectMany(definition => definition.Value.Unused(ofItem: false).Select(name => new DiagnosticSpec(
                DiagnosticCatalogue.NameForNothing.Id,
                name.Location!,
                new EquatableArray<string>([Describe(name), definition.Key])))),
        ];
    }

    private static string Describe(GivenName name) => name.Thing switch
    {
        NamedThing.Type => $"object or enumeration at '{name.Path}'",
        NamedThing.Property => $"field '{name.Path}' in a record",
        _ => $"value '{name.Value}' of an enumeration at '{name.Path}'",
    };
}
