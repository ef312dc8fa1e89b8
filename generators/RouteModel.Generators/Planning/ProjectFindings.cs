using System.Collections.Immutable;
using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Planning.Naming;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Planning;

/// <summary>What is wrong with a project as a whole, beyond its single definitions.</summary>
internal static class ProjectFindings
{
    public static EquatableArray<DiagnosticSpec> Of(
        ImmutableArray<(EquatableArray<KindPlace> Places, bool HasFaults)> definitions,
        ImmutableArray<Result<EquatableArray<DefinitionNames>>> names,
        EquatableArray<KindClash> clashes,
        ProjectOptions project)
    {
        var known = new HashSet<string>(definitions.SelectMany(file => file.Places).Select(place => place.Definition), StringComparer.Ordinal);

        // A definition that could not be read may be the one that is named.
        IEnumerable<DiagnosticSpec> forNothing = definitions.Any(file => file.HasFaults) ? [] : names
            .SelectMany(file => file.Value)
            .Where(file => !known.Contains(file.Definition))
            .Select(file => new DiagnosticSpec(
                DiagnosticCatalogue.NameForNothing.Id, file.Location, new EquatableArray<string>([$"definition '{file.Definition}'", "the project"])));
        return
            CatalogueSpec.Check(project)
            .Concat(names.SelectMany(file => file.Diagnostics))
            .Concat(forNothing)
            .Concat(KindClashes.Locate(clashes, definitions.SelectMany(file => file.Places)))
            .ToEquatableArray();
    }
}
