using RouteModel.Generators.Common;
using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Planning;

/// <summary>The class in which the kinds of the project are found by name.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Access"><c>public</c> or <c>internal</c>.</param>
/// <param name="Kinds">The kinds by group, kind and version, whatever the order of the files.</param>
internal sealed record CatalogueSpec(string Namespace, string Access, EquatableArray<KindSpec> Kinds)
{
    /// <summary>The catalogue; <see langword="null"/> without kinds, or if the project wants none.</summary>
    public static CatalogueSpec? Of(IEnumerable<KindSpec> kinds, ProjectOptions project)
    {
        KindSpec[] ordered =
        [
            .. kinds.OrderBy(kind => kind.Group, StringComparer.Ordinal)
                .ThenBy(kind => kind.Kind, StringComparer.Ordinal)
                .ThenBy(kind => kind.Version, StringComparer.Ordinal),
        ];
        return ordered.Length == 0 || project.Access is not ("public" or "internal") ? null
            : new CatalogueSpec(CSharpNames.Namespace(project.Namespace), project.Access, new EquatableArray<KindSpec>(ordered));
    }

    /// <summary>What is wrong with the project's own wishes.</summary>
    public static EquatableArray<DiagnosticSpec> Check(ProjectOptions project) => project.Access is "public" or "internal" or "none"
        ? EquatableArray<DiagnosticSpec>.Empty
        : new([new DiagnosticSpec(DiagnosticCatalogue.InvalidProperty.Id, LocationSpec.None, new EquatableArray<string>([project.Access]))]);
}
