using System.Collections.Immutable;
using RouteModel.Generators.Common;
using RouteModel.Generators.Schema;

namespace RouteModel.Generators.Planning.Naming;

/// <summary>Chooses from all naming files of the project what concerns one file of definitions, so that the others do not run again.</summary>
internal static class NamesOfProject
{
    public static EquatableArray<DefinitionNames> For(
        Result<EquatableArray<CustomResourceVersion>> versions, ImmutableArray<Result<EquatableArray<DefinitionNames>>> files)
    {
        if (files.IsEmpty)
        {
            return EquatableArray<DefinitionNames>.Empty;
        }

        var definitions = new HashSet<string>(versions.Value.Select(GivenNames.NameOf), StringComparer.Ordinal);
        return files.SelectMany(file => file.Value).Where(names => definitions.Contains(names.Definition)).ToEquatableArray();
    }
}
